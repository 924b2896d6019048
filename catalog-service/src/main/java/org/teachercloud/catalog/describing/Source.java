package org.teachercloud.catalog.describing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * Where an imported or harvested resource came from, with the figures shown there.
 *
 * @param url the identity of the resource at its source, normalised
 * @param learners null where unknown
 * @param ratings how many people rated it; null where unknown
 * @param score mean of the ratings, 0 to 5; null where unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(String url, Integer learners, Integer ratings, BigDecimal score) {

  public Source {
    score = score == null ? null : score.stripTrailingZeros();
  }
}
