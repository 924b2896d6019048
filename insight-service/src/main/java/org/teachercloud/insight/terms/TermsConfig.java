package org.teachercloud.insight.terms;

import io.smallrye.config.ConfigMapping;
import java.time.MonthDay;
import java.util.Map;

/** How the year is divided; prefix {@code terms}. */
@ConfigMapping(prefix = "terms")
public interface TermsConfig {

  /**
   * The first day of each term in every year, by the name that follows the year: {@code
   * H1=--01-01}. A term that goes on into the next year has the name of the year in which it began.
   */
  Map<String, MonthDay> begins();
}
