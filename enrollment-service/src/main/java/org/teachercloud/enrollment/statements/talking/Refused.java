package org.teachercloud.enrollment.statements.talking;

/**
 * A call that xAPI wants refused. An exception and no value, because the rule that refuses stands
 * deep inside the reading of a call, and every refusal ends the same way: nothing was changed.
 */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String field;
  private final String fieldCode;

  private Refused(int status, String code, String field, String fieldCode) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.field = field;
    this.fieldCode = fieldCode;
  }

  /** With a status and a code that has texts. */
  public static Refused with(int status, String code) {
    return new Refused(status, code, null, null);
  }

  /** A parameter, a header or a value of the body that is wrong: 400. */
  public static Refused input(String field, String fieldCode) {
    return new Refused(400, "INVALID_INPUT", field, fieldCode);
  }

  /** Nothing there that is the caller's: 404. */
  public static Refused notFound() {
    return with(404, "NOT_FOUND");
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String field() {
    return field;
  }

  String fieldCode() {
    return fieldCode;
  }
}
