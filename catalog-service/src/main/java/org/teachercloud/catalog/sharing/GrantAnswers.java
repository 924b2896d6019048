package org.teachercloud.catalog.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.sharing.GrantOutcome.AlreadyDecided;
import org.teachercloud.catalog.sharing.GrantOutcome.ClusterNeeded;
import org.teachercloud.catalog.sharing.GrantOutcome.Done;
import org.teachercloud.catalog.sharing.GrantOutcome.InstitutionsNeeded;
import org.teachercloud.catalog.sharing.GrantOutcome.NotThere;
import org.teachercloud.catalog.sharing.GrantOutcome.SecondPersonNeeded;
import org.teachercloud.catalog.sharing.GrantOutcome.TermDoesNotFit;
import org.teachercloud.catalog.sharing.GrantOutcome.TooMany;
import org.teachercloud.catalog.sharing.GrantOutcome.WishedAlready;

/** How each outcome looks over HTTP. */
@ApplicationScoped
public class GrantAnswers {

  @Inject Problems problems;

  /** An answer without a body where nothing was refused. */
  public Response of(GrantOutcome outcome) {
    return switch (outcome) {
      case Done done -> Response.noContent().build();
      case NotThere() -> problems.notFound();
      case SecondPersonNeeded() -> problems.of(403, "SECOND_PERSON_DECIDES");
      case AlreadyDecided decided -> problems.of(409, "GRANT_IS_" + decided.state());
      case ClusterNeeded() -> problems.of(422, "CLUSTER_NEEDED");
      case InstitutionsNeeded() -> problems.of(422, "INSTITUTIONS_NEEDED");
      case TermDoesNotFit() -> problems.of(422, "TERM_DOES_NOT_FIT");
      case WishedAlready() -> problems.of(409, "WISHED_ALREADY");
      case TooMany() -> problems.of(409, "TOO_MANY_GRANTS");
    };
  }
}
