package org.teachercloud.recommendation.feedback;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.recommendation.feedback.FeedbackOutcome.Kept;
import org.teachercloud.recommendation.feedback.FeedbackOutcome.NotThere;
import org.teachercloud.recommendation.replicas.Announcements;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;

/** Keeps a learner's word about a resource that she can see; the newest word counts. */
@ApplicationScoped
public class GiveFeedback {

  @Inject Shelf shelf;
  @Inject FeedbackTable table;
  @Inject Feedback feedback;
  @Inject Announcements announcements;
  @Inject InstantSource clock;

  /** Says it. */
  FeedbackOutcome give(Caller caller, UUID resource, FeedbackKind kind) {
    Item item = shelf.itemOf(resource);
    if (item == null || !item.isVisibleTo(caller.institutions())) {
      return new NotThere();
    }
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              table.write(caller.id(), resource, kind, clock.instant());
              announcements.announce(
                  Feedback.CHANGED, new Feedback.Body(caller.id(), resource, kind));
            });
    feedback.forget(caller.id());
    return new Kept();
  }

  /** Takes it back; what was never said needs no taking back. */
  void takeBack(Caller caller, UUID resource) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (table.delete(caller.id(), resource)) {
                announcements.announce(
                    Feedback.CHANGED, new Feedback.Body(caller.id(), resource, null));
              }
            });
    feedback.forget(caller.id());
  }
}
