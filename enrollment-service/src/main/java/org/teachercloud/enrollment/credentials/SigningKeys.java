package org.teachercloud.enrollment.credentials;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.KeyPair;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.enrollment.Ids;

/** The keys of all institutions; the first of each is made when it first signs. */
@ApplicationScoped
public class SigningKeys implements PanacheRepositoryBase<SigningKey, UUID> {

  private final KeySeal seal;
  private final Ids ids;
  private final InstantSource clock;

  SigningKeys(KeySeal seal, Ids ids, InstantSource clock) {
    this.seal = seal;
    this.ids = ids;
    this.clock = clock;
  }

  /** All keys of an institution, the first at first; empty where it has never signed. */
  public List<SigningKey> of(String institution) {
    return list("institution = ?1 order by number", institution);
  }

  /** The institution's key with the number. */
  Optional<SigningKey> find(String institution, int number) {
    return find("institution = ?1 and number = ?2", institution, number).firstResultOptional();
  }

  /** The key in use, made where there is none. Runs inside the transaction of what is signed. */
  SigningKey current(String institution) {
    return inUse(institution)
        .orElseGet(
            () -> {
              lock(institution);
              return inUse(institution).orElseGet(() -> make(institution));
            });
  }

  /** Retires the key in use and makes the next; what the old one signed stays verifiable. */
  SigningKey rotate(String institution) {
    lock(institution);
    inUse(institution).ifPresent(old -> old.retire(now()));
    flush();
    return make(institution);
  }

  private Optional<SigningKey> inUse(String institution) {
    return find("institution = ?1 and retiredAt is null", institution).firstResultOptional();
  }

  private SigningKey make(String institution) {
    int number = Math.toIntExact(count("institution", institution)) + 1;
    SigningKey key = new SigningKey(ids.next(), institution, number, now());
    KeyPair pair = Ed25519.newPair();
    key.hold(
        Ed25519.multikey(pair.getPublic()), seal.seal(key.id(), pair.getPrivate().getEncoded()));
    persist(key);
    return key;
  }

  /** One at a time per institution until the commit. */
  private void lock(String institution) {
    getEntityManager()
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 20))")
        .setParameter(1, institution)
        .getSingleResult();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
