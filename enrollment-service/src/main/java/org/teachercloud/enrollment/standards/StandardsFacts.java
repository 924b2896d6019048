package org.teachercloud.enrollment.standards;

import jakarta.enterprise.context.ApplicationScoped;
import org.teachercloud.contracts.CrosswalkAdopted;
import org.teachercloud.contracts.CrosswalkReopened;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.LinkKind;
import org.teachercloud.contracts.ResourceAligned;
import org.teachercloud.contracts.StandardsFact;
import org.teachercloud.contracts.StandardsFrameworkPublished;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.inbox.FactHandler;

/** Follows which standards there are and which links between them are adopted. */
@ApplicationScoped
class StandardsFacts implements FactHandler {

  private final Standards standards;

  StandardsFacts(Standards standards) {
    this.standards = standards;
  }

  @Override
  public Topic topic() {
    return Topic.CATALOG_STANDARDS;
  }

  @Override
  public void apply(Fact fact) {
    switch ((StandardsFact) fact) {
      case StandardsFrameworkPublished published -> standards.keep(published);
      case CrosswalkAdopted adopted -> {
        standards.drop(adopted.link());
        if (adopted.kind() != LinkKind.NONE) {
          standards.keep(adopted);
        }
      }
      case CrosswalkReopened reopened -> standards.drop(reopened.link());
      case ResourceAligned aligned -> {} // what a course serves is not yet what a person has proved
    }
  }
}
