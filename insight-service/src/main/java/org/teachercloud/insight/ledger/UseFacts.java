package org.teachercloud.insight.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.teachercloud.contracts.BookingConfirmed;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.ResourceAdapted;
import org.teachercloud.contracts.ResourceCopied;
import org.teachercloud.contracts.ResourceTaught;
import org.teachercloud.contracts.ResourceViewed;
import org.teachercloud.contracts.SeatGranted;
import org.teachercloud.contracts.Topic;
import org.teachercloud.contracts.UseFact;
import org.teachercloud.delivery.inbox.FactHandler;

/** Adaptations, bookings, seats, copies and views, and what else was done beside learning. */
@ApplicationScoped
class UseFacts implements FactHandler {

  @Inject CollectedUses uses;

  @Override
  public Topic topic() {
    return Topic.CATALOG_USES;
  }

  @Override
  public void apply(Fact fact) {
    uses.add(use((UseFact) fact));
  }

  static Use use(UseFact fact) {
    UseKind kind =
        switch (fact) {
          case ResourceAdapted _ -> UseKind.ADAPT;
          case BookingConfirmed _ -> UseKind.BOOK;
          case SeatGranted _ -> UseKind.SEAT;
          case ResourceCopied _ -> UseKind.COPY;
          case ResourceViewed _ -> UseKind.VIEW;
          case ResourceTaught _ -> UseKind.TEACH;
        };
    return new Use(
        fact.id(),
        kind,
        fact.person(),
        fact.resource(),
        fact.institution(),
        fact.at(),
        fact instanceof ResourceAdapted adapted ? adapted.work() : null);
  }

  @Override
  public void endOfBatch() {
    uses.write();
  }
}
