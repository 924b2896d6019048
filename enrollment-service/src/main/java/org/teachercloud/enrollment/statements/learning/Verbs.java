package org.teachercloud.enrollment.statements.learning;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.teachercloud.enrollment.progress.ProgressEvent.Kind;

/** What the verbs that tools use mean for progress; any other means nothing. */
final class Verbs {

  private static final String FAILED = "http://adlnet.gov/expapi/verbs/failed";
  private static final Set<String> PASSED =
      Set.of("http://adlnet.gov/expapi/verbs/passed", "http://adlnet.gov/expapi/verbs/mastered");
  private static final Set<String> COMPLETED =
      Set.of(
          "http://adlnet.gov/expapi/verbs/completed",
          "http://adlnet.gov/expapi/verbs/passed",
          "http://adlnet.gov/expapi/verbs/mastered");
  private static final Set<String> STARTED =
      Set.of(
          "http://adlnet.gov/expapi/verbs/launched",
          "http://adlnet.gov/expapi/verbs/initialized",
          "http://adlnet.gov/expapi/verbs/attempted",
          "http://adlnet.gov/expapi/verbs/experienced",
          "http://adlnet.gov/expapi/verbs/interacted",
          "http://adlnet.gov/expapi/verbs/progressed",
          "http://adlnet.gov/expapi/verbs/answered",
          FAILED);

  private static final int DAY = 1440;

  private Verbs() {}

  /** What a statement says of progress. */
  static Optional<Kind> kind(JsonNode statement) {
    String verb = statement.at("/verb/id").asText();
    if (COMPLETED.contains(verb)) {
      return Optional.of(Kind.COMPLETED);
    }
    return STARTED.contains(verb) ? Optional.of(Kind.STARTED) : Optional.empty();
  }

  /** Percent of the full mark, null where there is none: only a scaled score has a full mark. */
  static Float score(JsonNode statement) {
    JsonNode scaled = statement.at("/result/score/scaled");
    return scaled.isNumber() && scaled.decimalValue().signum() >= 0
        ? scaled.decimalValue().multiply(BigDecimal.valueOf(100)).floatValue()
        : null;
  }

  /** Whether it was passed, null where the statement does not say: its result before its verb. */
  static Boolean success(JsonNode statement) {
    JsonNode said = statement.at("/result/success");
    if (said.isBoolean()) {
      return said.booleanValue();
    }
    String verb = statement.at("/verb/id").asText();
    return PASSED.contains(verb) ? Boolean.TRUE : FAILED.equals(verb) ? Boolean.FALSE : null;
  }

  /**
   * Minutes of study, null where the statement tells none or more than a day, or in months and
   * years.
   */
  static Integer minutes(JsonNode statement) {
    JsonNode duration = statement.at("/result/duration");
    if (!duration.isTextual()) {
      return null;
    }
    try {
      long minutes = Duration.parse(duration.textValue()).toMinutes();
      return minutes >= 0 && minutes <= DAY ? Integer.valueOf((int) minutes) : null;
    } catch (DateTimeParseException inMonths) {
      return null;
    }
  }
}
