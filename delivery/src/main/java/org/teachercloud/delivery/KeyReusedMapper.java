package org.teachercloud.delivery;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.teachercloud.access.Problems;

/** Says over HTTP that an {@code Idempotency-Key} came with another request before. */
public class KeyReusedMapper {

  @Inject Problems problems;

  @ServerExceptionMapper
  Response reused(Idempotency.KeyReusedException failure) {
    return problems.of(422, "IDEMPOTENCY_KEY_REUSED");
  }
}
