package org.teachercloud.enrollment.statements;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.enrollment.statements.finding.AnswerStatements;
import org.teachercloud.enrollment.statements.keys.Scope;
import org.teachercloud.enrollment.statements.keys.Speaker;
import org.teachercloud.enrollment.statements.storing.ReadTold;
import org.teachercloud.enrollment.statements.storing.StoreStatements;
import org.teachercloud.enrollment.statements.storing.Told;
import org.teachercloud.enrollment.statements.talking.Desk;
import org.teachercloud.enrollment.statements.talking.Heard;
import org.teachercloud.enrollment.statements.talking.Refused;
import org.teachercloud.enrollment.statements.talking.XapiCall;
import org.teachercloud.enrollment.statements.talking.XapiOperation;

/** The statements of a space. Who may talk is decided at the {@link Desk}. */
@Path("/xapi/statements")
@PermitAll
@Tag(name = "xapi", description = "The learning record store: xAPI 1.0.3 and 2.0")
@APIResponse(responseCode = "400", description = "Not as xAPI wants it, or without its version")
@APIResponse(responseCode = "401", description = "No key, or none that is known")
@APIResponse(responseCode = "403", description = "The key is not for this")
public class StatementResource {

  private static final String ID = "statementId";
  private static final String CONSISTENT = "X-Experience-API-Consistent-Through";
  private static final Set<String> QUERY =
      Set.of(
          ID,
          "voidedStatementId",
          "agent",
          "verb",
          "activity",
          "registration",
          "related_activities",
          "related_agents",
          "since",
          "until",
          "limit",
          "format",
          "attachments",
          "ascending",
          "cursor");

  private final Desk desk;
  private final ReadTold readTold;
  private final StoreStatements storeStatements;
  private final AnswerStatements answerStatements;
  private final Map<String, XapiOperation> operations;

  StatementResource(
      Desk desk,
      ReadTold readTold,
      StoreStatements storeStatements,
      AnswerStatements answerStatements) {
    this.desk = desk;
    this.readTold = readTold;
    this.storeStatements = storeStatements;
    this.answerStatements = answerStatements;
    List<Scope> write = List.of(Scope.STATEMENTS_WRITE);
    List<Scope> read = List.of(Scope.STATEMENTS_READ, Scope.STATEMENTS_READ_MINE, Scope.ALL_READ);
    this.operations =
        Map.of(
            "GET", new XapiOperation(Set.of(), QUERY, read, answerStatements::answer),
            "PUT", new XapiOperation(Set.of(ID), Set.of(), write, this::storeOne),
            "POST", new XapiOperation(Set.of(), Set.of(), write, this::storeAll));
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getStatements",
      summary = "One statement, or a page of them by agent, verb, activity, registration and time",
      description =
          "xAPI 1.0.3 or 2.0 as X-Experience-API-Version says; Basic key or bearer token.")
  @APIResponse(responseCode = "200", description = "A statement, or statements and more")
  public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
    return consistent(desk.answer(Heard.of("GET", uri, headers, null), operations));
  }

  @PUT
  @PermitAll
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "putStatement", summary = "Store a statement under its id")
  @APIResponse(responseCode = "204", description = "Stored, now or before")
  @APIResponse(responseCode = "409", description = "The id has another statement")
  public Response put(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
    return desk.answer(Heard.of("PUT", uri, headers, body), operations);
  }

  @POST
  @PermitAll
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "postStatements",
      summary = "Store up to 1,000 statements, all or none, with attachments as multipart/mixed")
  @APIResponse(responseCode = "200", description = "Their ids, in order")
  @APIResponse(responseCode = "409", description = "An id has another statement")
  public Response post(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
    Response response = desk.answer(Heard.of("POST", uri, headers, body), operations);
    return uri.getQueryParameters().containsKey("method") ? consistent(response) : response;
  }

  private Response storeOne(XapiCall call) {
    UUID id = call.id(ID);
    Told told = readTold.read(call);
    if (told.statements().size() != 1) {
      throw Refused.with(400, "INVALID_INPUT");
    }
    ObjectNode statement = told.statements().getFirst();
    if (!statement.has("id")) {
      statement.put("id", id.toString());
    } else if (!UUID.fromString(statement.get("id").textValue()).equals(id)) {
      throw Refused.input("id", "NOT_ALLOWED_HERE");
    }
    store(call, told);
    return Response.noContent().build();
  }

  private Response storeAll(XapiCall call) {
    return Response.ok(store(call, readTold.read(call))).type(MediaType.APPLICATION_JSON).build();
  }

  private List<UUID> store(XapiCall call, Told told) {
    Speaker speaker = call.speaker();
    if (speaker.self() != null
        && !told.statements().stream().allMatch(one -> speaker.isActorOf(one))) {
      throw Refused.with(403, "NOT_ALLOWED");
    }
    return storeStatements.store(speaker, call.version(), told);
  }

  private Response consistent(Response response) {
    return Response.fromResponse(response)
        .header(CONSISTENT, answerStatements.consistentThrough())
        .build();
  }
}
