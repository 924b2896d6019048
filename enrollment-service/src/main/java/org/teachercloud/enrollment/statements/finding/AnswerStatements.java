package org.teachercloud.enrollment.statements.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.teachercloud.enrollment.statements.XapiLimits;
import org.teachercloud.enrollment.statements.checking.Json;
import org.teachercloud.enrollment.statements.checking.Times;
import org.teachercloud.enrollment.statements.storing.Attachment;
import org.teachercloud.enrollment.statements.storing.Attachments;
import org.teachercloud.enrollment.statements.storing.Statement;
import org.teachercloud.enrollment.statements.talking.HttpDates;
import org.teachercloud.enrollment.statements.talking.Refused;
import org.teachercloud.enrollment.statements.talking.XapiCall;

/** Answers what is asked of statements. */
@ApplicationScoped
public class AnswerStatements {

  private static final String BY_ID = "statementId";
  private static final String VOIDED_BY_ID = "voidedStatementId";
  private static final Set<String> BESIDE_AN_ID =
      Set.of(BY_ID, VOIDED_BY_ID, "format", "attachments");

  private final FindStatements find;
  private final Format format;
  private final Attachments attachments;
  private final XapiLimits limits;

  AnswerStatements(FindStatements find, Format format, Attachments attachments, XapiLimits limits) {
    this.find = find;
    this.format = format;
    this.attachments = attachments;
    this.limits = limits;
  }

  /** Everything stored before this moment can be found, as header values have it. */
  public String consistentThrough() {
    return Times.write(find.seenThrough());
  }

  /** One statement, or a page of them. */
  public Response answer(XapiCall call) {
    boolean voided = call.has(VOIDED_BY_ID);
    if (!voided && !call.has(BY_ID)) {
      return page(call);
    }
    if ((voided && call.has(BY_ID)) || !BESIDE_AN_ID.containsAll(call.params().keySet())) {
      throw Refused.input(voided ? VOIDED_BY_ID : BY_ID, "NOT_ALLOWED_HERE");
    }
    UUID id = call.id(voided ? VOIDED_BY_ID : BY_ID);
    FindStatements.Row row = find.one(call.speaker(), id, voided).orElseThrow(Refused::notFound);
    String body = format.bodies(call, List.of(row)).getFirst();
    return answer(call, body, List.of(row), Statement.stored(row.key()));
  }

  private Response page(XapiCall call) {
    StatementQuery query = ReadQuery.read(call, limits.page());
    List<FindStatements.Row> found = find.page(query);
    boolean more = found.size() > query.limit();
    List<FindStatements.Row> rows = more ? found.subList(0, query.limit()) : found;
    StringBuilder body = new StringBuilder("{\"statements\":[");
    body.append(String.join(",", format.bodies(call, rows))).append("],\"more\":");
    body.append(TextNode.valueOf(more ? more(call, rows.getLast().key()) : "")).append('}');
    Instant latest =
        rows.stream().map(row -> Statement.stored(row.key())).max(Instant::compareTo).orElse(null);
    return answer(call, body.toString(), rows, latest);
  }

  /** The address of the next page, which stays good: a page after a key is always the same. */
  private static String more(XapiCall call, long key) {
    TreeMap<String, String> params = new TreeMap<>(call.params());
    params.put("cursor", Long.toString(key));
    StringBuilder address = new StringBuilder("/xapi/statements");
    char joint = '?';
    for (var param : params.entrySet()) {
      address
          .append(joint)
          .append(param.getKey())
          .append('=')
          .append(URLEncoder.encode(param.getValue(), StandardCharsets.UTF_8));
      joint = '&';
    }
    return address.toString();
  }

  private Response answer(
      XapiCall call, String body, List<FindStatements.Row> rows, Instant modified) {
    byte[] json = body.getBytes(StandardCharsets.UTF_8);
    Response.ResponseBuilder response;
    if (call.truth("attachments")) {
      List<Attachment> attached = attachments.find(call.speaker().space(), hashes(rows));
      MixedAnswer mixed = MixedAnswer.of(json, attached);
      response = Response.ok(mixed.body()).type(mixed.contentType());
    } else {
      response = Response.ok(json).type(MediaType.APPLICATION_JSON);
    }
    if (modified != null) {
      response.header("Last-Modified", HttpDates.write(modified));
    }
    return response.build();
  }

  private static Set<String> hashes(List<FindStatements.Row> rows) {
    Set<String> hashes = new TreeSet<>();
    for (FindStatements.Row row : rows) {
      JsonNode statement = Json.read(row.body());
      for (JsonNode told : List.of(statement, statement.path("object"))) {
        for (JsonNode attachment : told.path("attachments")) {
          hashes.add(attachment.get("sha2").textValue().toLowerCase(java.util.Locale.ROOT));
        }
      }
    }
    return hashes;
  }
}
