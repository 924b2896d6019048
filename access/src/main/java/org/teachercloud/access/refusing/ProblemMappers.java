package org.teachercloud.access.refusing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/** Turns every failure that reaches the edge of a service into a {@link Problem}. */
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private static final int RETRY_SECONDS = 2;

  @Inject Problems problems;

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException failure) {
    if (failure.getConstraintViolations().stream().anyMatch(ProblemMappers::isOurs)) {
      return unexpected(failure);
    }
    List<Problem.FieldError> errors =
        failure.getConstraintViolations().stream().map(ProblemMappers::error).toList();
    return problems.of(400, "INVALID_INPUT", errors);
  }

  @ServerExceptionMapper
  Response unknownField(UnrecognizedPropertyException failure) {
    Problem.FieldError error = problems.field(path(failure), "UNKNOWN_FIELD");
    return problems.of(400, "INVALID_INPUT", List.of(error));
  }

  @ServerExceptionMapper
  Response mismatch(MismatchedInputException failure) {
    Problem.FieldError error = problems.field(path(failure), "WRONG_TYPE");
    return problems.of(400, "INVALID_INPUT", List.of(error));
  }

  @ServerExceptionMapper
  Response malformed(JsonProcessingException failure) {
    return problems.of(400, "MALFORMED_JSON");
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response signedOut() {
    return Response.fromResponse(problems.of(401, "SIGN_IN_NEEDED"))
        .header("WWW-Authenticate", "Bearer")
        .build();
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException failure) {
    return problems.of(403, "NOT_ALLOWED");
  }

  /** An exception whose message is a known code is answered with that code. */
  @ServerExceptionMapper
  Response refused(WebApplicationException failure) {
    Response response = failure.getResponse();
    if (response.hasEntity() || response.getStatus() < 400) {
      return response;
    }
    if (failure.getCause() instanceof JsonProcessingException json) {
      return json(json);
    }
    if (problems.knows(failure.getMessage())) {
      return problems.of(response.getStatus(), failure.getMessage());
    }
    return switch (response.getStatus()) {
      case 404 -> problems.notFound();
      case 405 -> problems.of(405, "METHOD_NOT_ALLOWED");
      case 406 -> problems.of(406, "NOT_ACCEPTABLE");
      case 413 -> problems.of(413, "BODY_TOO_LARGE");
      case 415 -> problems.of(415, "UNSUPPORTED_MEDIA_TYPE");
      case 400 -> problems.of(400, "INVALID_INPUT");
      default -> problems.of(response.getStatus(), "HTTP_" + response.getStatus());
    };
  }

  /** A body that ends too early or is no form: the framework reads it before any operation. */
  @ServerExceptionMapper
  Response unreadable(IOException failure) {
    LOG.debug("A body could not be read", failure);
    return problems.of(400, "UNREADABLE_BODY");
  }

  @ServerExceptionMapper
  Response noForm(MultipartParser.MalformedMessageException failure) {
    LOG.debug("A form could not be read", failure);
    return problems.of(400, "UNREADABLE_BODY");
  }

  @ServerExceptionMapper
  Response unexpected(Throwable failure) {
    if (NoDatabase.causes(failure)) {
      LOG.warn("No connection to the database in time", failure);
      return Response.fromResponse(problems.of(503, "TOO_BUSY"))
          .header("Retry-After", RETRY_SECONDS)
          .build();
    }
    LOG.error("An operation failed unexpectedly", failure);
    return problems.of(500, "UNEXPECTED");
  }

  private Response json(JsonProcessingException failure) {
    return switch (failure) {
      case UnrecognizedPropertyException unknown -> unknownField(unknown);
      case MismatchedInputException mismatch -> mismatch(mismatch);
      default -> malformed(failure);
    };
  }

  private static Problem.FieldError error(ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new Problem.FieldError(
        field(violation.getPropertyPath()),
        constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT),
        violation.getMessage());
  }

  /** A value that we answer with breaks our own rules: no fault of the caller. */
  private static boolean isOurs(ConstraintViolation<?> violation) {
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.RETURN_VALUE) {
        return true;
      }
    }
    return false;
  }

  /** The path without the method and its body parameter, which mean nothing to the caller. */
  private static String field(Path path) {
    StringBuilder text = new StringBuilder();
    for (Iterator<Path.Node> nodes = path.iterator(); nodes.hasNext(); ) {
      Path.Node node = nodes.next();
      if (node.getIndex() != null) {
        text.append('[').append(node.getIndex()).append(']');
      } else if (node.getKey() != null) {
        text.append('[').append(node.getKey()).append(']');
      }
      if (isNamed(node.getKind(), nodes.hasNext())) {
        text.append(text.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return text.toString();
  }

  private static boolean isNamed(ElementKind kind, boolean leadsOn) {
    return kind == ElementKind.PROPERTY || (kind == ElementKind.PARAMETER && !leadsOn);
  }

  private static String path(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }
}
