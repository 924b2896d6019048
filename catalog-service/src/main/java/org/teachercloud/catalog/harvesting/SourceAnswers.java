package org.teachercloud.catalog.harvesting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome.AddressMalformed;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome.Done;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome.InstitutionNeeded;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome.NotApproved;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome.NotThere;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome.SecondPersonNeeded;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome.Stale;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome.TooMany;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome.TwinKnown;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome.UnderWay;

/** How each refusal looks over HTTP. */
@ApplicationScoped
class SourceAnswers {

  @Inject Problems problems;

  /** The answer to a refusal; an answer without a body where there was none. */
  Response of(SourceOutcome outcome) {
    return switch (outcome) {
      case Done done -> Response.noContent().build();
      case NotThere() -> problems.notFound();
      case Stale() -> problems.of(412, "STALE");
      case InstitutionNeeded() -> problems.of(422, "INSTITUTION_NEEDED");
      case AddressMalformed() ->
          problems.of(
              422,
              "HARVEST_ADDRESS_MALFORMED",
              List.of(problems.field("baseUrl", "HARVEST_ADDRESS_MALFORMED")));
      case TwinKnown() -> problems.of(409, "HARVEST_SOURCE_KNOWN");
      case TooMany() -> problems.of(409, "TOO_MANY_HARVEST_SOURCES");
      case SecondPersonNeeded() -> problems.of(403, "SECOND_PERSON_DECIDES");
      case NotApproved() -> problems.of(409, "HARVEST_NOT_APPROVED");
      case UnderWay() -> problems.of(409, "HARVEST_UNDER_WAY");
    };
  }
}
