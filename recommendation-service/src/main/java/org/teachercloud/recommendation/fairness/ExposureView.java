package org.teachercloud.recommendation.fairness;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What lists have shown of each group, against what it merits. A place counts less the lower it is:
 * the first 1, the third 0.5.
 *
 * @param from the first day that counts
 * @param until the last one, today; days are of UTC
 * @param lists how many lists count: each person's list once a day
 * @param exposure of all places of all lists
 * @param least the ratio that every group is to have at the least
 * @param mostLost the share of a list's discounted relevance that lifting may cost it at most
 * @param shownAsNew what showing new resources has brought in these days
 */
@Schema(name = "Exposure")
public record ExposureView(
    LocalDate from,
    LocalDate until,
    long lists,
    double exposure,
    double least,
    double mostLost,
    List<GroupView> groups,
    NewView shownAsNew) {

  /**
   * One group.
   *
   * @param resources of the group that are published now
   * @param shown the numerator: the exposure of its resources
   * @param merited the denominator: what they would have been shown by their share of the merit of
   *     all that might be recommended, however far down it stands
   * @param ratio the one by the other; null where nothing of it was worth anything to anybody
   * @param enough whether the ratio is as it is to be; null where there is none
   * @param bonus the share by which a score of the group counts more now
   * @param members who belongs to it now: institutions, or languages
   */
  @Schema(name = "ExposureOfGroup")
  public record GroupView(
      Group group,
      int resources,
      double shown,
      double merited,
      Double ratio,
      Boolean enough,
      double bonus,
      List<Member> members) {}

  /**
   * An institution or a language.
   *
   * @param id slug, or language tag
   * @param name by language; empty for a language
   */
  @Schema(name = "ExposureMember")
  public record Member(String id, Map<String, String> name) {}

  /**
   * What showing something new has brought, estimated by inverse propensity.
   *
   * @param shown how often somebody was shown something new, once a person and day
   * @param taken of these, how often she has taken it since
   * @param rate the share of those whom something new suits who would take it, were it shown; null
   *     where nobody was shown anything
   * @param error the standard error of the rate; null where there is none
   */
  @Schema(name = "ExposureOfNew")
  public record NewView(long shown, long taken, Double rate, Double error) {}
}
