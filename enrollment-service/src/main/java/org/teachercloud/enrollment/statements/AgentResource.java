package org.teachercloud.enrollment.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.enrollment.statements.keys.Scope;
import org.teachercloud.enrollment.statements.talking.Desk;
import org.teachercloud.enrollment.statements.talking.Heard;
import org.teachercloud.enrollment.statements.talking.XapiCall;
import org.teachercloud.enrollment.statements.talking.XapiOperation;

/**
 * An agent as a person. The store joins no identities: who is known under two is two persons until
 * somebody who may say so says otherwise.
 */
@Path("/xapi/agents")
@PermitAll
@Tag(name = "xapi")
@APIResponse(responseCode = "400", description = "Not as xAPI wants it, or without its version")
@APIResponse(responseCode = "401", description = "No key, or none that is known")
@APIResponse(responseCode = "403", description = "The key is not for this")
public class AgentResource {

  private static final List<String> FIELDS =
      List.of("name", "mbox", "mbox_sha1sum", "openid", "account");

  private final Desk desk;
  private final Map<String, XapiOperation> operations;

  AgentResource(Desk desk) {
    this.desk = desk;
    this.operations =
        Map.of(
            "GET",
            new XapiOperation(
                Set.of("agent"),
                Set.of(),
                List.of(Scope.STATEMENTS_READ, Scope.ALL_READ, Scope.PROFILE),
                AgentResource::person));
  }

  @GET
  @PermitAll
  @Operation(operationId = "getXapiAgent", summary = "An agent as a person")
  @APIResponse(responseCode = "200", description = "The person")
  public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
    return desk.answer(Heard.of("GET", uri, headers, null), operations);
  }

  private static Response person(XapiCall call) {
    JsonNode agent = call.actor("agent");
    ObjectNode person = JsonNodeFactory.instance.objectNode();
    person.put("objectType", "Person");
    for (String field : FIELDS) {
      if (agent.has(field)) {
        person.putArray(field).add(agent.get(field));
      }
    }
    return Response.ok(person.toString().getBytes(StandardCharsets.UTF_8))
        .type(MediaType.APPLICATION_JSON)
        .build();
  }
}
