package org.teachercloud.catalog.seeding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.seeding.world.SeedItem;
import org.teachercloud.catalog.seeding.world.SeedSize;
import org.teachercloud.catalog.seeding.world.SeedWorld;

/** The seeded world is the same whenever and wherever it is made. */
final class SameWorldTest {

  /**
   * Of the full world. Who changes the generator on purpose puts the digest here that this test
   * then tells; whoever has seeded before has another world from then on, which the change log is
   * to say.
   */
  private static final String DIGEST =
      "fee23ccfa2ea112cedc24781d13c7bdb42f65fb38a8bca7e32e770a57f30a158";

  @Test
  void theSameWorldIsMadeByEveryProcess() {
    assertEquals(DIGEST, digest(new SeedWorld().items(SeedSize.FULL)));
  }

  private static String digest(List<SeedItem> items) {
    try {
      MessageDigest sum = MessageDigest.getInstance("SHA-256");
      items.forEach(item -> sum.update(words(item).getBytes(UTF_8)));
      return HexFormat.of().formatHex(sum.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything that is said of it; sets have no order, so they are given one. */
  private static String words(SeedItem item) {
    Description said = item.description();
    var ordered =
        List.of(sorted(said.phases()), sorted(said.stages()), new TreeSet<>(said.languages()));
    return List.of(item.id(), item.institution(), item.published(), said.kind(), said.title())
        + List.of(said.summary(), said.subject(), ordered, said.minutes(), said.scope()).toString()
        + List.of(said.licence() + "", said.units(), said.prerequisites(), said.changes() + "");
  }

  private static <E extends Enum<E>> Set<E> sorted(Set<E> some) {
    return new TreeSet<>(some);
  }
}
