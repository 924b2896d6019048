package org.teachercloud.access.refusing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A refusal as the caller reads it: RFC 9457 problem details with a stable code.
 *
 * @param type always {@code about:blank}: the code tells the kind
 * @param title what happened, in the caller's language
 * @param status the HTTP status
 * @param detail what to do about it, in the caller's language; absent where the title says all
 * @param code stable identifier in SCREAMING_SNAKE
 * @param errors the fields at fault, for input errors
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, String detail, String code, List<FieldError> errors) {

  /** The media type of every refusal. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One field at fault.
   *
   * @param field path of the field in the request, such as {@code events[3].at}
   * @param code stable identifier in SCREAMING_SNAKE
   * @param message in the caller's language
   */
  public record FieldError(String field, String code, String message) {}
}
