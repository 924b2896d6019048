package org.teachercloud.enrollment.statements.storing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.enrollment.statements.keys.Speaker;

/**
 * What a statement is found by. A term is a digest of the space, the kind and the thing: 128 bits
 * of SHA-256.
 *
 * @param agents who acts, who is acted on, and members of these groups
 * @param activity the object, null where it is no activity
 * @param registration null where there is none
 * @param related agents and activities that are only mentioned
 */
public record Terms(
    Set<UUID> agents, UUID activity, UUID verb, UUID registration, Set<UUID> related) {

  private static final String AGENT = "agent";
  private static final String ACTIVITY = "activity";

  /** The terms of a statement in a space. */
  static Terms of(int space, JsonNode statement) {
    Set<UUID> agents = new LinkedHashSet<>();
    Set<UUID> related = new LinkedHashSet<>();
    actor(space, statement.path("actor"), agents);
    JsonNode object = statement.path("object");
    UUID activity = null;
    switch (object.path("objectType").asText("Activity")) {
      case "Agent", "Group" -> actor(space, object, agents);
      case "SubStatement" -> {
        Terms within = of(space, object);
        related.addAll(within.agents());
        related.addAll(within.related());
        if (within.activity() != null) {
          related.add(within.activity());
        }
      }
      case "StatementRef" -> {}
      default -> activity = activity(space, object.path("id").asText());
    }
    context(space, statement.path("context"), related);
    String registration = statement.at("/context/registration").textValue();
    return new Terms(
        agents,
        activity,
        verb(space, statement.at("/verb/id").asText()),
        registration == null ? null : registration(space, UUID.fromString(registration)),
        related);
  }

  /** The term of an activity. */
  public static UUID activity(int space, String iri) {
    return term(space, ACTIVITY, iri);
  }

  /** The term of a verb. */
  public static UUID verb(int space, String iri) {
    return term(space, "verb", iri);
  }

  /** The term of a registration. */
  public static UUID registration(int space, UUID id) {
    return term(space, "registration", id.toString());
  }

  /** The term of an agent or an identified group; null where it is anonymous. */
  public static UUID agent(int space, JsonNode actor) {
    String identity = Identity.of(actor);
    return identity == null ? null : term(space, AGENT, identity);
  }

  /** The term of an account. */
  public static UUID account(int space, Speaker.Account account) {
    return term(space, AGENT, Identity.of(account));
  }

  private static void actor(int space, JsonNode actor, Set<UUID> agents) {
    UUID term = agent(space, actor);
    if (term != null) {
      agents.add(term);
    }
    for (JsonNode member : actor.path("member")) {
      agents.add(agent(space, member));
    }
  }

  private static void context(int space, JsonNode context, Set<UUID> related) {
    actor(space, context.path("instructor"), related);
    actor(space, context.path("team"), related);
    for (JsonNode one : context.path("contextAgents")) {
      actor(space, one.path("agent"), related);
    }
    for (JsonNode one : context.path("contextGroups")) {
      actor(space, one.path("group"), related);
    }
    for (JsonNode list : context.path("contextActivities")) {
      for (JsonNode one : list) {
        related.add(activity(space, one.path("id").asText()));
      }
    }
  }

  private static UUID term(int space, String kind, String thing) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((space + " " + kind + " ").getBytes(StandardCharsets.US_ASCII));
      ByteBuffer bytes = ByteBuffer.wrap(digest.digest(thing.getBytes(StandardCharsets.UTF_8)));
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
