package org.teachercloud.catalog.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.files.FileOutcome.Crowded;
import org.teachercloud.catalog.files.FileOutcome.Done;
import org.teachercloud.catalog.files.FileOutcome.Empty;
import org.teachercloud.catalog.files.FileOutcome.KeyReused;
import org.teachercloud.catalog.files.FileOutcome.LicenceUnknown;
import org.teachercloud.catalog.files.FileOutcome.NameTaken;
import org.teachercloud.catalog.files.FileOutcome.NoTeachingResource;
import org.teachercloud.catalog.files.FileOutcome.NotThere;
import org.teachercloud.catalog.files.FileOutcome.NotWhatItSays;
import org.teachercloud.catalog.files.FileOutcome.TooLarge;
import org.teachercloud.catalog.files.FileOutcome.TooMany;
import org.teachercloud.catalog.files.FileOutcome.TypeNotTaken;
import org.teachercloud.catalog.files.FileOutcome.WrongState;

/** How each outcome looks over HTTP. */
@ApplicationScoped
class FileAnswers {

  @Inject Problems problems;

  /** An answer without a body where nothing was refused. */
  Response of(FileOutcome outcome) {
    return switch (outcome) {
      case Done done -> Response.noContent().build();
      case NotThere() -> problems.notFound();
      case WrongState wrong -> problems.of(409, "FILES_ARE_FIXED_" + wrong.state());
      case NoTeachingResource() -> problems.of(422, "NO_TEACHING_RESOURCE");
      case Empty() -> problems.of(422, "FILE_EMPTY");
      case TooLarge large -> problems.of(413, "FILE_OVER_LIMIT", large.limit() >> 20);
      case TypeNotTaken() -> problems.of(415, "FILE_TYPE_NOT_TAKEN");
      case NotWhatItSays() -> problems.of(422, "FILE_NOT_WHAT_IT_SAYS");
      case LicenceUnknown() -> problems.of(422, "FILE_LICENCE_UNKNOWN");
      case TooMany() -> problems.of(409, "FILES_TOO_MANY");
      case KeyReused() -> problems.of(422, "IDEMPOTENCY_KEY_REUSED");
      case Crowded() -> problems.of(503, "FILES_CROWDED");
      case NameTaken() -> problems.of(409, "FILE_NAME_TAKEN");
    };
  }
}
