package org.teachercloud.catalog.providing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Asks as harvesters do, and reads with an XML parser that knows nothing of us. */
final class OaiWire {

  private OaiWire() {}

  static Document get(String query) {
    return parsed(
        given()
            .urlEncodingEnabled(false)
            .get("/oai" + (query.isEmpty() ? "" : "?" + query))
            .then()
            .statusCode(200)
            .contentType("text/xml")
            .extract()
            .asByteArray());
  }

  static Document post(Map<String, String> form) {
    return parsed(
        given().formParams(form).post("/oai").then().statusCode(200).extract().asByteArray());
  }

  /** Every answer of a list from its first page to its last. */
  static List<Document> walk(String verb, String arguments) {
    List<Document> pages = new ArrayList<>(List.of(get("verb=" + verb + "&" + arguments)));
    while (!token(pages.getLast()).isEmpty()) {
      pages.add(get("verb=" + verb + "&resumptionToken=" + encoded(token(pages.getLast()))));
    }
    return pages;
  }

  static String token(Document page) {
    return texts(page, "resumptionToken").stream().findFirst().orElse("");
  }

  static List<String> texts(Document page, String name) {
    return elements(page, name).stream().map(Element::getTextContent).toList();
  }

  static List<Element> elements(Document page, String name) {
    NodeList nodes = page.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  static String error(Document page) {
    return elements(page, "error").stream()
        .map(error -> error.getAttribute("code"))
        .collect(Collectors.joining(","));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static Document parsed(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (Exception malformed) {
      throw new AssertionError(new String(xml, UTF_8), malformed);
    }
  }
}
