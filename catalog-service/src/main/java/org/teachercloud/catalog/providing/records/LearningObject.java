package org.teachercloud.catalog.providing.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.TreeSet;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reading.PublicResources.Public;
import org.teachercloud.catalog.feeding.FeedingConfig;
import org.teachercloud.catalog.feeding.Licence;
import org.teachercloud.catalog.feeding.Words;
import org.teachercloud.catalog.feeding.Xml;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Subject;

/** Learning Object Metadata, IEEE 1484.12.1 in the XML of 1484.12.3. */
@ApplicationScoped
class LearningObject implements Format {

  private static final String NAMESPACE = "http://ltsc.ieee.org/xsd/LOM";
  private static final String SCHEMA = "http://ltsc.ieee.org/xsd/lomv1.0/lom.xsd";
  private static final String VOCABULARY = "LOMv1.0";

  @Inject FeedingConfig config;

  @Override
  public String prefix() {
    return "oai_lom";
  }

  @Override
  public String schema() {
    return SCHEMA;
  }

  @Override
  public String namespace() {
    return NAMESPACE;
  }

  @Override
  public void write(Xml xml, Public shown) throws IOException {
    Resource resource = shown.resource();
    xml.open("lom")
        .attribute("xmlns", NAMESPACE)
        .attribute("xmlns:xsi", XSI)
        .attribute("xsi:schemaLocation", NAMESPACE + " " + SCHEMA);
    general(xml, resource);
    lifeCycle(xml, shown);
    xml.open("metaMetadata").leaf("metadataSchema", VOCABULARY).close();
    xml.open("technical").leaf("location", config.page(resource.id())).close();
    educational(xml, resource.description());
    rights(xml, resource.description());
    relation(xml, resource);
    classification(xml, resource.description());
    xml.close();
  }

  private void general(Xml xml, Resource resource) throws IOException {
    Description described = resource.description();
    xml.open("general");
    xml.open("identifier").leaf("catalog", "URI").leaf("entry", config.page(resource.id())).close();
    strings(xml, "title", described.title());
    for (String language : new TreeSet<>(described.languages())) {
      xml.leaf("language", language);
    }
    strings(xml, "description", described.summary());
    for (String keyword : Words.keywords(described)) {
      strings(xml, "keyword", new Text(null, keyword));
    }
    xml.close();
  }

  private static void lifeCycle(Xml xml, Public shown) throws IOException {
    Resource resource = shown.resource();
    xml.open("lifeCycle");
    strings(xml, "version", new Text(null, Integer.toString(resource.version())));
    term(xml, "status", "final");
    xml.open("contribute");
    term(xml, "role", "publisher");
    xml.leaf("entity", card(Words.in(shown.owner(), "zh")));
    if (resource.publishedAt() != null) {
      String day = resource.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString();
      xml.open("date").leaf("dateTime", day).close();
    }
    xml.close();
    xml.close();
  }

  private static void educational(Xml xml, Description described) throws IOException {
    xml.open("educational");
    term(xml, "intendedEndUserRole", "teacher");
    boolean school = described.phases().stream().anyMatch(phase -> phase != Phase.HIGHER);
    if (described.phases().contains(Phase.HIGHER)) {
      term(xml, "context", "higher education");
    }
    if (school) {
      term(xml, "context", "school");
    }
    if (described.minutes() > 0) {
      String time = Duration.ofMinutes(described.minutes()).toString();
      xml.open("typicalLearningTime").leaf("duration", time).close();
    }
    xml.close();
  }

  private static void rights(Xml xml, Description described) throws IOException {
    if (described.licence() != null) {
      xml.open("rights");
      term(xml, "copyrightAndOtherRestrictions", "yes");
      String address = Licence.address(described.licence()).map(a -> " " + a).orElse("");
      strings(xml, "description", new Text(null, described.licence() + address));
      xml.close();
    }
  }

  private static void relation(Xml xml, Resource resource) throws IOException {
    if (resource.source() != null) {
      xml.open("relation");
      term(xml, "kind", "isbasedon");
      xml.open("resource").open("identifier").leaf("catalog", "URI");
      xml.leaf("entry", resource.source().url()).close().close().close();
    }
  }

  private static void classification(Xml xml, Description described) throws IOException {
    if (described.subject() != null && described.subject() != Subject.UNCLASSIFIED) {
      xml.open("classification");
      term(xml, "purpose", "discipline");
      xml.open("taxonPath");
      strings(xml, "source", new Text(null, "Teacher Cloud subjects"));
      xml.open("taxon").leaf("id", described.subject().name());
      strings(xml, "entry", new Text(null, Words.plain(described.subject())));
      xml.close().close().close();
    }
  }

  private static void term(Xml xml, String name, String value) throws IOException {
    xml.open(name).leaf("source", VOCABULARY).leaf("value", value).close();
  }

  private static void strings(Xml xml, String name, Text text) throws IOException {
    if (text == null || text.zh() == null && text.en() == null) {
      return;
    }
    xml.open(name);
    string(xml, "zh", text.zh());
    string(xml, "en", text.en());
    xml.close();
  }

  private static void string(Xml xml, String language, String text) throws IOException {
    if (text != null) {
      xml.open("string").attribute("language", language).text(text).close();
    }
  }

  /** An organization as a vCard 3.0 (RFC 2426). */
  private static String card(String name) {
    String escaped =
        name.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n");
    return "BEGIN:VCARD\nVERSION:3.0\nFN:" + escaped + "\nN:;;;;\nORG:" + escaped + "\nEND:VCARD";
  }
}
