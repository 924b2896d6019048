package org.teachercloud.system.bench.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.teachercloud.system.bench.measuring.Load.Reply;
import org.teachercloud.system.bench.measuring.Wire;

/**
 * Works of which each was made from the one before, shared with everybody by grants. They are made
 * for one run and withdrawn at its end.
 */
public final class Adaptations {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WORKS = 5;
  private static final int OK = 200;

  private final String url;
  private final Teachers teachers;
  private final List<String> works = new ArrayList<>();

  public Adaptations(String url, Teachers teachers) {
    this.url = url;
    this.teachers = teachers;
  }

  /** Makes them, where there are none yet. */
  public void prepare() throws IOException {
    if (!works.isEmpty()) {
      return;
    }
    try (Wire wire = new Wire(url)) {
      Renewed writer = new Renewed(url, "publisher");
      Renewed reviewer = new Renewed(url, "publisher2");
      String word = "quince" + UUID.randomUUID().toString().substring(0, 8);
      works.add(new Publishers(wire, url).publish(word, 3));
      share(wire, works.getFirst(), writer.token());
      while (works.size() < WORKS) {
        String draft =
            done(wire.post(path(works.getLast()) + "/adaptations", writer.token(), wish()))
                .location();
        done(wire.post(draft + "/submit", writer.token(), "{}"));
        done(wire.post(draft + "/publish", reviewer.token(), "{}"));
        works.add(draft.substring(draft.lastIndexOf('/') + 1));
        share(wire, works.getLast(), writer.token());
      }
    }
  }

  /**
   * Reads what a page of one of them shows: the item, what it was made from, what was made of it.
   */
  public Reply read(Wire wire, int teacher, RandomGenerator random) throws IOException {
    String path = path(works.get(random.nextInt(works.size())));
    String token = teachers.token(teacher, random);
    boolean read =
        wire.get(path, token).status() == OK && wire.get(path + "/lineage", token).status() == OK;
    return read ? Reply.RIGHT : Reply.WRONG;
  }

  /** Withdraws them. */
  public void end() throws IOException {
    if (!works.isEmpty()) {
      try (Wire wire = new Wire(url)) {
        new Publishers(wire, url).withdraw(works);
      }
      works.clear();
    }
  }

  /** With every institution, for adapting too; the operator agrees. */
  private void share(Wire wire, String work, String writer) throws IOException {
    String operator = new Renewed(url, "operator").token();
    String grant =
        done(wire.post(
                path(work) + "/grants",
                writer,
                "{\"scope\":\"NATIONAL\",\"purposes\":[\"READ\",\"ADAPT\"]}"))
            .location();
    done(wire.post(grant + "/approve", operator, "{}"));
  }

  private static String wish() {
    return "{\"kind\":\"LOCALISE\",\"notes\":{\"zh\":\"改用本地的例子。\",\"en\":\"Local examples.\"}}";
  }

  private static String path(String id) {
    return "/api/v1/resources/" + id;
  }

  private static Wire.Answer done(Wire.Answer answer) throws IOException {
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.status() + " " + JSON.readTree(answer.body()));
    }
    return answer;
  }
}
