package org.teachercloud.contracts;

import java.util.UUID;

/** Facts about what somebody did with a resource, other than learning with it. */
public sealed interface UseFact extends Fact
    permits ResourceAdapted,
        BookingConfirmed,
        ResourceCopied,
        ResourceTaught,
        SeatGranted,
        ResourceViewed {

  /** The person: the subject identifier of her account. */
  UUID person();

  /** The resource that was used. */
  UUID resource();

  /** Slug of the institution that she did it as a member of; null for none. */
  String institution();

  @Override
  default String subject() {
    return person().toString();
  }
}
