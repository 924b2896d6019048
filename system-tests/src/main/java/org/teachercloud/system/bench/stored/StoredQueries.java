package org.teachercloud.system.bench.stored;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.teachercloud.system.bench.measuring.Load;
import org.teachercloud.system.bench.measuring.Load.Reply;
import org.teachercloud.system.bench.measuring.Wire;

/** Asks for what somebody did with something, among many statements. */
public final class StoredQueries {

  private static final int OK = 200;
  private static final byte[] NONE = "{\"statements\":[]".getBytes(StandardCharsets.US_ASCII);

  private final String headers;
  private final List<Drawn> busy;
  private final List<Drawn> rare;

  /**
   * Draws whom to ask for.
   *
   * @param headers of the tool that asks
   * @param stored how many statements there are
   */
  public StoredQueries(Connection connection, String headers, long stored) throws SQLException {
    this.headers = headers;
    this.busy = Drawn.busy(connection, stored);
    this.rare = Drawn.rare(connection, stored);
  }

  /**
   * What is asked, by name. Everybody asked for has a statement with what is asked for, so an empty
   * answer is a wrong one.
   */
  public Map<String, Load.Request> all() {
    Map<String, Load.Request> all = new LinkedHashMap<>();
    all.put("busy agent, newest", about(busy, false));
    all.put("busy agent, since", about(busy, true));
    all.put("rare agent, newest", about(rare, false));
    all.put("rare agent, since", about(rare, true));
    all.put("all of a busy agent", (wire, person, random) -> agent(wire, one(busy, random)));
    all.put("all of an activity", (wire, person, random) -> activity(wire, one(rare, random)));
    return all;
  }

  private Load.Request about(List<Drawn> some, boolean since) {
    return (wire, person, random) -> {
      Drawn one = one(some, random);
      return ask(
          wire,
          "agent="
              + one.agent()
              + "&activity="
              + one.activity()
              + (since ? "&ascending=true&since=" + one.before() : ""));
    };
  }

  private Reply agent(Wire wire, Drawn one) throws IOException {
    return ask(wire, "agent=" + one.agent());
  }

  private Reply activity(Wire wire, Drawn one) throws IOException {
    return ask(wire, "activity=" + one.activity());
  }

  private Reply ask(Wire wire, String query) throws IOException {
    Wire.Answer answer = wire.send("GET", "/xapi/statements?" + query, headers, null);
    boolean found = answer.status() == OK && !startsWithNone(answer.body());
    return found ? Reply.RIGHT : Reply.WRONG;
  }

  private static boolean startsWithNone(byte[] body) {
    return java.util.Arrays.mismatch(
            body, 0, Math.min(body.length, NONE.length), NONE, 0, NONE.length)
        < 0;
  }

  private static Drawn one(List<Drawn> some, RandomGenerator random) {
    return some.get(random.nextInt(some.size()));
  }
}
