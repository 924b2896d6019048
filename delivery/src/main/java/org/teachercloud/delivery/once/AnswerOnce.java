package org.teachercloud.delivery.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.Transactions;
import org.teachercloud.delivery.once.Idempotency.Answer;

/** What {@link Once} promises: outside the transactions of the operation itself. */
@Once
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class AnswerOnce {

  private static final String KEY = "Idempotency-Key";
  private static final Set<Class<? extends Annotation>> IN_THE_ADDRESS =
      Set.of(PathParam.class, QueryParam.class, HeaderParam.class);

  @Inject Idempotency idempotency;
  @Inject Transactions transactions;
  @Inject ObjectMapper json;
  @Inject HttpHeaders headers;
  @Inject UriInfo address;
  @Inject SecurityContext security;

  @AroundInvoke
  Object once(InvocationContext operation) throws Exception {
    String key = headers.getHeaderString(KEY);
    if (key == null) {
      return operation.proceed();
    }
    UUID caller = UUID.fromString(((JsonWebToken) security.getUserPrincipal()).getSubject());
    Once once = operation.getMethod().getAnnotation(Once.class);
    Response[] first = new Response[1];
    try {
      Answer answer =
          transactions.call(
              () ->
                  idempotency.once(
                      caller, key, digest(operation), () -> answer(operation, once, first)));
      return first[0] == null ? again(answer) : first[0];
    } catch (RefusedException refused) {
      return refused.answer;
    }
  }

  private Answer answer(InvocationContext operation, Once once, Response[] first) {
    Response response = proceed(operation);
    if (response.getStatus() >= Response.Status.MULTIPLE_CHOICES.getStatusCode()) {
      throw new RefusedException(response);
    }
    String body = body(response.getEntity());
    Response.ResponseBuilder same = Response.fromResponse(response);
    first[0] = body == null ? response : same.entity(body).type(MediaType.APPLICATION_JSON).build();
    return new Answer(
        response.getStatus(),
        response.getHeaderString(HttpHeaders.LOCATION),
        once.secret() ? null : body,
        false);
  }

  private static Response proceed(InvocationContext operation) {
    try {
      return (Response) operation.proceed();
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new DeliveryException("An operation failed", failure);
    }
  }

  private static Response again(Answer answer) {
    Response.ResponseBuilder same = Response.status(answer.status());
    if (answer.location() != null) {
      same.header(HttpHeaders.LOCATION, answer.location());
    }
    return answer.body() == null
        ? same.build()
        : same.entity(answer.body()).type(MediaType.APPLICATION_JSON).build();
  }

  private String digest(InvocationContext operation) {
    Method method = operation.getMethod();
    List<String> parts = new ArrayList<>();
    parts.add(method.getName());
    parts.add(address.getRequestUri().getRawPath());
    parts.add(String.valueOf(address.getRequestUri().getRawQuery()));
    for (int i = 0; i < method.getParameterCount(); i++) {
      if (Arrays.stream(method.getParameterAnnotations()[i])
          .noneMatch(one -> IN_THE_ADDRESS.contains(one.annotationType()))) {
        parts.add(String.valueOf(body(operation.getParameters()[i])));
      }
    }
    return Idempotency.digestOf(parts.toArray(String[]::new));
  }

  private String body(Object entity) {
    try {
      return entity == null || entity instanceof String
          ? (String) entity
          : json.writeValueAsString(entity);
    } catch (JsonProcessingException impossible) {
      throw new DeliveryException("No JSON for what was asked or answered", impossible);
    }
  }

  /** Undoes the transaction of a refusal, its key included. */
  private static final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response answer;

    RefusedException(Response answer) {
      super(null, null, false, false);
      this.answer = answer;
    }
  }
}
