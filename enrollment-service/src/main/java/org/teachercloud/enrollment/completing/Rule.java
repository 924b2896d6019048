package org.teachercloud.enrollment.completing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What is asked for: one thing, or several taken together. It is data, and stored as it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Rule.EveryUnit.class, name = "EVERY_UNIT"),
  @JsonSubTypes.Type(value = Rule.Completed.class, name = "COMPLETED"),
  @JsonSubTypes.Type(value = Rule.Viewed.class, name = "VIEW"),
  @JsonSubTypes.Type(value = Rule.Time.class, name = "TIME"),
  @JsonSubTypes.Type(value = Rule.Score.class, name = "SCORE"),
  @JsonSubTypes.Type(value = Rule.Submitted.class, name = "SUBMISSION"),
  @JsonSubTypes.Type(value = Rule.Attended.class, name = "ATTENDANCE"),
  @JsonSubTypes.Type(value = Rule.SignedOff.class, name = "SIGN_OFF"),
  @JsonSubTypes.Type(value = Rule.Course.class, name = "COURSE"),
  @JsonSubTypes.Type(value = Rule.All.class, name = "ALL"),
  @JsonSubTypes.Type(value = Rule.Any.class, name = "ANY"),
  @JsonSubTypes.Type(value = Rule.Some.class, name = "N_OF")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "CompletionRule",
    oneOf = {
      Rule.EveryUnit.class,
      Rule.Completed.class,
      Rule.Viewed.class,
      Rule.Time.class,
      Rule.Score.class,
      Rule.Submitted.class,
      Rule.Attended.class,
      Rule.SignedOff.class,
      Rule.Course.class,
      Rule.All.class,
      Rule.Any.class,
      Rule.Some.class
    },
    discriminatorProperty = "kind",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "EVERY_UNIT", schema = Rule.EveryUnit.class),
      @DiscriminatorMapping(value = "COMPLETED", schema = Rule.Completed.class),
      @DiscriminatorMapping(value = "VIEW", schema = Rule.Viewed.class),
      @DiscriminatorMapping(value = "TIME", schema = Rule.Time.class),
      @DiscriminatorMapping(value = "SCORE", schema = Rule.Score.class),
      @DiscriminatorMapping(value = "SUBMISSION", schema = Rule.Submitted.class),
      @DiscriminatorMapping(value = "ATTENDANCE", schema = Rule.Attended.class),
      @DiscriminatorMapping(value = "SIGN_OFF", schema = Rule.SignedOff.class),
      @DiscriminatorMapping(value = "COURSE", schema = Rule.Course.class),
      @DiscriminatorMapping(value = "ALL", schema = Rule.All.class),
      @DiscriminatorMapping(value = "ANY", schema = Rule.Any.class),
      @DiscriminatorMapping(value = "N_OF", schema = Rule.Some.class)
    })
public sealed interface Rule {

  /** Every unit is completed: what is asked for where nobody has set rules. */
  @Schema(
      name = "EveryUnitRule",
      requiredProperties = "kind",
      properties = @SchemaProperty(name = "kind", enumeration = "EVERY_UNIT"))
  record EveryUnit() implements Rule {}

  /** A unit is completed. */
  @Schema(
      name = "CompletedRule",
      requiredProperties = "kind",
      properties = @SchemaProperty(name = "kind", enumeration = "COMPLETED"))
  record Completed(@NotNull UUID unitId) implements Rule {}

  /** A unit was opened. */
  @Schema(
      name = "ViewRule",
      requiredProperties = "kind",
      properties = @SchemaProperty(name = "kind", enumeration = "VIEW"))
  record Viewed(@NotNull UUID unitId) implements Rule {}

  /** So many minutes were studied in a unit, on all devices together. */
  @Schema(
      name = "TimeRule",
      requiredProperties = "kind",
      properties = @SchemaProperty(name = "kind", enumeration = "TIME"))
  record Time(@NotNull UUID unitId, @Min(1) @Max(60_000) int minutes) implements Rule {}

  /** The best result in a unit is at least so many percent of the full mark. */
  @Schema(
      name = "ScoreRule",
      requiredProperties = "kind",
      properties = @SchemaProperty(name = "kind", enumeration = "SCORE"))
  record Score(@NotNull UUID unitId, @Min(1) @Max(100) int percent) implements Rule {}

  /** Something was handed in for a unit. */
  @Schema(
      name = "SubmissionRule",
      requiredProperties = "kind",
      properties = @SchemaProperty(name = "kind", enumeration = "SUBMISSION"))
  record Submitted(@NotNull UUID unitId) implements Rule {}

  /** The institution says that she was there; for the whole where no unit is named. */
  @Schema(
      name = "AttendanceRule",
      requiredProperties = "kind",
      properties = @SchemaProperty(name = "kind", enumeration = "ATTENDANCE"))
  record Attended(UUID unitId) implements Rule {}

  /** The institution says that it is good; for the whole where no unit is named. */
  @Schema(
      name = "SignOffRule",
      requiredProperties = "kind",
      properties = @SchemaProperty(name = "kind", enumeration = "SIGN_OFF"))
  record SignedOff(UUID unitId) implements Rule {}

  /** Another course is completed. */
  @Schema(
      name = "CourseRule",
      requiredProperties = "kind",
      properties = @SchemaProperty(name = "kind", enumeration = "COURSE"))
  record Course(@NotNull UUID resourceId) implements Rule {}

  /** All of these. */
  @Schema(
      name = "AllRule",
      requiredProperties = "kind",
      properties = @SchemaProperty(name = "kind", enumeration = "ALL"))
  record All(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Rule> rules) implements Rule {}

  /** One of these. */
  @Schema(
      name = "AnyRule",
      requiredProperties = "kind",
      properties = @SchemaProperty(name = "kind", enumeration = "ANY"))
  record Any(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Rule> rules) implements Rule {}

  /**
   * Some of these.
   *
   * @param needed how many; where her version has fewer, all that it has
   */
  @Schema(
      name = "SomeRule",
      requiredProperties = "kind",
      properties = @SchemaProperty(name = "kind", enumeration = "N_OF"))
  record Some(
      @Min(1) @Max(100) int needed,
      @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Rule> rules)
      implements Rule {}
}
