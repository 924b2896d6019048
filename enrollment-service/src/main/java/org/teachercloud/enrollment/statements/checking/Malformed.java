package org.teachercloud.enrollment.statements.checking;

/** A value breaks a rule; says where and which. */
public final class Malformed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final String code;

  /**
   * A value that breaks a rule, seen from the value itself.
   *
   * @param code stable identifier in SCREAMING_SNAKE
   */
  public Malformed(String code) {
    this("", code);
  }

  private Malformed(String path, String code) {
    super(code, null, false, false);
    this.path = path;
    this.code = code;
  }

  /** The same, seen from one step further out: a field name or {@code [index]}. */
  public Malformed within(String step) {
    String joint = path.isEmpty() || path.startsWith("[") ? "" : ".";
    return new Malformed(step + joint + path, code);
  }

  /** The path of the value, such as {@code actor.mbox}. */
  public String path() {
    return path;
  }

  /** Which rule. */
  public String code() {
    return code;
  }
}
