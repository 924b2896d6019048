package org.teachercloud.catalog.harvesting.taking;

import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.harvesting.sources.HarvestSource.Target;

/**
 * What a record is to become, given what stands here. People go before repositories: what was
 * changed, handed in, published or withdrawn here by somebody is not overwritten.
 */
sealed interface Judgement {

  /** It is new here. */
  record Create() implements Judgement {}

  /** It takes the place of what was harvested before. */
  record Update() implements Judgement {}

  /** It says nothing new. */
  record Same() implements Judgement {}

  /** It goes. */
  record Withdraw() implements Judgement {}

  /** It is left as people here have it. */
  record Leave(String code) implements Judgement {}

  /**
   * Of a record that is there.
   *
   * @param known null where it was never seen
   * @param present null where nothing came of it yet
   */
  static Judgement of(Wished wished, Known known, Resource present, Target target) {
    if (present == null || known == null) {
      return new Create();
    }
    if (known.written() == null) {
      return present.state() == ResourceState.WITHDRAWN
          ? new Update()
          : new Leave("HARVEST_CHANGED_HERE");
    }
    boolean news =
        !Wished.mark(wished.description()).equals(known.written())
            || !wished.source().equals(present.source());
    boolean raised = present.state() == ResourceState.DRAFT && target == Target.PUBLISHED;
    if (!isAsHarvested(known, present)) {
      return news ? new Leave("HARVEST_CHANGED_HERE") : new Same();
    }
    if (present.state() == ResourceState.PUBLISHED && target == Target.DRAFT) {
      return news ? new Leave("HARVEST_PUBLISHED_HERE") : new Same();
    }
    return news || raised ? new Update() : new Same();
  }

  /** Of a record that its repository has deleted. */
  static Judgement ofDeleted(Known known, Resource present) {
    if (present == null
        || known == null
        || known.written() == null
        || present.state() == ResourceState.WITHDRAWN) {
      return new Same();
    }
    return isAsHarvested(known, present) ? new Withdraw() : new Leave("HARVEST_CHANGED_HERE");
  }

  /** A draft or a publication that nobody has touched since. */
  private static boolean isAsHarvested(Known known, Resource present) {
    boolean open =
        present.state() == ResourceState.DRAFT || present.state() == ResourceState.PUBLISHED;
    return open && Wished.mark(present.description()).equals(known.written());
  }
}
