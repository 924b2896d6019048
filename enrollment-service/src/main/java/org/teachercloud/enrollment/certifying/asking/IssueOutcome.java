package org.teachercloud.enrollment.certifying.asking;

import org.teachercloud.enrollment.certifying.Certificate;

/** How a wish to have a certificate issued ended. */
sealed interface IssueOutcome {

  /** It is issued. */
  record Issued(Certificate certificate) implements IssueOutcome {}

  /** She holds it, and nothing renews it now. */
  record AlreadyHeld(Certificate certificate) implements IssueOutcome {}

  /** It asks for more than she has completed. */
  record NotEarned() implements IssueOutcome {}

  /** It is issued no longer. */
  record Closed() implements IssueOutcome {}

  /** It asks for what was learned elsewhere: she must ask for it herself. */
  record HersToClaim() implements IssueOutcome {}

  /** It was revoked; only the institution may issue it again. */
  record WasRevoked() implements IssueOutcome {}

  /** Unknown, or not the caller's to issue. */
  record NotThere() implements IssueOutcome {}
}
