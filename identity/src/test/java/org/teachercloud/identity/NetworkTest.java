package org.teachercloud.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The realm's organizations and the catalogue's institutions are the same 72. */
class NetworkTest {

  @Test
  void everyInstitutionOfTheNetworkIsAnOrganizationAndNoOtherIs() throws IOException {
    var organizations = new TreeSet<String>();
    for (JsonNode each : realm().path("organizations")) {
      organizations.add(
          String.join(
              ",",
              each.path("alias").asText(),
              each.path("name").asText(),
              each.path("attributes").path("nameZh").path(0).asText()));
    }
    var institutions = new TreeSet<String>();
    for (String line : network().subList(1, network().size())) {
      institutions.add(line.split(",", 3)[2]);
    }
    assertEquals(72, institutions.size());
    assertEquals(institutions, organizations);
  }

  private static JsonNode realm() throws IOException {
    try (var in = NetworkTest.class.getResourceAsStream("/realm/teacher-cloud-realm.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static List<String> network() throws IOException {
    try (var in = NetworkTest.class.getResourceAsStream("/network.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
