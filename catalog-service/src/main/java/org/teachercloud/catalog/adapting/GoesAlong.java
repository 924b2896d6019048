package org.teachercloud.catalog.adapting;

import org.teachercloud.catalog.describing.Resource;

/** Has something of a source go along into a work that is made from it. */
public interface GoesAlong {

  /**
   * The work has been begun, in the transaction that is running.
   *
   * @param mayCopy whether the work's institution may take files of the source
   */
  void begun(Resource work, Resource source, boolean mayCopy);
}
