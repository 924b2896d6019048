package org.teachercloud.recommendation.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.access.Caller;
import org.teachercloud.recommendation.feedback.RefusedView.Named;
import org.teachercloud.recommendation.feedback.RefusedView.Refused;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;

/** Finds what a learner sent away, so that she can take it back on another day. */
@ApplicationScoped
class ShowRefused {

  @Inject FeedbackTable table;
  @Inject Shelf shelf;

  /**
   * The newest of it that she can see.
   *
   * @param size how much of it is looked through
   */
  RefusedView of(Caller caller, int size) {
    List<Refused> items = new ArrayList<>();
    for (FeedbackTable.Said said : table.refused(caller.id(), size)) {
      Item item = shelf.itemOf(said.resource());
      if (item != null && item.isVisibleTo(caller.institutions())) {
        Named resource = new Named(item.resource(), item.title());
        items.add(new Refused(resource, said.kind(), said.at()));
      }
    }
    return new RefusedView(items);
  }
}
