package org.teachercloud.insight.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.teachercloud.access.persons.AlsoKnownAs;

/**
 * Under what people stand in the ledger: a keyed hash of their identifiers, whose key is not in the
 * database. Half of an HMAC-SHA-256 in the form of a UUID; two people share one with a chance that
 * nobody will see.
 */
@ApplicationScoped
public class Pseudonyms implements AlsoKnownAs {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  @Inject
  Pseudonyms(@ConfigProperty(name = "pseudonyms.secret") String secret) {
    key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
  }

  /** The pseudonym of a person. */
  public UUID of(String person) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(person.getBytes(UTF_8)));
      return new UUID(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Map<String, String> of(UUID person) {
    return Map.of("pseudonym", of(person.toString()).toString());
  }
}
