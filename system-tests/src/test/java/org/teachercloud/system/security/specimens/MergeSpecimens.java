package org.teachercloud.system.security.specimens;

import java.util.Map;

/**
 * Works that one of two institutions made from what the other has, and what is proposed from them.
 * Hers to decide is what the other proposes; hers to take back what her own does.
 */
final class MergeSpecimens implements Room {

  private static final String RESOURCES = "/api/v1/resources";
  private static final String PROPOSALS = "/api/v1/merge-proposals";

  /** Two people of an institution who publish together. */
  private record Pair(String institution, String writer, String second) {}

  private static final Pair HOME = new Pair("ecnu", ResourceSpecimens.AUTHOR, "publisher");
  private static final Pair AWAY = new Pair("bnu", ResourceSpecimens.STRANGER, "admin2");

  private final Door door;

  MergeSpecimens(Door door) {
    this.door = door;
  }

  @Override
  public boolean knows(String path) {
    return path.startsWith(PROPOSALS) || path.endsWith("/merge-proposals");
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    boolean own = whose == Whose.OWN;
    if (path.startsWith(RESOURCES)) {
      return Map.of("id", own ? work(AWAY, HOME) : work(HOME, AWAY));
    }
    boolean sent = path.endsWith("/take-back") == own;
    Pair owner = sent ? AWAY : HOME;
    Pair maker = sent ? HOME : AWAY;
    return Map.of("id", proposed(work(owner, maker), maker));
  }

  /** What the maker has published for itself, made from something of the owner's. */
  private String work(Pair owner, Pair maker) {
    String body =
        """
        {"kind": "COURSE", "title": {"en": "A source for the permission matrix"},
         "summary": {"en": "Who may take back what"}, "subject": "PEDAGOGY", "languages": ["en"],
         "licence": "CC BY 4.0", "scope": "PUBLIC",
         "units": [{"title": {"en": "The first unit"}, "minutes": 20}]}
        """;
    String source = door.made(owner.writer(), "POST", RESOURCES, body).get("id").asText();
    publish(owner, source);
    String wish =
        "{\"scope\": \"SELECTED\", \"institutions\": [\"%s\"], \"purposes\": [\"ADAPT\"]}"
            .formatted(maker.institution());
    String grant = door.madeAt(owner.writer(), RESOURCES + "/" + source + "/grants", wish);
    door.made(owner.second(), "POST", "/api/v1/grants/" + grant + "/approve", null);
    String adaptations = RESOURCES + "/" + source + "/adaptations";
    String work = door.madeAt(maker.writer(), adaptations, "{\"kind\": \"LOCALISE\"}");
    publish(maker, work);
    return work;
  }

  private void publish(Pair pair, String id) {
    door.made(pair.writer(), "POST", RESOURCES + "/" + id + "/submit", null);
    door.made(pair.second(), "POST", RESOURCES + "/" + id + "/publish", null);
  }

  private String proposed(String work, Pair maker) {
    String body = "{\"words\": {\"en\": \"A unit for the permission matrix\"}}";
    door.send(
        door.token(maker.writer()),
        new Wish("POST", RESOURCES + "/" + work + "/merge-proposals", body));
    String list = PROPOSALS + "?side=SENT&resource=" + work;
    return door.made(maker.writer(), "GET", list, null).at("/items/0/id").asText();
  }
}
