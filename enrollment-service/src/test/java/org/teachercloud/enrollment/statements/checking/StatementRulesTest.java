package org.teachercloud.enrollment.statements.checking;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.teachercloud.enrollment.statements.talking.XapiVersion;

class StatementRulesTest {

  private static final String PLAIN =
      """
      {"actor": {"mbox": "mailto:a@example.com"}, "verb": {"id": "http://example.com/did"},
       "object": {"id": "http://example.com/unit"}, "context": {}, "result": {}}""";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "actor | {\"mbox\":\"a@example.com\"} | actor.mbox | NOT_A_MAILBOX",
        "actor | {\"mbox\":\"mailto:a@b.c\",\"openid\":\"http://a.b\"} | actor |"
            + " ONE_IDENTIFIER_NEEDED",
        "actor | {\"objectType\":\"Group\"} | actor | ONE_IDENTIFIER_NEEDED",
        "actor | {\"objectType\":\"Group\",\"member\":[{\"objectType\":\"Group\","
            + "\"mbox\":\"mailto:a@b.c\"}]} | actor.member[0].objectType | NOT_ALLOWED_HERE",
        "verb | {\"display\":{}} | verb.id | MISSING",
        "verb | {\"id\":\"did\"} | verb.id | NOT_AN_IRI",
        "verb | {\"id\":\"http://a.b\",\"display\":{\"a12345678\":\"x\"}} |"
            + " verb.display.a12345678 | NOT_A_LANGUAGE",
        "object | {\"objectType\":\"StatementRef\",\"id\":\"7\"} | object.id | NOT_A_UUID",
        "object | {\"id\":\"http://a.b\",\"definition\":{\"choices\":[]}} |"
            + " object.definition.choices | NOT_ALLOWED_HERE",
        "timestamp | \"2008-09-15T15:53:00.601-00:00\" | timestamp | NOT_A_TIMESTAMP",
        "timestamp | null | timestamp | WRONG_TYPE",
        "result | {\"duration\":\"P4W1D\"} | result.duration | NOT_A_DURATION",
        "result | {\"score\":{\"scaled\":1.1}} | result.score.scaled | OUT_OF_RANGE",
        "result | {\"score\":{\"raw\":5,\"min\":6,\"max\":9}} | result.score.raw | OUT_OF_RANGE",
        "context | {\"extensions\":{\"no iri\":1}} | context.extensions.no iri | NOT_AN_IRI",
        "dummy | 1 | dummy | UNKNOWN_FIELD",
        "version | \"1.1.0\" | version | NOT_ALLOWED_HERE"
      })
  void whatBreaksARuleIsNamedWithItsPlace(String field, String value, String path, String code) {
    ObjectNode statement = (ObjectNode) Json.read(PLAIN);
    statement.set(field, Json.read(value));

    Malformed broken =
        assertThrows(Malformed.class, () -> StatementRules.of(XapiVersion.FIRST).check(statement));

    assertEquals(path, broken.path());
    assertEquals(code, broken.code());
  }

  @Test
  void contextAgentsBelongToTheSecondVersion() {
    ObjectNode statement = (ObjectNode) Json.read(PLAIN);
    JsonNode context =
        Json.read(
            """
            {"contextAgents": [{"objectType": "contextAgent",
              "agent": {"mbox": "mailto:a@b.c"}, "relevantTypes": ["http://a.b"]}]}""");
    statement.set("context", context);

    assertDoesNotThrow(() -> StatementRules.of(XapiVersion.SECOND).check(statement));
    assertThrows(Malformed.class, () -> StatementRules.of(XapiVersion.FIRST).check(statement));
  }

  @Test
  void jsonIsReadStrictlyAndKeptExactly() {
    assertThrows(Malformed.class, () -> Json.read("{\"a\":1,\"a\":2}"));
    assertThrows(Malformed.class, () -> Json.read("{} {}"));
    assertThrows(Malformed.class, () -> Json.read(""));
    assertEquals("{\"a\":1.10}", Json.read("{\"a\": 1.10}").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-05-04T12:00:00-05:00, 2023-05-04T17:00:00Z",
    "2023-05-04T12:00:00+0800, 2023-05-04T04:00:00Z",
    "2023-05-04T12:00:00.123456Z, 2023-05-04T12:00:00.123456Z"
  })
  void timesAreKeptInUtcWithEveryDigit(String told, String kept) {
    assertEquals(kept, Times.inUtc(told));
  }
}
