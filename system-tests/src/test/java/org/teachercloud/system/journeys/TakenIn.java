package org.teachercloud.system.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.teachercloud.system.running.Browsers;

/** What is taken in from elsewhere: files of courses, and repositories of others. */
final class TakenIn {

  private static final String ROWS =
      """
      序号,学校缩写,学校名称,课程名称,学生人数,评分人数,课程评分,课程URL
      1,ECNU,华东师范大学,一页看懂评价,1200,30,4.7,https://www.icourse163.org/course/ECNU-910001
      2,ECNU,华东师范大学,,10,https://www.icourse163.org/course/ECNU-910002
      """;

  private TakenIn() {}

  /** A repository to harvest. Nobody answers there, so what a failure looks like is seen too. */
  static String source(Page page) {
    String body =
        """
        {"institution": "ecnu", "name": "A repository", "prefix": "oai_dc", "target": "DRAFT",
         "baseUrl": "https://%s.example/oai", "mapping": {"kind": "COURSE", "subject": "UNCLASSIFIED"}}
        """
            .formatted(UUID.randomUUID());
    return "/harvests/" + People.call(page, "POST", "/harvests/sources", body).get("id").asText();
  }

  /** The report on a harvest of it. */
  static String harvest(Page page) {
    String source = source(page);
    String runs = source.replace("/harvests/", "/harvests/sources/") + "/runs";
    return source + "/" + People.call(page, "POST", runs, "{}").get("id").asText();
  }

  /** The report on a file with a row that is right and one that is not. */
  static String report(Page page) {
    FormData form =
        FormData.create()
            .set("format", "csv")
            .set(
                "file",
                new FilePayload("courses.csv", "text/csv", ROWS.getBytes(StandardCharsets.UTF_8)));
    RequestOptions wish =
        RequestOptions.create().setHeader("X-Requested-With", "teacher-cloud").setMultipart(form);
    String address =
        "/imports/"
            + People.answer(page.request().post("/api/v1/imports", wish)).get("id").asText();
    Browsers.patiently()
        .until(() -> People.call(page, "GET", address, "").get("state").asText().equals("DONE"));
    return address;
  }
}
