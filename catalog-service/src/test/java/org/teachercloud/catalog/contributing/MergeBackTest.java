package org.teachercloud.catalog.contributing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.teachercloud.catalog.contributing.TwoSchools.at;
import static org.teachercloud.catalog.contributing.TwoSchools.publisher;
import static org.teachercloud.catalog.contributing.TwoSchools.second;
import static org.teachercloud.catalog.contributing.TwoSchools.words;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.Approved;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.networking.RegisterInstitution;

/** What a derived work brings is proposed to its source's owner, who takes it in or not. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MergeBackTest {

  private static final String PROPOSALS = "/api/v1/merge-proposals";

  @Inject RegisterInstitution register;

  private final TwoSchools two = new TwoSchools();

  @BeforeEach
  void universities() {
    for (String slug : List.of(two.owner, two.other)) {
      QuarkusTransaction.requiringNew()
          .run(() -> register.findOrRegister(slug, new Text("院校" + slug, null)));
      Approved.ahead(slug);
    }
  }

  @Test
  void theOwnerReadsWhatIsProposedAndTheVersionThatIsOfferedThoughTheWorkIsNotSharedWithHer() {
    String source = two.source();
    String work = two.work(source);
    publisher(two.owner).get(at(work)).then().statusCode(404);

    String proposal = two.proposed(work);

    publisher(two.owner)
        .get(PROPOSALS)
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].id", equalTo(proposal))
        .body("items[0].state", equalTo("OPEN"))
        .body("items[0].words.zh", equalTo("新增乡村课堂单元。"))
        .body("items[0].work.version", equalTo(1))
        .body("items[0].work.institution.id", equalTo(two.other))
        .body("items[0].mayDecide", equalTo(true))
        .body("items[0].mayTakeBack", equalTo(false));
    publisher(two.owner)
        .get(PROPOSALS + "/" + proposal + "/offer")
        .then()
        .statusCode(200)
        .body("number", equalTo(1))
        .body("units.title.zh", contains("第一单元", "乡村课堂"));
    publisher(two.other).get(PROPOSALS + "/" + proposal + "/offer").then().statusCode(404);
    publisher(two.other).get(PROPOSALS).then().body("items", empty());
    String stranger = "third-" + UUID.randomUUID();
    publisher(stranger).get(PROPOSALS + "?resource=" + source).then().body("items", empty());
    publisher(stranger).get(PROPOSALS + "/" + proposal + "/offer").then().statusCode(404);
    two.decides(stranger, proposal, "accept").then().statusCode(404);
  }

  @Test
  void acceptingBeginsTheOwnersNextDraftAndPublishesNothing() {
    String source = two.source();
    String proposal = two.proposed(two.work(source));
    byte[] before = given().get(at(source)).asByteArray();

    two.decides(two.owner, proposal, "accept").then().statusCode(204);

    assertEquals(new String(before), given().get(at(source)).asString());
    publisher(two.owner)
        .get(at(source) + "/draft")
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("changes.zh", equalTo("新增乡村课堂单元。"));
    publisher(two.other)
        .get(PROPOSALS + "?side=SENT")
        .then()
        .body("items[0].state", equalTo("ACCEPTED"))
        .body("items[0].answer.zh", equalTo("谢谢。"))
        .body("items[0].mergedVersion", nullValue());
    given().get(at(source) + "/lineage").then().body("contributions", empty());
  }

  @Test
  void theNextPublishedVersionCreditsWhomItHasItFromAfterTwoPeopleHavePublishedIt() {
    String source = two.source();
    String work = two.work(source);
    String proposal = two.proposed(work);
    two.decides(two.owner, proposal, "accept").then().statusCode(204);
    writesNext(source);
    publisher(two.owner).post(at(source) + "/draft/submit").then().statusCode(200);
    publisher(two.owner)
        .post(at(source) + "/draft/publish")
        .then()
        .statusCode(403)
        .body("code", equalTo("SECOND_PERSON_NEEDED"));

    second(two.owner).post(at(source) + "/draft/publish").then().statusCode(200);

    given()
        .get(at(source) + "/lineage")
        .then()
        .body("contributions.institution.id", contains(two.other))
        .body("contributions.title.zh", contains("乡村班级管理"))
        .body("contributions.words.zh", contains("新增乡村课堂单元。"))
        .body("contributions.version", contains(2))
        .body("contributions[0].resource", nullValue());
    publisher(two.other)
        .get(at(source) + "/lineage")
        .then()
        .body("contributions.resource", contains(work));
    publisher(two.other)
        .get(PROPOSALS + "?side=SENT")
        .then()
        .body("items[0].state", equalTo("MERGED"))
        .body("items[0].mergedVersion", equalTo(2));
    isPast(two.decides(two.owner, proposal, "decline"), "MERGE_IS_MERGED");
    two.proposes(work, "再来一次。").then().statusCode(201);
  }

  @Test
  void aDraftThatIsThereTakesItInUnlessItIsInReview() {
    String source = two.source();
    String proposal = two.proposed(two.work(source));
    writesNext(source);
    publisher(two.owner).post(at(source) + "/draft/submit").then().statusCode(200);
    two.decides(two.owner, proposal, "accept")
        .then()
        .statusCode(409)
        .body("code", equalTo("MERGE_DRAFT_IN_REVIEW"));
    writesNext(source);

    two.decides(two.owner, proposal, "accept").then().statusCode(204);

    publisher(two.owner).get(at(source) + "/draft").then().body("changes.zh", equalTo("新"));
  }

  @Test
  void aDraftThrownAwayLeavesTheProposalOpen() {
    String source = two.source();
    String proposal = two.proposed(two.work(source));
    two.decides(two.owner, proposal, "accept").then().statusCode(204);

    publisher(two.owner).delete(at(source) + "/draft").then().statusCode(204);

    publisher(two.owner)
        .get(PROPOSALS)
        .then()
        .body("items[0].state", equalTo("OPEN"))
        .body("items[0].answer", nullValue());
  }

  @Test
  void whatWasAcceptedAndThenDeclinedIsNotCredited() {
    String source = two.source();
    String proposal = two.proposed(two.work(source));
    two.decides(two.owner, proposal, "accept").then().statusCode(204);
    two.decides(two.owner, proposal, "decline").then().statusCode(204);
    two.decides(two.owner, proposal, "decline").then().statusCode(204);
    writesNext(source);
    publisher(two.owner).post(at(source) + "/draft/submit").then().statusCode(200);
    second(two.owner).post(at(source) + "/draft/publish").then().statusCode(200);

    given().get(at(source) + "/lineage").then().body("contributions", empty());
    publisher(two.other)
        .get(PROPOSALS + "?side=SENT")
        .then()
        .body("items.state", hasItem("DECLINED"));
    isPast(two.decides(two.owner, proposal, "accept"), "MERGE_IS_DECLINED");
  }

  @Test
  void itsProposerTakesBackWhatNobodyHasDecided() {
    String source = two.source();
    String work = two.work(source);
    String proposal = two.proposed(work);
    publisher(two.owner).post(PROPOSALS + "/" + proposal + "/take-back").then().statusCode(404);
    publisher(two.other).post(PROPOSALS + "/" + proposal + "/take-back").then().statusCode(204);
    publisher(two.other).post(PROPOSALS + "/" + proposal + "/take-back").then().statusCode(204);
    isPast(two.decides(two.owner, proposal, "accept"), "MERGE_IS_TAKEN_BACK");
    String again = two.proposed(work);
    two.decides(two.owner, again, "accept").then().statusCode(204);
    publisher(two.other)
        .post(PROPOSALS + "/" + again + "/take-back")
        .then()
        .statusCode(409)
        .body("code", equalTo("MERGE_IS_ACCEPTED"));
  }

  @Test
  void ofManyProposalsFromOneWorkAtTheSameMomentOneStands() throws Exception {
    String work = two.work(two.source());
    Callable<Integer> one = () -> two.proposes(work, "新增单元。").statusCode();
    List<Future<Integer>> answers;
    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      answers = people.invokeAll(IntStream.range(0, 8).mapToObj(at -> one).toList());
    }
    int made = 0;
    for (Future<Integer> answer : answers) {
      made += answer.get() == 201 ? 1 : 0;
    }
    assertEquals(1, made);
    two.proposes(work, "新增单元。")
        .then()
        .statusCode(409)
        .body("code", equalTo("MERGE_ALREADY_PROPOSED"));
  }

  @Test
  void onlyPublishedWorksThatWereMadeFromOthersAreProposed() {
    String source = two.source();
    refuses(two.owner, source, 409, "MERGE_NO_SOURCE");
    refuses(two.other, source, 404, "NOT_FOUND");
    String draft = two.draftOf(two.other, source);
    refuses(two.other, draft, 409, "WRONG_STATE_DRAFT");
    String own = two.draftOf(two.owner, source);
    TwoSchools.publish(two.owner, own);
    refuses(two.owner, own, 409, "MERGE_ONE_INSTITUTION");
    String work = two.work(source);
    two.proposes(work, "  ")
        .then()
        .statusCode(422)
        .body("code", equalTo("INCOMPLETE"))
        .body("errors.code", contains("WORDS_NEEDED"));
    publisher(two.owner).post(at(source) + "/withdraw").then().statusCode(200);
    refuses(two.other, work, 409, "MERGE_SOURCE_GONE");
  }

  @Test
  void theSameKeyProposesOnce() {
    String work = two.work(two.source());
    String key = UUID.randomUUID().toString();
    for (int time = 0; time < 2; time++) {
      publisher(two.other)
          .header("Idempotency-Key", key)
          .body(words("新增单元。"))
          .post(at(work) + "/merge-proposals")
          .then()
          .statusCode(201);
    }
    publisher(two.other).get(PROPOSALS + "?side=SENT").then().body("total", equalTo(1));
  }

  private void writesNext(String source) {
    Response draft = publisher(two.owner).get(at(source) + "/draft");
    String tag =
        draft.statusCode() == 200
            ? draft.getHeader("ETag")
            : publisher(two.owner).get(at(source)).getHeader("ETag");
    String units =
        "[{\"title\":{\"zh\":\"第一单元\"},\"minutes\":60},{\"title\":{\"zh\":\"乡村课堂\"},\"minutes\":40}]";
    publisher(two.owner)
        .header("If-Match", tag)
        .body(TwoSchools.body("PUBLIC", "班级管理", units, "新"))
        .put(at(source) + "/draft")
        .then()
        .statusCode(200);
  }

  private static void isPast(Response answer, String code) {
    answer.then().statusCode(409).body("code", equalTo(code));
  }

  private static void refuses(String school, String work, int status, String code) {
    publisher(school)
        .body(words("新增单元。"))
        .post(at(work) + "/merge-proposals")
        .then()
        .statusCode(status)
        .body("code", equalTo(code));
  }
}
