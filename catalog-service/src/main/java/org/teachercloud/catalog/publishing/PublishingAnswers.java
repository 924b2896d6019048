package org.teachercloud.catalog.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.describing.reading.ETag;
import org.teachercloud.catalog.describing.reading.VisibleResources;
import org.teachercloud.catalog.publishing.PublishingOutcome.Done;
import org.teachercloud.catalog.publishing.PublishingOutcome.Incomplete;
import org.teachercloud.catalog.publishing.PublishingOutcome.InstitutionNeeded;
import org.teachercloud.catalog.publishing.PublishingOutcome.KeyReused;
import org.teachercloud.catalog.publishing.PublishingOutcome.NotThere;
import org.teachercloud.catalog.publishing.PublishingOutcome.SecondPersonNeeded;
import org.teachercloud.catalog.publishing.PublishingOutcome.Stale;
import org.teachercloud.catalog.publishing.PublishingOutcome.WrongState;

/** How each outcome looks over HTTP. */
@ApplicationScoped
public class PublishingAnswers {

  @Inject VisibleResources resources;
  @Inject Problems problems;

  Response of(PublishingOutcome outcome, int status, Caller caller) {
    return switch (outcome) {
      case Done done -> shown(done.id(), status, caller);
      case NotThere() -> problems.notFound();
      case Stale() -> problems.of(412, "STALE");
      case WrongState wrong -> problems.of(409, "WRONG_STATE_" + wrong.state());
      case SecondPersonNeeded() -> problems.of(403, "SECOND_PERSON_NEEDED");
      case InstitutionNeeded() -> problems.of(422, "INSTITUTION_NEEDED");
      case KeyReused() -> problems.of(422, "IDEMPOTENCY_KEY_REUSED");
      case Incomplete incomplete ->
          problems.of(
              422,
              "INCOMPLETE",
              incomplete.gaps().stream()
                  .map(gap -> problems.field(gap.field(), gap.code()))
                  .toList());
    };
  }

  private Response shown(UUID id, int status, Caller caller) {
    VisibleResources.Shown shown = resources.find(id, caller).orElseThrow();
    return Response.status(status)
        .entity(shown.json())
        .header(HttpHeaders.ETAG, ETag.of(shown.change()))
        .header(HttpHeaders.LOCATION, "/api/v1/resources/" + id)
        .build();
  }
}
