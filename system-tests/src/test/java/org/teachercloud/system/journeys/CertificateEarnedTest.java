package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** From the last unit to the paper, to whoever holds the paper, to its end. */
class CertificateEarnedTest {

  private static final String CALL =
      """
      const call = async (method, path, body) => {
        const answer = await fetch('/api/v1' + path, {
          method,
          headers: {'X-Requested-With': 'teacher-cloud', 'Content-Type': 'application/json'},
          body: body && JSON.stringify(body),
        });
        if (!answer.ok) throw new Error(method + ' ' + path + ': ' + answer.status + ' ' + await answer.text());
        return answer.status === 204 ? null : answer.json();
      };
      """;

  @Test
  void aCertificateIsEarnedPrintedVerifiedByAnyoneAndRevoked() {
    String word = "quince" + UUID.randomUUID().toString().substring(0, 6);
    Page publisher = People.signedIn("publisher", "/publishing", Viewer.desk());
    Page second = People.signedIn("publisher2", "/publishing", Viewer.desk());
    Page admin = People.signedIn("admin", "/profile", Viewer.desk());
    Page teacher = People.signedIn("teacher", "/learning", Viewer.phone());
    String course = courseForEveryone(publisher, second, word);
    offerAward(admin, course, word);

    completeEverything(teacher, course);
    Locator earned = teacher.locator("li", new Page.LocatorOptions().setHasText(word));
    Awaitility.await()
        .untilAsserted(
            () -> {
              teacher.navigate("/certificates");
              assertThat(earned).hasCount(1);
            });
    Browsers.picture(teacher, "journey-certificate-earned");
    String paper = earned.locator("a[href$='/pdf']").getAttribute("href");
    assertEquals("application/pdf", kindOf(teacher, paper));

    String address = earned.locator("a[href^='/verify/']").getAttribute("href");
    Page anyone = Browsers.open(Viewer.phone());
    anyone.navigate(address);
    assertThat(anyone.getByText("这份证书有效")).isVisible();
    Browsers.picture(anyone, "journey-certificate-verified");

    revoke(admin, paper.replaceAll("^/api/v1|/pdf$", ""));
    Awaitility.await()
        .untilAsserted(
            () -> {
              anyone.navigate(address);
              assertThat(anyone.getByText("这份证书已被撤销")).isVisible();
            });
    for (Page page : List.of(publisher, second, admin, teacher, anyone)) {
      page.context().close();
    }
  }

  private static String courseForEveryone(Page publisher, Page second, String word) {
    String id =
        (String)
            publisher.evaluate(
                "async (word) => {"
                    + CALL
                    + """
                      const one = await call('POST', '/resources', {
                        kind: 'COURSE', title: {en: 'Preserving ' + word},
                        summary: {en: 'How to preserve ' + word}, subject: 'BIOLOGY',
                        languages: ['en'], scope: 'PUBLIC',
                        units: [{title: {en: 'First steps'}, minutes: 20}]});
                      await call('POST', '/resources/' + one.id + '/submit');
                      return one.id;
                    }
                    """,
                word);
    second.evaluate(
        "async (id) => {" + CALL + "await call('POST', '/resources/' + id + '/publish'); }", id);
    return id;
  }

  private static void offerAward(Page admin, String course, String word) {
    Awaitility.await("the course is known where awards are kept")
        .ignoreExceptions()
        .until(
            () ->
                admin.evaluate(
                        "async ({ course, word }) => {"
                            + CALL
                            + """
                              return call('POST', '/awards', {
                                institution: 'ecnu', level: 'CERTIFICATE',
                                title: {zh: '保存' + word, en: 'Preserver of ' + word},
                                requirements: [{kind: 'COURSE', item: course}]});
                            }
                            """,
                        Map.of("course", course, "word", word))
                    != null);
  }

  private static void completeEverything(Page teacher, String course) {
    teacher.evaluate(
        "async (course) => {"
            + CALL
            + """
              const one = await call('POST', '/enrollments', {resourceId: course});
              await call('POST', '/progress', {events: one.units.map((unit) => ({
                id: crypto.randomUUID(), enrollmentId: one.id, unitId: unit.id,
                kind: 'COMPLETED', at: new Date().toISOString()}))});
            }
            """,
        course);
  }

  private static String kindOf(Page page, String address) {
    return (String)
        page.evaluate(
            "async (address) => (await fetch(address)).headers.get('content-type')", address);
  }

  private static void revoke(Page admin, String certificate) {
    admin.evaluate(
        "async (path) => {"
            + CALL
            + "await call('POST', path + '/revoke', {reason: 'ISSUED_IN_ERROR'}); }",
        certificate);
  }
}
