package org.teachercloud.enrollment.credentials;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MultibaseTest {

  @Property(tries = 300)
  void whatIsEncodedIsDecoded(@ForAll @Size(max = 80) byte[] bytes) {
    assertArrayEquals(bytes, Multibase.decode(Multibase.encode(bytes)));
  }

  @Test
  void theWordsAreThoseOfTheStandard() {
    // From the base58btc examples of the draft "Multibase Data Format", section 4.
    assertEquals(
        "z7paNL19xttacUY",
        Multibase.encode("yes mani !".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThrows(IllegalArgumentException.class, () -> Multibase.decode("uAAAA"));
    assertThrows(IllegalArgumentException.class, () -> Multibase.decode("z0"));
  }

  @Test
  void aSignatureHoldsForItsDataAndItsKeyOnly() {
    KeyPair pair = Ed25519.newPair();
    String key = Ed25519.multikey(pair.getPublic());
    byte[] signature = Ed25519.sign(pair.getPrivate(), new byte[] {1, 2});
    assertTrue(key.startsWith("z6Mk"));
    assertTrue(Ed25519.verifies(key, new byte[] {1, 2}, signature));
    assertFalse(Ed25519.verifies(key, new byte[] {1, 3}, signature));
    assertFalse(
        Ed25519.verifies(
            Ed25519.multikey(Ed25519.newPair().getPublic()), new byte[] {1, 2}, signature));
  }
}
