package org.teachercloud.system.bench.measuring;

import java.util.Arrays;
import java.util.Collection;

/** How long answers took. Filled by one thread. */
public final class Times {

  private long[] nanos = new long[1024];
  private int count;

  /** The times of several together. */
  public static Times of(Times... parts) {
    Times all = new Times();
    for (Times part : parts) {
      for (int i = 0; i < part.count; i++) {
        all.add(part.nanos[i]);
      }
    }
    Arrays.sort(all.nanos, 0, all.count);
    return all;
  }

  /** The times of a collection of nanoseconds. */
  public static Times of(Collection<Long> nanos) {
    Times all = new Times();
    nanos.forEach(all::add);
    return of(all);
  }

  void add(long time) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = time;
  }

  public int count() {
    return count;
  }

  /**
   * The time in milliseconds that a share of the answers did not pass; no number where there are
   * none.
   *
   * @param share 0 to 1
   */
  public double percentile(double share) {
    return count == 0
        ? Double.NaN
        : nanos[(int) Math.min(count - 1L, Math.round(share * count))] / 1e6;
  }
}
