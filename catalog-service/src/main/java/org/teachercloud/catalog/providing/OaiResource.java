package org.teachercloud.catalog.providing;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.catalog.providing.OaiAnswer.Refused;
import org.teachercloud.catalog.providing.records.AmbSchema;

/**
 * OAI-PMH 2.0 over HTTP. Its errors are answers of the protocol with status 200; only the wish to
 * come later is one of HTTP. An answer is bounded in records and characters, and is written whole
 * before it is sent: a slow reader keeps no thread and no connection to the database.
 */
@Path("/oai")
@PermitAll
@Tag(
    name = "open metadata",
    description = "What machines of others read: OAI-PMH, feeds, sitemaps, JSON-LD")
public class OaiResource {

  private static final String XML = "text/xml;charset=UTF-8";

  private final AnswerOai answer;
  private final OaiDocument document;
  private final ProvidingConfig config;
  private final Semaphore places;

  @Inject
  OaiResource(AnswerOai answer, OaiDocument document, ProvidingConfig config) {
    this.answer = answer;
    this.document = document;
    this.config = config;
    this.places = new Semaphore(config.atOnce());
  }

  @GET
  @Produces(XML)
  @Operation(operationId = "oaiGet", summary = "OAI-PMH 2.0: what everyone may see, for harvesters")
  @APIResponse(responseCode = "200", description = "An answer of the protocol, errors included")
  @APIResponse(
      responseCode = "503",
      description = "Too many lists at a time: Retry-After says when")
  public Response get(@Context HttpServerRequest request) {
    return answered(Arguments.of(request.query()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(XML)
  @Operation(operationId = "oaiPost", summary = "OAI-PMH 2.0 with its arguments in a form")
  @APIResponse(responseCode = "200", description = "An answer of the protocol, errors included")
  @APIResponse(
      responseCode = "503",
      description = "Too many lists at a time: Retry-After says when")
  public Response post(String form) {
    return answered(Arguments.of(form));
  }

  @GET
  @Path("/amb.xsd")
  @Produces(XML)
  @Operation(operationId = "oaiAmbSchema", summary = "The XML Schema of the format amb")
  public String schema() {
    return AmbSchema.TEXT;
  }

  private Response answered(Arguments arguments) {
    if (!places.tryAcquire()) {
      return Response.status(Response.Status.SERVICE_UNAVAILABLE)
          .type(MediaType.TEXT_PLAIN_TYPE)
          .header(HttpHeaders.RETRY_AFTER, config.later())
          .entity("Too many harvesters at a time")
          .build();
    }
    try {
      OaiRequest.Reading reading = OaiRequest.read(arguments);
      OaiAnswer said =
          reading.request() == null ? new Refused(reading.errors()) : answer.to(reading.request());
      ByteArrayOutputStream written = new ByteArrayOutputStream(65_536);
      boolean badArgument =
          said instanceof Refused refused
              && refused.errors().stream()
                  .anyMatch(error -> error.code() == OaiError.Code.BAD_ARGUMENT);
      document.write(written, badArgument ? null : reading.request(), said);
      return Response.ok(written.toByteArray(), XML)
          .header(HttpHeaders.CACHE_CONTROL, "no-cache")
          .build();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      places.release();
    }
  }
}
