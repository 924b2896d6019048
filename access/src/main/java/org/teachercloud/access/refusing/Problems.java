package org.teachercloud.access.refusing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * Makes answers that refuse. The texts of a code stand in {@code problems_en.properties} and {@code
 * problems_zh.properties} at the root of any module: {@code CODE=title} and, where the title does
 * not say what to do, {@code CODE.detail=…}; {@code {0}} and so on are arguments.
 */
@ApplicationScoped
public class Problems {

  @Inject ProblemTexts texts;
  @Inject Languages languages;

  /** What is not there, or not the caller's: the same answer for both. */
  public Response notFound() {
    return of(404, "NOT_FOUND");
  }

  /** Whether a code has texts. */
  boolean knows(String code) {
    return code != null && texts.knows(code);
  }

  /** A refusal with a status and a code. */
  public Response of(int status, String code, Object... arguments) {
    return of(status, code, List.of(), arguments);
  }

  /** A refusal that names the fields at fault. */
  public Response of(
      int status, String code, List<Problem.FieldError> errors, Object... arguments) {
    String language = languages.current();
    Problem problem =
        new Problem(
            "about:blank",
            texts.title(language, code, arguments),
            status,
            texts.detail(language, code, arguments),
            code,
            errors);
    return Response.status(status).type(Problem.MEDIA_TYPE).entity(problem).build();
  }

  /** One field at fault, with its message in the caller's language. */
  public Problem.FieldError field(String field, String code, Object... arguments) {
    return new Problem.FieldError(field, code, texts.title(languages.current(), code, arguments));
  }
}
