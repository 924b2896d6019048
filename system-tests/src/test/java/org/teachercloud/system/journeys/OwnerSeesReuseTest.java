package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.Learner;
import org.teachercloud.system.running.RunningCloud;

/** People of many institutions take a course; its owner sees that, and nobody's name. */
class OwnerSeesReuseTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();
  private static final int PEOPLE = 6;

  @Test
  void whatSixPeopleOfOtherInstitutionsTookShowsInTheOwnersStatement() {
    Page admin = People.back("admin", Viewer.desk());
    long before = events(admin);
    String course = course();
    List<Learner> people =
        IntStream.rangeClosed(1, PEOPLE)
            .mapToObj("bench%02d"::formatted)
            .map(name -> Learner.signedIn(CLOUD, name))
            .toList();
    people.forEach(one -> Browsers.patiently().until(() -> one.enrols(course).statusCode() == 201));

    Browsers.patiently().until(() -> events(admin) >= before + PEOPLE);

    admin.navigate("/reuse");
    assertThat(admin.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .isVisible();
    assertThat(admin.locator("table")).isVisible();
    assertFalse(admin.content().contains("bench0"), "an institution is shown, never a person");
    Browsers.picture(admin, "journey-reuse");
    admin.context().close();
  }

  private static String course() {
    Page publisher = People.back("publisher", Viewer.desk());
    Page second = People.back("publisher2", Viewer.desk());
    String course = People.published(publisher, second, "what is reused", "PUBLIC");
    second.context().close();
    publisher.context().close();
    return course;
  }

  /** All uses of the present term; none while there are too few to be told. */
  private static long events(Page admin) {
    return People.call(admin, "GET", "/reuse/ecnu", "").path("events").asLong();
  }
}
