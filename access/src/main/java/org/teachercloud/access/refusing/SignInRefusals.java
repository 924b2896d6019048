package org.teachercloud.access.refusing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Answers requests whose token was refused before any operation was reached. */
@ApplicationScoped
class SignInRefusals {

  @Inject ProblemTexts texts;
  @Inject ObjectMapper json;

  void register(@Observes Router router) {
    router.route().failureHandler(this::refuse);
  }

  private void refuse(RoutingContext request) {
    if (!(request.failure() instanceof AuthenticationFailedException)
        || request.response().ended()) {
      request.next();
      return;
    }
    String language = Languages.best(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    request
        .response()
        .setStatusCode(401)
        .putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(body(texts.problem(language, 401, "SIGN_IN_NEEDED")));
  }

  private String body(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
