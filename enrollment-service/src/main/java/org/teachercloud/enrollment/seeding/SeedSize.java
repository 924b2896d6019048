package org.teachercloud.enrollment.seeding;

/** How large a world. The small one is the beginning of the full one. */
public enum SeedSize {
  SMALL(300, 3_000, 300),
  FULL(5_000, 60_000, 15_160);

  private final int teachers;
  private final int enrollments;
  private final int resources;

  SeedSize(int teachers, int enrollments, int resources) {
    this.teachers = teachers;
    this.enrollments = enrollments;
    this.resources = resources;
  }

  public int teachers() {
    return teachers;
  }

  public int enrollments() {
    return enrollments;
  }

  /** How many resources the copy of the catalogue must hold before histories can be drawn. */
  int resources() {
    return resources;
  }
}
