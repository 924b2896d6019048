package org.teachercloud.catalog.providing.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
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

/** Simple Dublin Core, which every repository has to offer (OAI-PMH 2.0, section 5). */
@ApplicationScoped
class DublinCore implements Format {

  private static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";
  private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";

  @Inject FeedingConfig config;

  @Override
  public String prefix() {
    return "oai_dc";
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
    Description described = resource.description();
    xml.open("oai_dc:dc")
        .attribute("xmlns:oai_dc", NAMESPACE)
        .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .attribute("xmlns:xsi", XSI)
        .attribute("xsi:schemaLocation", NAMESPACE + " " + SCHEMA);
    texts(xml, "dc:title", described.title());
    for (String keyword : Words.keywords(described)) {
      text(xml, "dc:subject", "en", keyword);
    }
    texts(xml, "dc:description", described.summary());
    texts(xml, "dc:publisher", shown.owner());
    if (resource.publishedAt() != null) {
      String day = resource.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString();
      xml.leaf("dc:date", day);
    }
    text(xml, "dc:type", "en", Words.plain(described.kind()));
    xml.leaf("dc:identifier", config.page(resource.id()));
    xml.leaf("dc:source", resource.source() == null ? null : resource.source().url());
    for (String language : new TreeSet<>(described.languages())) {
      xml.leaf("dc:language", language);
    }
    xml.leaf("dc:rights", described.licence());
    xml.leaf("dc:rights", Licence.address(described.licence()).orElse(null));
    xml.close();
  }

  private static void texts(Xml xml, String name, Text text) throws IOException {
    if (text != null) {
      text(xml, name, "zh", text.zh());
      text(xml, name, "en", text.en());
    }
  }

  private static void text(Xml xml, String name, String language, String text) throws IOException {
    if (text != null) {
      xml.open(name).attribute("xml:lang", language).text(text).close();
    }
  }
}
