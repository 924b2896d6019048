package org.teachercloud.catalog.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.merging.MergePerson;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.contracts.Scope;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OnePlaceEachTest {

  @Inject Lab lab;
  @Inject MergePerson mergePerson;

  @Test
  void ofTwoPlacesOfOnePersonTheEarlierStaysAndWhoWaitsGetsTheOther() {
    Resource open = lab.open(Scope.PUBLIC);
    String slot = lab.offer(open, Lab.inDays(2, 2)).getFirst();
    UUID stays = UUID.randomUUID();
    UUID goes = UUID.randomUUID();
    String hers = Tokens.one(stays, "teacher", open.institution());
    String waiting = lab.teacher();
    String earlier = Lab.booked(Tokens.one(goes, "teacher", open.institution()), slot, "REQUESTED");
    String later = Lab.booked(hers, slot, "REQUESTED");
    String waits = Lab.booked(waiting, slot, "WAITLISTED");

    QuarkusTransaction.requiringNew()
        .run(() -> mergePerson.merge(goes, stays, UUID.randomUUID(), Instant.now()));

    assertEquals("REQUESTED", Lab.state(hers, earlier));
    assertEquals("CANCELLED", Lab.state(hers, later));
    assertEquals("REQUESTED", Lab.state(waiting, waits));
  }
}
