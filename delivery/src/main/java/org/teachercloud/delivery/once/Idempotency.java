package org.teachercloud.delivery.once;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The first answer to an {@code Idempotency-Key} is the answer to every repetition. The key's row
 * is written first, in the transaction of the effect, so that a concurrent repetition waits for it.
 */
@ApplicationScoped
public class Idempotency {

  /** Longest key that is taken, in characters. */
  public static final int MAX_KEY_LENGTH = 200;

  @Inject KeyRows rows;

  /**
   * The digest of a request.
   *
   * @param parts what makes the request this one: method, path and body
   */
  public static String digestOf(String... parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha256.update(bytes);
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Has the effect, or gives the answer that the key had before.
   *
   * @param key the header's value; null where none was sent: the effect is had
   * @param digest of the request's method, path and body
   * @throws KeyReusedException when the key came with another request before
   * @throws BadKeyException when the key is blank or longer than {@link #MAX_KEY_LENGTH}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Answer once(UUID caller, String key, String digest, Supplier<Answer> effect) {
    if (key == null) {
      return effect.get();
    }
    if (!isGood(key)) {
      throw new BadKeyException();
    }
    Asked asked = new Asked(caller, key, digest);
    if (!rows.claim(asked)) {
      return rows.earlier(asked);
    }
    Answer answer = effect.get();
    rows.keep(Map.of(asked, answer));
    return answer;
  }

  /**
   * Has the effects of several requests at once.
   *
   * @param asked what makes a request this one
   * @param effects the answers to requests in their order; empty for one without an effect, whose
   *     key is not kept
   * @return the answers in the order of the requests; empty for those without an effect, and for
   *     those that have to be asked by {@link #once}, as their key came before or cannot be taken
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <T> List<Optional<Answer>> onceEach(
      List<T> all, Function<T, Asked> asked, Function<List<T>, List<Optional<Answer>>> effects) {
    List<Asked> every = all.stream().map(asked).toList();
    Set<Asked> claimed =
        rows.claimAll(
            every.stream().filter(one -> one.key() != null && isGood(one.key())).toList());
    Set<Asked> unspent = new HashSet<>(claimed);
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < all.size(); place++) {
      if (every.get(place).key() == null || unspent.remove(every.get(place))) {
        places.add(place);
      }
    }
    List<Optional<Answer>> had = effects.apply(places.stream().map(all::get).toList());
    List<Optional<Answer>> answers =
        new ArrayList<>(Collections.nCopies(all.size(), Optional.empty()));
    Map<Asked, Answer> kept = new LinkedHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      answers.set(place, had.get(i));
      had.get(i)
          .filter(answer -> every.get(place).key() != null)
          .ifPresent(answer -> kept.put(every.get(place), answer));
    }
    rows.keep(kept);
    rows.release(claimed.stream().filter(one -> !kept.containsKey(one)).toList());
    return answers;
  }

  private static boolean isGood(String key) {
    return !key.isBlank() && key.length() <= MAX_KEY_LENGTH;
  }

  /**
   * What makes a request this one.
   *
   * @param key the header's value; null where none was sent
   * @param digest of the request's method, path and body
   */
  public record Asked(UUID caller, String key, String digest) {}

  /**
   * An answer that can be given again.
   *
   * @param location null where none
   * @param body JSON, null where none
   * @param repeated whether it was kept from an earlier request
   */
  public record Answer(int status, String location, String body, boolean repeated) {}

  /** The key was used for another request: HTTP 422, {@code IDEMPOTENCY_KEY_REUSED}. */
  public static final class KeyReusedException extends ClientErrorException {

    private static final long serialVersionUID = 1L;

    KeyReusedException() {
      super("IDEMPOTENCY_KEY_REUSED", 422);
    }
  }

  /** The key cannot be taken: HTTP 400, {@code IDEMPOTENCY_KEY_BAD}. */
  public static final class BadKeyException extends ClientErrorException {

    private static final long serialVersionUID = 1L;

    BadKeyException() {
      super("IDEMPOTENCY_KEY_BAD", 400);
    }
  }
}
