package org.teachercloud.catalog.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.catalog.adapting.InheritedLicence;
import org.teachercloud.catalog.adapting.KindAsks;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.publishing.PublishingOutcome.Gap;

/**
 * What a draft lacks for a review, what its sources and the kind of its adaptation ask included.
 */
@ApplicationScoped
class ReviewGaps {

  @Inject InheritedLicence inherited;
  @Inject KindAsks kind;

  List<Gap> of(Resource draft) {
    List<Gap> gaps = new ArrayList<>(Completeness.ofReview(draft.description(), draft.version()));
    if (!inherited.allows(draft.id(), draft.description().licence())) {
      gaps.add(new Gap("licence", "LICENCE_NOT_INHERITED"));
    }
    kind.of(draft).ifPresent(lacking -> gaps.add(new Gap(lacking.field(), lacking.code())));
    return gaps;
  }
}
