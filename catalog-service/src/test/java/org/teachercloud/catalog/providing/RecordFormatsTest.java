package org.teachercloud.catalog.providing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.catalog.providing.OaiWire.elements;
import static org.teachercloud.catalog.providing.OaiWire.texts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.contracts.Scope;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(Shelf.SmallPages.class)
class RecordFormatsTest {

  @Inject Shelf shelf;

  @Test
  void everyFormatOnOfferIsGiven() {
    Resource course = shelf.put(shelf.institution(), "格式", Scope.PUBLIC);
    Document offered = OaiWire.get("verb=ListMetadataFormats");
    List<String> prefixes = texts(offered, "metadataPrefix");
    assertEquals(List.of("oai_dc", "oai_lom", "amb"), prefixes);
    for (int i = 0; i < prefixes.size(); i++) {
      Element root = root(course, prefixes.get(i));
      String namespace = texts(offered, "metadataNamespace").get(i);
      assertEquals(namespace, root.getNamespaceURI());
      String location =
          root.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "schemaLocation");
      assertEquals(namespace + " " + texts(offered, "schema").get(i), location);
    }
  }

  @Test
  void dublinCoreSaysWhatEveryoneMayKnow() {
    Resource course =
        shelf.put(shelf.institution(), new Text("备课", "Lesson planning"), Scope.PUBLIC);
    Element dc = root(course, "oai_dc");
    assertEquals(
        List.of(
            "dc:title",
            "dc:title",
            "dc:subject",
            "dc:subject",
            "dc:description",
            "dc:publisher",
            "dc:date",
            "dc:type",
            "dc:identifier",
            "dc:language",
            "dc:rights",
            "dc:rights"),
        names(dc));
    String text = dc.getTextContent();
    assertTrue(text.contains("怎样 <备课> & “上课”。"), text);
    assertTrue(text.contains("/resources/" + course.id()), text);
  }

  @Test
  void learningObjectMetadataKeepsTheStandardsOrder() {
    Resource course = shelf.put(shelf.institution(), "学习对象", Scope.PUBLIC);
    Element lom = root(course, "oai_lom");
    assertEquals(
        List.of(
            "general",
            "lifeCycle",
            "metaMetadata",
            "technical",
            "educational",
            "rights",
            "classification"),
        names(lom));
    assertEquals(
        List.of("identifier", "title", "language", "description", "keyword", "keyword"),
        names((Element) lom.getFirstChild()));
    Document page = lom.getOwnerDocument();
    assertEquals("PT1H30M", texts(page, "duration").getFirst());
    assertTrue(texts(page, "entity").getFirst().startsWith("BEGIN:VCARD\nVERSION:3.0\nFN:机构"));
  }

  @Test
  void ambStandsAsJsonInAnElementOfItsServedSchema() throws Exception {
    Resource course = shelf.put(shelf.institution(), new Text("课程", "Course"), Scope.PUBLIC);
    Element amb = root(course, "amb");
    String schema = given().get("/oai/amb.xsd").then().statusCode(200).extract().asString();
    SchemaFactory.newDefaultInstance()
        .newSchema(new StreamSource(new StringReader(schema)))
        .newValidator()
        .validate(new DOMSource(amb));
    JsonPath json = JsonPath.from(amb.getTextContent());
    assertEquals("https://w3id.org/kim/amb/context.jsonld", json.getString("'@context'[0]"));
    assertEquals(List.of("LearningResource", "Course"), json.getList("type"));
    assertEquals("课程", json.getString("name"));
    assertEquals("https://creativecommons.org/licenses/by-sa/4.0/", json.getString("license.id"));
    assertEquals("https://w3id.org/kim/hcrt/course", json.getString("learningResourceType[0].id"));
    assertTrue(json.getString("id").endsWith("/resources/" + course.id()));
  }

  private static Element root(Resource resource, String prefix) {
    String id = OaiWire.encoded(OaiProviderTest.identifier(resource.id()));
    Document page = OaiWire.get("verb=GetRecord&identifier=" + id + "&metadataPrefix=" + prefix);
    return (Element) elements(page, "metadata").getFirst().getFirstChild();
  }

  private static List<String> names(Element parent) {
    List<String> names = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      names.add(child.getNodeName());
    }
    return names;
  }
}
