package org.teachercloud.catalog.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.contributing.MergeOutcome.AlreadyProposed;
import org.teachercloud.catalog.contributing.MergeOutcome.Done;
import org.teachercloud.catalog.contributing.MergeOutcome.DraftInReview;
import org.teachercloud.catalog.contributing.MergeOutcome.NoSource;
import org.teachercloud.catalog.contributing.MergeOutcome.NotPublished;
import org.teachercloud.catalog.contributing.MergeOutcome.NotThere;
import org.teachercloud.catalog.contributing.MergeOutcome.NothingSaid;
import org.teachercloud.catalog.contributing.MergeOutcome.OneInstitution;
import org.teachercloud.catalog.contributing.MergeOutcome.OtherSideDecides;
import org.teachercloud.catalog.contributing.MergeOutcome.SourceGone;
import org.teachercloud.catalog.contributing.MergeOutcome.WrongState;

/** How each outcome looks over HTTP. */
@ApplicationScoped
class MergeAnswers {

  @Inject Problems problems;

  /** An answer without a body where nothing was refused. */
  Response of(MergeOutcome outcome) {
    return switch (outcome) {
      case Done done -> Response.noContent().build();
      case NotThere() -> problems.notFound();
      case NothingSaid() ->
          problems.of(422, "INCOMPLETE", List.of(problems.field("words", "WORDS_NEEDED")));
      case NoSource() -> problems.of(409, "MERGE_NO_SOURCE");
      case NotPublished wrong -> problems.of(409, "WRONG_STATE_" + wrong.state());
      case SourceGone() -> problems.of(409, "MERGE_SOURCE_GONE");
      case OneInstitution() -> problems.of(409, "MERGE_ONE_INSTITUTION");
      case AlreadyProposed() -> problems.of(409, "MERGE_ALREADY_PROPOSED");
      case OtherSideDecides() -> problems.of(403, "MERGE_OTHER_SIDE_DECIDES");
      case DraftInReview() -> problems.of(409, "MERGE_DRAFT_IN_REVIEW");
      case WrongState wrong -> problems.of(409, "MERGE_IS_" + wrong.state());
    };
  }
}
