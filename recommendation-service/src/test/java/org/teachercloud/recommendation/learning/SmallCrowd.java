package org.teachercloud.recommendation.learning;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Learns from a crowd that a test can bring together, on as much of a processor as there is. */
public final class SmallCrowd implements QuarkusTestProfile {

  static final int ITEMS_LEARNT = 200;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "recommendation.learning.least-histories", "200",
        "recommendation.learning.items", Integer.toString(ITEMS_LEARNT),
        "recommendation.learning.share", "1",
        // So few lists prove nothing; both stages serve here all the same.
        "recommendation.learning.doubt", "-1000000");
  }
}
