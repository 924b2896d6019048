package org.teachercloud.catalog.seeding.world;

/** How much of the world is made; everything small is part of the full. */
public enum SeedSize {
  SMALL(250, 50),
  /** The figures of the programme's slides. */
  FULL(13_166, 1_994);

  private final int courses;
  private final int others;

  SeedSize(int courses, int others) {
    this.courses = courses;
    this.others = others;
  }

  /** Courses of this world. */
  public int courses() {
    return courses;
  }

  /** Laboratories, databases and teaching resources together. */
  public int others() {
    return others;
  }

  /** All items of this world. */
  public int total() {
    return courses + others;
  }
}
