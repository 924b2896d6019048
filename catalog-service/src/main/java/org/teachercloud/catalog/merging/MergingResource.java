package org.teachercloud.catalog.merging;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.describing.Page;

/** Two accounts of one person become one, over HTTP. */
@Path("/api/v1/mergers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "my data")
public class MergingResource {

  @Inject MergeAccounts mergeAccounts;
  @Inject Mergers mergers;
  @Inject Callers callers;
  @Inject Problems problems;

  @POST
  @Path("/word")
  @Authenticated
  @Operation(
      operationId = "makeMergeWord",
      summary = "A word with which another account of mine may go into this one",
      description = "Good once and for minutes; a new one makes the one before good no more.")
  @APIResponse(
      responseCode = "200",
      description = "Shown this once",
      content = @Content(schema = @Schema(implementation = MergeWord.class)))
  public Response word() {
    return Response.ok(mergeAccounts.word(callers.current()))
        .header("Cache-Control", "no-store")
        .build();
  }

  @POST
  @Authenticated
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "mergeAccounts",
      summary = "Let this account of mine go into another one",
      description =
          "With the word that the other account was given, and the other account's name. Cannot be"
              + " undone. Every service moves what is under this account and reports under"
              + " /merge-receipts/{service}/{id}; this account is closed last.")
  @APIResponse(
      responseCode = "202",
      description = "It is a fact",
      content = @Content(schema = @Schema(implementation = Merger.class)))
  @APIResponse(responseCode = "409", description = "One of the two is to be erased")
  @APIResponse(
      responseCode = "422",
      description = "MERGE_WORD_NOT_GOOD, SAME_ACCOUNT or OTHER_NAME_DIFFERS")
  public Response merge(@NotNull @Valid MergeRequest request) {
    return switch (mergeAccounts.merge(request, callers.current())) {
      case MergeOutcome.Merged merged ->
          Response.accepted(merged.merger())
              .header("Location", "/api/v1/mergers/" + merged.merger().id())
              .build();
      case MergeOutcome.WordNotGood() -> problems.of(422, "MERGE_WORD_NOT_GOOD");
      case MergeOutcome.SameAccount() -> problems.of(422, "SAME_ACCOUNT");
      case MergeOutcome.NameDiffers() -> problems.of(422, "OTHER_NAME_DIFFERS");
      case MergeOutcome.Leaving() -> problems.of(409, "ACCOUNT_LEAVING");
    };
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listMergers",
      summary = "Accounts of mine that went into this one, the newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = Merger.All.class)))
  public Merger.All mine(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    Caller caller = callers.current();
    Page<Merger> page = Page.from(mergers.of(caller, cursor, size), cursor, mergers.count(caller));
    return new Merger.All(page.items(), page.next(), page.total());
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "readMerger",
      summary = "How far a merge of two accounts has come",
      description = "Open to whoever knows its number: it names nobody.")
  @APIResponse(
      responseCode = "200",
      description = "How far it has come",
      content = @Content(schema = @Schema(implementation = Merger.class)))
  @APIResponse(responseCode = "404", description = "No such merge")
  public Response read(@PathParam("id") UUID id) {
    return mergers.find(id).map(one -> Response.ok(one).build()).orElseGet(problems::notFound);
  }
}
