package org.teachercloud.recommendation.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Learns from who is there, as many items as a run names. */
public final class ManyLearnt implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "recommendation.learning.least-histories",
        "200",
        "recommendation.learning.items",
        System.getProperty("teachercloud.served.learnt", "4000"),
        "recommendation.learning.share",
        "1");
  }
}
