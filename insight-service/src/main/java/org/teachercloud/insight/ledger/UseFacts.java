package org.teachercloud.insight.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.teachercloud.contracts.BookingConfirmed;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.ResourceAdapted;
import org.teachercloud.contracts.ResourceCopied;
import org.teachercloud.contracts.ResourceViewed;
import org.teachercloud.contracts.SeatGranted;
import org.teachercloud.contracts.Topic;
import org.teachercloud.contracts.UseFact;
import org.teachercloud.delivery.FactHandler;

/** Adaptations, bookings, seats, copies and views. */
@ApplicationScoped
class UseFacts implements FactHandler {

  @Inject CollectedUses uses;

  @Override
  public Topic topic() {
    return Topic.CATALOG_USES;
  }

  @Override
  public void apply(Fact fact) {
    UseFact use = (UseFact) fact;
    UseKind kind =
        switch (use) {
          case ResourceAdapted _ -> UseKind.ADAPT;
          case BookingConfirmed _ -> UseKind.BOOK;
          case SeatGranted _ -> UseKind.SEAT;
          case ResourceCopied _ -> UseKind.COPY;
          case ResourceViewed _ -> UseKind.VIEW;
        };
    uses.add(new Use(use.id(), kind, use.person(), use.resource(), use.institution(), use.at()));
  }

  @Override
  public void endOfBatch() {
    uses.write();
  }
}
