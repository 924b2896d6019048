package org.teachercloud.catalog.providing.records;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.teachercloud.catalog.describing.reading.PublicResources.Public;
import org.teachercloud.catalog.feeding.AmbDocument;
import org.teachercloud.catalog.feeding.FeedingConfig;
import org.teachercloud.catalog.feeding.Xml;

/**
 * LRMI and schema.org as AMB, which is JSON: the protocol wants XML, so the document stands as text
 * in one element, whose schema we serve ourselves.
 */
@ApplicationScoped
class AmbRecord implements Format {

  @Inject FeedingConfig config;
  @Inject AmbDocument document;
  @Inject ObjectMapper json;

  @Override
  public String prefix() {
    return "amb";
  }

  @Override
  public String schema() {
    return config.publicUrl() + "/oai/amb.xsd";
  }

  @Override
  public String namespace() {
    return AmbSchema.NAMESPACE;
  }

  @Override
  public void write(Xml xml, Public shown) throws IOException {
    xml.open("amb")
        .attribute("xmlns", AmbSchema.NAMESPACE)
        .attribute("xmlns:xsi", XSI)
        .attribute("xsi:schemaLocation", AmbSchema.NAMESPACE + " " + schema())
        .attribute("mediaType", "application/ld+json")
        .text(json.writeValueAsString(document.of(shown)))
        .close();
  }
}
