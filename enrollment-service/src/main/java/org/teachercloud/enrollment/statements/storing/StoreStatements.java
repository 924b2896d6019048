package org.teachercloud.enrollment.statements.storing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.statements.activities.KnownActivities;
import org.teachercloud.enrollment.statements.activities.Mentioned;
import org.teachercloud.enrollment.statements.checking.Json;
import org.teachercloud.enrollment.statements.keys.Speaker;
import org.teachercloud.enrollment.statements.learning.BecomeProgress;
import org.teachercloud.enrollment.statements.storing.StatementTable.Batch;
import org.teachercloud.enrollment.statements.storing.StatementTable.Row;
import org.teachercloud.enrollment.statements.talking.Refused;
import org.teachercloud.enrollment.statements.talking.XapiVersion;

/**
 * Stores statements: all of a call or none, and for ever. What is told again is stored once; what
 * is told differently under the same id is refused.
 */
@ApplicationScoped
public class StoreStatements {

  private final StatementTable table;
  private final FollowTargets followTargets;
  private final Attachments attachments;
  private final KnownActivities activities;
  private final BecomeProgress becomeProgress;
  private final Ids ids;

  StoreStatements(
      StatementTable table,
      FollowTargets followTargets,
      Attachments attachments,
      KnownActivities activities,
      BecomeProgress becomeProgress,
      Ids ids) {
    this.table = table;
    this.followTargets = followTargets;
    this.attachments = attachments;
    this.activities = activities;
    this.becomeProgress = becomeProgress;
    this.ids = ids;
  }

  /**
   * Stores what was told.
   *
   * @return the ids, in the order of telling
   */
  @Transactional
  public List<UUID> store(Speaker speaker, XapiVersion version, Told told) {
    int space = speaker.space();
    Batch batch = table.begin(space, told.statements().stream().anyMatch(StoreStatements::points));
    List<Statement> statements = new ArrayList<>();
    List<ObjectNode> asTold = new ArrayList<>();
    for (ObjectNode one : told.statements()) {
      UUID id = one.has("id") ? UUID.fromString(one.get("id").textValue()) : ids.next();
      long key = Statement.key(batch.stored(), batch.number(), statements.size());
      asTold.add(one.deepCopy());
      Completion.complete(one, id, speaker, version, batch.stored());
      statements.add(new Statement(key, id, one));
    }
    Set<UUID> inserted = table.insert(space, Terms.account(space, speaker.authority()), statements);
    same(space, statements, asTold, inserted);
    List<Statement> fresh = statements.stream().filter(s -> inserted.contains(s.id())).toList();
    table.insertFound(followTargets.found(space, fresh));
    attachments.add(space, told.attachments().values());
    learn(speaker, fresh);
    becomeProgress.of(speaker, fresh.stream().map(Statement::body).toList());
    return statements.stream().map(Statement::id).toList();
  }

  /** What was there before must be the same. */
  private void same(
      int space, List<Statement> statements, List<ObjectNode> asTold, Set<UUID> inserted) {
    if (inserted.size() == statements.size()) {
      return;
    }
    List<UUID> before =
        statements.stream().map(Statement::id).filter(id -> !inserted.contains(id)).toList();
    Map<UUID, Row> there = table.find(space, before);
    for (int place = 0; place < statements.size(); place++) {
      Row row = there.get(statements.get(place).id());
      if (row != null && !SameStatement.again(Json.read(row.body()), asTold.get(place))) {
        throw Refused.with(409, "STATEMENT_DIFFERS");
      }
    }
  }

  /** Who speaks for herself only defines nothing for others. */
  private void learn(Speaker speaker, List<Statement> fresh) {
    if (speaker.self() != null) {
      return;
    }
    Map<UUID, ObjectNode> told = new HashMap<>();
    for (Statement statement : fresh) {
      for (ObjectNode activity : Mentioned.in(statement.body())) {
        if (activity.get("definition") instanceof ObjectNode definition) {
          told.merge(
              Terms.activity(speaker.space(), activity.get("id").textValue()),
              definition,
              KnownActivities::joined);
        }
      }
    }
    activities.learn(told);
  }

  private static boolean points(ObjectNode statement) {
    return "StatementRef".equals(statement.at("/object/objectType").textValue());
  }
}
