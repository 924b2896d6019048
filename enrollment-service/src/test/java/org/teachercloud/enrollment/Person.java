package org.teachercloud.enrollment;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody with a token. */
public record Person(UUID id, Set<String> roles, List<String> institutions) {

  private static final Map<Person, String> TOKENS = new ConcurrentHashMap<>();

  public static Person teacher() {
    return new Person(UUID.randomUUID(), Set.of("teacher"), List.of());
  }

  public static Person teacherOf(String institution) {
    return new Person(UUID.randomUUID(), Set.of("teacher"), List.of(institution));
  }

  public static Person publisherOf(String institution) {
    return new Person(UUID.randomUUID(), Set.of("publisher"), List.of(institution));
  }

  public static Person with(String role) {
    return new Person(UUID.randomUUID(), Set.of(role), List.of());
  }

  public RequestSpecification asks() {
    return given()
        .header("Authorization", "Bearer " + token())
        .header("Accept-Language", "en")
        .contentType(ContentType.JSON);
  }

  /** The same each time: signing is dear. */
  public String token() {
    return TOKENS.computeIfAbsent(this, Person::signed);
  }

  private String signed() {
    return Jwt.claims()
        .subject(id.toString())
        .claim("name", "Li Na")
        .claim("preferred_username", "lina")
        .claim("organization", institutions)
        .groups(roles)
        .expiresIn(Duration.ofHours(1))
        .issuer("http://127.0.0.1:8080/auth/realms/teacher-cloud")
        .audience("teacher-cloud-api")
        .sign();
  }

  public Response enrolls(UUID resource) {
    return asks().body(Map.of("resourceId", resource)).post("/api/v1/enrollments");
  }

  /** Enrols and gives the id of the enrolment. */
  public UUID enrolled(UUID resource) {
    return UUID.fromString(
        enrolls(resource).then().statusCode(201).extract().jsonPath().getString("id"));
  }

  public Response sees(UUID enrollment) {
    return asks().get("/api/v1/enrollments/" + enrollment);
  }

  public Response tells(List<Map<String, Object>> events) {
    return asks().body(Map.of("events", events)).post("/api/v1/progress");
  }
}
