package org.teachercloud.catalog.harvesting.running;

/** The harvest is another worker's by now. Nothing was changed. */
class LostLeaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
