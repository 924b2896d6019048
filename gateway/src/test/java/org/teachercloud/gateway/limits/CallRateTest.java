package org.teachercloud.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallRateTest {
  private Instant now = Instant.parse("2026-09-01T08:00:00Z");

  @Test
  void clientBeyondItsRateWaitsAndOthersDoNot() {
    var rate = new CallRate(new Fixed(10, 5), () -> now);
    for (int call = 0; call < 15; call++) {
      assertEquals(0, rate.take("school"));
    }
    assertEquals(1, rate.take("school"));
    assertEquals(0, rate.take("other school"));
  }

  @Test
  void waitingFillsTheBucketAgain() {
    var rate = new CallRate(new Fixed(2, 0), () -> now);
    rate.take("school");
    rate.take("school");
    assertTrue(rate.take("school") > 0);
    now = now.plusSeconds(1);
    assertEquals(0, rate.take("school"));
    assertEquals(0, rate.take("school"));
    assertTrue(rate.take("school") > 0);
  }

  @Test
  void rateOfZeroIsNoLimit() {
    assertTrue(new CallRate(new Fixed(0, 0), () -> now).off());
  }

  private record Fixed(int rate, int burst) implements Limits {
    @Override
    public MemorySize body() {
      return new MemorySize(BigInteger.ONE);
    }

    @Override
    public MemorySize upload() {
      return new MemorySize(BigInteger.ONE);
    }

    @Override
    public MemorySize attachments() {
      return new MemorySize(BigInteger.ONE);
    }

    @Override
    public List<String> attachedUnder() {
      return List.of();
    }

    @Override
    public List<String> uploads() {
      return List.of();
    }
  }
}
