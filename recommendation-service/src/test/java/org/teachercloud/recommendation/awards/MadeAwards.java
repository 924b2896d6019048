package org.teachercloud.recommendation.awards;

import jakarta.enterprise.inject.Vetoed;
import java.util.UUID;

/** One award, made for a test. */
@Vetoed
public class MadeAwards extends Awards {

  private final Award award;

  public MadeAwards(Award award) {
    this.award = award;
  }

  @Override
  public Award award(UUID id) {
    return award.id().equals(id) ? award : null;
  }
}
