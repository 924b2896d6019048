package org.teachercloud.enrollment.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.teachercloud.access.Caller;
import org.teachercloud.access.SamePerson;
import org.teachercloud.enrollment.credentials.IssuerDocument;

/** Everything of a person's record in one document that can be verified without us. */
@ApplicationScoped
class ExportRecord {

  private final RecordEntries entries;
  private final RecordViews views;
  private final Stages stages;
  private final LearnerRecordDocument document;
  private final IssuerDocument issuers;
  private final SamePerson same;
  private final ObjectMapper json;

  ExportRecord(
      RecordEntries entries,
      RecordViews views,
      Stages stages,
      LearnerRecordDocument document,
      IssuerDocument issuers,
      SamePerson same,
      ObjectMapper json) {
    this.same = same;
    this.entries = entries;
    this.views = views;
    this.stages = stages;
    this.document = document;
    this.issuers = issuers;
    this.json = json;
  }

  /**
   * All entries, those that hold as a signed learner record, all keys that it needs, and the
   * identifiers that went into hers: signed texts from before name those.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  JsonObject whole(Caller caller) {
    List<RecordEntry> all = entries.whole(caller.id());
    List<RecordEntry> holding = entries.holding(all);
    JsonObject record = document.of(caller, holding);
    Set<String> issuing = new TreeSet<>();
    issuing.add(LearnerRecordDocument.PLATFORM);
    holding.forEach(one -> issuing.add(one.institution()));
    JsonArrayBuilder keys = Json.createArrayBuilder();
    issuing.forEach(one -> issuers.of(one).ifPresent(keys::add));
    JsonArrayBuilder former = Json.createArrayBuilder();
    same.formerly(caller.id()).forEach(one -> former.add("urn:uuid:" + one));
    return Json.createObjectBuilder()
        .add("alsoKnownAs", former)
        .add("entries", read(views.views(all)))
        .add("stages", read(stages.of(caller.id())))
        .add("learnerRecord", record)
        .add("issuers", keys)
        .build();
  }

  private JsonArray read(Object value) {
    try (JsonReader reader = Json.createReader(new StringReader(json.writeValueAsString(value)))) {
      return reader.readArray();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
