package org.teachercloud.enrollment.completing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a resource asks for before it counts as completed.
 *
 * @param version 0 where nobody has set anything: every unit is asked for
 * @param setAt null in version 0
 */
@Schema(name = "CompletionRules")
public record RulesView(UUID resourceId, int version, Rule rule, Instant setAt) {

  /** What it is to ask for. */
  @Schema(name = "CompletionRulesRequest")
  public record Wish(@NotNull @Valid Rule rule) {}

  static RulesView of(RuleSet set) {
    return new RulesView(set.resource(), set.version(), set.rule(), set.at());
  }

  static RulesView ofNone(UUID resource) {
    return new RulesView(resource, 0, new Rule.EveryUnit(), null);
  }
}
