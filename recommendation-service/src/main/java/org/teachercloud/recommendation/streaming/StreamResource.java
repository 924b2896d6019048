package org.teachercloud.recommendation.streaming;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.documents.DocumentReads;
import org.teachercloud.access.refusing.Problems;

/** What changes for the caller, as it happens. */
@Path("/api/v1/stream")
@Tag(name = "stream", description = "What happens to a person, as it happens")
public class StreamResource {

  private static final int RETRY_SECONDS = 30;

  @Inject Streams streams;
  @Inject CoachStreams coachStreams;
  @Inject StreamLimits limits;
  @Inject Callers callers;
  @Inject Problems problems;
  @Inject JsonWebToken token;
  @Inject InstantSource clock;

  @GET
  @Authenticated
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "followStream",
      summary = "What changes for the caller, as it happens",
      description =
          "Events `progress`, `recommendations`, `path` and `feedback`, and for coaches `coached`; a"
              + " comment every 15 seconds shows that the stream is alive. It ends when the token"
              + " expires.",
      extensions = @Extension(name = DocumentReads.UNTAGGED, value = "true", parseValue = true))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "429", description = "Too many open streams")
  public Multi<OutboundSseEvent> follow(@Context Sse sse) {
    Duration left =
        Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
    if (!left.isPositive()) {
      return Multi.createFrom().empty();
    }
    Caller caller = callers.current();
    Multi<StreamEvent> events = streams.open(caller.id()).orElseThrow(this::tooMany);
    if (caller.has(Role.COACH)) {
      coachStreams.watch(caller.id());
    }
    OutboundSseEvent alive = sse.newEventBuilder().comment("").build();
    Multi<OutboundSseEvent> heartbeat =
        Multi.createFrom()
            .ticks()
            .startingAfter(limits.heartbeat())
            .every(limits.heartbeat())
            .onOverflow()
            .drop()
            .map(tick -> alive);
    return Multi.createBy()
        .merging()
        .streams(
            Multi.createFrom().item(alive), heartbeat, events.map(event -> outbound(sse, event)))
        .select()
        .first(left);
  }

  private static OutboundSseEvent outbound(Sse sse, StreamEvent event) {
    return sse.newEventBuilder()
        .name(event.name())
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(event)
        .build();
  }

  private WebApplicationException tooMany() {
    return new WebApplicationException(
        Response.fromResponse(problems.of(429, "TOO_MANY_STREAMS"))
            .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
            .build());
  }
}
