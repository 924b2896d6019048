package org.teachercloud.system.journeys;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.teachercloud.system.running.Browsers.Viewer;

/** A work of East China Normal that Beijing Normal has adapted, or the other way round. */
final class Adapted {

  private Adapted() {}

  /** The page on which her institution reads what another proposes to it. */
  static String proposed(Page owner) {
    Page second = People.back("publisher2", Viewer.desk());
    Page maker = People.back("publisher3", Viewer.desk());
    Page makersSecond = People.back("admin2", Viewer.desk());
    String source = source(owner, second, "what is proposed back");
    String work = work(maker, makersSecond, source);
    String words = "{\"words\": {\"zh\": \"新增一个单元。\", \"en\": \"One more unit.\"}}";
    People.call(maker, "POST", "/resources/" + work + "/merge-proposals", words);
    for (Page page : new Page[] {second, maker, makersSecond}) {
      page.context().close();
    }
    return "/proposals";
  }

  /** Something for all, which Beijing Normal may adapt. */
  static String source(Page publisher, Page second, String word) {
    String draft =
        """
        {"kind": "COURSE", "title": {"en": "Growing %1$s"}, "summary": {"en": "How to grow %1$s"},
         "subject": "BIOLOGY", "languages": ["en"], "scope": "PUBLIC", "licence": "CC BY 4.0",
         "phases": ["PRIMARY"], "stages": ["IN_SERVICE"],
         "units": [{"title": {"en": "First steps"}, "minutes": 20}]}
        """
            .formatted(word);
    String id = People.call(publisher, "POST", "/resources", draft).get("id").asText();
    published(publisher, second, id);
    shared(publisher, second, id, "bnu", "ADAPT");
    return id;
  }

  /** Shared with one other institution, which a second person of the owner agrees to. */
  static void shared(Page publisher, Page second, String id, String institution, String purpose) {
    String grants = "/resources/" + id + "/grants";
    String wish =
        "{\"scope\": \"SELECTED\", \"institutions\": [\"%s\"], \"purposes\": [\"%s\"]}"
            .formatted(institution, purpose);
    People.call(publisher, "POST", grants, wish);
    for (var grant : People.call(second, "GET", grants, "").get("items")) {
      if (grant.get("state").asText().equals("REQUESTED")) {
        People.call(second, "POST", "/grants/" + grant.get("id").asText() + "/approve", "");
      }
    }
  }

  /** What two people of the other institution make from it and publish for themselves. */
  static String work(Page maker, Page second, String source) {
    String wish = "{\"kind\": \"LOCALISE\", \"notes\": {\"en\": \"%s\"}}";
    String note = UUID.randomUUID().toString();
    People.call(maker, "POST", "/resources/" + source + "/adaptations", wish.formatted(note));
    for (var one : People.call(maker, "GET", "/resources?state=DRAFT&size=50", "").get("items")) {
      String id = one.get("id").asText();
      var credits = People.call(maker, "GET", "/resources/" + id + "/lineage", "").get("credits");
      if (credits.at("/0/notes/en").asText().equals(note)) {
        return published(maker, second, id);
      }
    }
    throw new IllegalStateException("No draft was made from " + source);
  }

  private static String published(Page publisher, Page second, String id) {
    People.call(publisher, "POST", "/resources/" + id + "/submit", "");
    People.call(second, "POST", "/resources/" + id + "/publish", "");
    return id;
  }
}
