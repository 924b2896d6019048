package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** A publisher puts a file up; a teacher of another institution looks at it and takes it along. */
class FilesTakenAlongTest {

  private static final byte[] NOTE = "Ask first, then explain.".getBytes(StandardCharsets.UTF_8);

  @Test
  void whatIsPutUpInADraftIsTakenAlongByWhomItIsSharedWithForCopying() throws IOException {
    Page publisher = People.signedIn("publisher", "/publishing", Viewer.desk());
    Page second = People.signedIn("publisher2", "/publishing", Viewer.desk());
    String word = "notes" + UUID.randomUUID().toString().substring(0, 6);
    String id = People.written(publisher, "TEACHING_RESOURCE", word, "PUBLIC");
    publisher.navigate("/publishing/" + id);
    publisher
        .getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload("备课 note.txt", "text/plain", NOTE));
    Browsers.button(publisher, "Put up").click();
    assertThat(publisher.getByText("It is in the draft: 备课 note.txt")).isVisible();
    Browsers.picture(publisher, "journey-file-put-up");
    People.call(publisher, "POST", "/resources/" + id + "/submit", "");
    People.call(second, "POST", "/resources/" + id + "/publish", "");

    Page teacher = People.signedIn("teacher2", "/resources/" + id, Viewer.phone());
    assertThat(teacher.getByText("这份资源向您开放阅读，未开放下载。")).isVisible();
    teacher.getByText("开头").click();
    assertThat(teacher.getByText("Ask first, then explain.")).isVisible();
    Page operator = People.signedIn("operator", "/requests", Viewer.desk());
    Handouts.grantCopying(publisher, operator, id);
    teacher.reload();
    Download taken = teacher.waitForDownload(() -> teacher.getByLabel("下载：备课 note.txt").click());
    assertEquals("备课 note.txt", taken.suggestedFilename());
    assertEquals(new String(NOTE, StandardCharsets.UTF_8), Files.readString(taken.path()));
    Browsers.picture(teacher, "journey-file-taken-along");
    List.of(publisher, second, teacher, operator).forEach(page -> page.context().close());
  }
}
