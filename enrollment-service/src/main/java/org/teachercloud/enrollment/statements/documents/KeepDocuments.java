package org.teachercloud.enrollment.statements.documents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.teachercloud.enrollment.statements.checking.Json;
import org.teachercloud.enrollment.statements.checking.Malformed;
import org.teachercloud.enrollment.statements.talking.HttpDates;
import org.teachercloud.enrollment.statements.talking.Refused;
import org.teachercloud.enrollment.statements.talking.XapiCall;

/** Reads and changes documents: xAPI 1.0.3 Communication 2.2, IEEE 9274.1.1 clause 4.1.6. */
@ApplicationScoped
class KeepDocuments {

  private final Documents documents;
  private final InstantSource clock;

  KeepDocuments(Documents documents, InstantSource clock) {
    this.documents = documents;
    this.clock = clock;
  }

  /** One document, or the names of those on the shelf. */
  Response get(Shelf.Kind kind, XapiCall call) {
    Shelf shelf = Shelf.of(kind, call);
    String name = call.text(kind.nameParameter());
    Instant since = call.time("since");
    if (name == null) {
      var names = JsonNodeFactory.instance.arrayNode();
      documents.names(shelf, since == null ? Instant.EPOCH : since).forEach(names::add);
      return Response.ok(names.toString().getBytes(StandardCharsets.UTF_8))
          .type(MediaType.APPLICATION_JSON)
          .build();
    }
    Document document = documents.find(shelf, name).orElseThrow(Refused::notFound);
    return Response.ok(document.content())
        .header("Content-Type", document.contentType())
        .header("ETag", document.tag())
        .header("Last-Modified", HttpDates.write(document.updatedAt()))
        .build();
  }

  @Transactional
  Response put(Shelf.Kind kind, XapiCall call) {
    Shelf shelf = Shelf.of(kind, call);
    String name = call.text(kind.nameParameter());
    Document told = told(call);
    documents.lock(shelf, name);
    Precondition.checkReplace(call, shelf, documents.find(shelf, name));
    if (told.isJson()) {
      Json.read(told.content());
    }
    documents.save(shelf, name, told);
    return Response.noContent().build();
  }

  /** Joins a JSON object with the one that is there, field by field. */
  @Transactional
  Response post(Shelf.Kind kind, XapiCall call) {
    Shelf shelf = Shelf.of(kind, call);
    String name = call.text(kind.nameParameter());
    Document told = told(call);
    documents.lock(shelf, name);
    Optional<Document> there = documents.find(shelf, name);
    Precondition.check(call, there);
    if (told.isJson()) {
      object(told);
    }
    documents.save(shelf, name, there.map(before -> joined(before, told)).orElse(told));
    return Response.noContent().build();
  }

  @Transactional
  Response delete(Shelf.Kind kind, XapiCall call) {
    Shelf shelf = Shelf.of(kind, call);
    String name = call.text(kind.nameParameter());
    if (name == null) {
      documents.clear(shelf);
    } else {
      documents.lock(shelf, name);
      Precondition.check(call, documents.find(shelf, name));
      documents.remove(shelf, name);
    }
    return Response.noContent().build();
  }

  private Document told(XapiCall call) {
    String type = call.header("Content-Type");
    return new Document(
        type == null ? MediaType.APPLICATION_OCTET_STREAM : type,
        call.body(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private static Document joined(Document before, Document told) {
    if (!before.isJson() || !told.isJson()) {
      throw Refused.input("Content-Type", "NOT_ALLOWED_HERE");
    }
    ObjectNode whole = object(before);
    whole.setAll(object(told));
    return new Document(
        told.contentType(), whole.toString().getBytes(StandardCharsets.UTF_8), told.updatedAt());
  }

  private static ObjectNode object(Document document) {
    if (Json.read(document.content()) instanceof ObjectNode object) {
      return object;
    }
    throw new Malformed("WRONG_TYPE");
  }
}
