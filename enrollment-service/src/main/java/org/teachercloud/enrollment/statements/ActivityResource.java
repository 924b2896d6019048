package org.teachercloud.enrollment.statements;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.enrollment.statements.activities.KnownActivities;
import org.teachercloud.enrollment.statements.keys.Scope;
import org.teachercloud.enrollment.statements.storing.Terms;
import org.teachercloud.enrollment.statements.talking.Desk;
import org.teachercloud.enrollment.statements.talking.Heard;
import org.teachercloud.enrollment.statements.talking.XapiCall;
import org.teachercloud.enrollment.statements.talking.XapiOperation;

/** What is known of an activity. */
@Path("/xapi/activities")
@PermitAll
@Tag(name = "xapi")
@APIResponse(responseCode = "400", description = "Not as xAPI wants it, or without its version")
@APIResponse(responseCode = "401", description = "No key, or none that is known")
@APIResponse(responseCode = "403", description = "The key is not for this")
public class ActivityResource {

  private final Desk desk;
  private final KnownActivities activities;
  private final Map<String, XapiOperation> operations;

  ActivityResource(Desk desk, KnownActivities activities) {
    this.desk = desk;
    this.activities = activities;
    this.operations =
        Map.of(
            "GET",
            new XapiOperation(
                Set.of("activityId"),
                Set.of(),
                List.of(Scope.STATEMENTS_READ, Scope.ALL_READ),
                this::whole));
  }

  @GET
  @PermitAll
  @Operation(operationId = "getXapiActivity", summary = "Everything known of an activity")
  @APIResponse(responseCode = "200", description = "The activity")
  public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
    return desk.answer(Heard.of("GET", uri, headers, null), operations);
  }

  private Response whole(XapiCall call) {
    String id = call.iri("activityId");
    UUID term = Terms.activity(call.speaker().space(), id);
    ObjectNode activity = JsonNodeFactory.instance.objectNode();
    activity.put("objectType", "Activity").put("id", id);
    ObjectNode definition = activities.find(List.of(term)).get(term);
    if (definition != null) {
      activity.set("definition", definition);
    }
    return Response.ok(activity.toString().getBytes(StandardCharsets.UTF_8))
        .type(MediaType.APPLICATION_JSON)
        .build();
  }
}
