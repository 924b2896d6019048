package org.teachercloud.catalog.providing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reading.PublicResources.Place;
import org.teachercloud.catalog.describing.reading.PublicResources.Public;
import org.teachercloud.catalog.feeding.Words;
import org.teachercloud.catalog.feeding.Xml;
import org.teachercloud.catalog.providing.OaiAnswer.FormatList;
import org.teachercloud.catalog.providing.OaiAnswer.Identity;
import org.teachercloud.catalog.providing.OaiAnswer.OneRecord;
import org.teachercloud.catalog.providing.OaiAnswer.RecordList;
import org.teachercloud.catalog.providing.OaiAnswer.Refused;
import org.teachercloud.catalog.providing.OaiAnswer.SetList;
import org.teachercloud.catalog.providing.records.Format;
import org.teachercloud.contracts.ResourceKind;

/** Writes answers as the protocol's schema wants them. */
@ApplicationScoped
class OaiDocument {

  private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
  private static final String IDENTIFIERS = NAMESPACE + "oai-identifier";

  @Inject Identifiers identifiers;
  @Inject ProvidingConfig config;
  @Inject InstantSource clock;

  /**
   * Writes an answer.
   *
   * @param request null where the request was none
   */
  void write(OutputStream out, OaiRequest request, OaiAnswer answer) throws IOException {
    Xml xml = new Xml(out);
    xml.open("OAI-PMH")
        .attribute("xmlns", NAMESPACE)
        .attribute("xmlns:xsi", Format.XSI)
        .attribute("xsi:schemaLocation", NAMESPACE + " " + NAMESPACE + "OAI-PMH.xsd");
    xml.leaf("responseDate", Datestamp.of(clock.instant()));
    xml.open("request");
    if (request != null) {
      xml.attribute("verb", request.verb().wire);
      for (Map.Entry<String, String> argument : request.arguments().entrySet()) {
        xml.attribute(argument.getKey(), argument.getValue());
      }
    }
    xml.text(config.baseUrl()).close();
    if (answer instanceof Refused refused) {
      for (OaiError error : refused.errors()) {
        xml.open("error").attribute("code", error.code().wire).text(error.message()).close();
      }
    } else {
      xml.open(request.verb().wire);
      content(xml, answer);
    }
    xml.end();
  }

  private void content(Xml xml, OaiAnswer answer) throws IOException {
    switch (answer) {
      case Identity identity -> identity(xml, identity);
      case FormatList list -> formats(xml, list.formats());
      case SetList list -> sets(xml, list);
      case OneRecord one -> record(xml, one.shown(), one.format());
      case RecordList list -> records(xml, list);
      case Refused refused -> throw new IllegalArgumentException("No content: " + refused);
    }
  }

  private void identity(Xml xml, Identity identity) throws IOException {
    xml.leaf("repositoryName", config.name())
        .leaf("baseURL", config.baseUrl())
        .leaf("protocolVersion", "2.0")
        .leaf("adminEmail", config.email())
        .leaf("earliestDatestamp", Datestamp.of(identity.earliest()))
        .leaf("deletedRecord", "persistent")
        .leaf("granularity", "YYYY-MM-DDThh:mm:ssZ");
    xml.open("description").open("oai-identifier");
    xml.attribute("xmlns", IDENTIFIERS)
        .attribute("xsi:schemaLocation", IDENTIFIERS + " " + IDENTIFIERS + ".xsd")
        .leaf("scheme", "oai")
        .leaf("repositoryIdentifier", config.namespace())
        .leaf("delimiter", ":")
        .leaf("sampleIdentifier", identifiers.of(new UUID(0x4000, 1L << 63)));
    xml.close().close();
  }

  private static void formats(Xml xml, List<Format> formats) throws IOException {
    for (Format format : formats) {
      xml.open("metadataFormat")
          .leaf("metadataPrefix", format.prefix())
          .leaf("schema", format.schema())
          .leaf("metadataNamespace", format.namespace())
          .close();
    }
  }

  private static void sets(Xml xml, SetList list) throws IOException {
    if (!list.part().resumed()) {
      set(xml, SetSpec.KINDS, "Kinds 类别");
      for (ResourceKind kind : ResourceKind.values()) {
        set(xml, SetSpec.of(kind), Words.plain(kind));
      }
      set(xml, SetSpec.INSTITUTIONS, "Institutions 机构");
    }
    List<Map.Entry<String, Text>> all = new ArrayList<>(list.sample().entrySet());
    int given = Math.min(list.fits(), all.size());
    for (Map.Entry<String, Text> institution : all.subList(0, given)) {
      String name = Words.in(institution.getValue(), "zh");
      set(xml, SetSpec.ofInstitution(institution.getKey()), name);
    }
    ResumptionToken question = list.part().question();
    if (all.size() > given) {
      String last = all.get(given - 1).getKey();
      xml.leaf("resumptionToken", question.behind(last, given).written());
    } else if (list.part().resumed()) {
      xml.open("resumptionToken").close();
    }
  }

  private static void set(Xml xml, String spec, String name) throws IOException {
    xml.open("set").leaf("setSpec", spec).leaf("setName", name).close();
  }

  /** Gives no more than fits in number or size, but always one. */
  private void records(Xml xml, RecordList list) throws IOException {
    long before = xml.written();
    int given = 0;
    for (Public shown : list.sample().subList(0, Math.min(list.fits(), list.sample().size()))) {
      if (given > 0 && xml.written() - before > config.characters()) {
        break;
      }
      if (list.format() == null) {
        header(xml, shown);
      } else {
        record(xml, shown, list.format());
      }
      given++;
    }
    ResumptionToken question = list.part().question();
    boolean more = given < list.sample().size();
    if (more || list.part().resumed()) {
      xml.open("resumptionToken");
      if (question.size() > 0) {
        xml.attribute("completeListSize", Long.toString(question.size()));
      }
      xml.attribute("cursor", Long.toString(question.cursor()));
      if (more) {
        Resource last = list.sample().get(given - 1).resource();
        Place place = new Place(last.updatedAt(), last.change());
        xml.text(question.behind(place, given).written());
      }
      xml.close();
    }
  }

  private void record(Xml xml, Public shown, Format format) throws IOException {
    xml.open("record");
    header(xml, shown);
    if (!shown.gone()) {
      xml.open("metadata");
      format.write(xml, shown);
      xml.close();
    }
    xml.close();
  }

  private void header(Xml xml, Public shown) throws IOException {
    Resource resource = shown.resource();
    xml.open("header").attribute("status", shown.gone() ? "deleted" : null);
    xml.leaf("identifier", identifiers.of(resource.id()))
        .leaf("datestamp", Datestamp.of(resource.updatedAt()))
        .leaf("setSpec", SetSpec.of(resource.description().kind()))
        .leaf("setSpec", SetSpec.ofInstitution(resource.institution()))
        .close();
  }
}
