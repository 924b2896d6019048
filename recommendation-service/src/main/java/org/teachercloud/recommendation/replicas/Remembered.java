package org.teachercloud.recommendation.replicas;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;

/**
 * What the database says about people, remembered until it is announced to have changed. Never
 * keeps what was read before a {@link #forget} that came meanwhile. Holds at most the given number;
 * who has not been asked for in a long time is forgotten first.
 */
public final class Remembered<V> {

  private static final int STAMPS = 1024;

  private final int limit;
  private final Function<UUID, V> read;
  private final AtomicIntegerArray stamps = new AtomicIntegerArray(STAMPS);
  private volatile ConcurrentHashMap<UUID, V> recent = new ConcurrentHashMap<>();
  private volatile ConcurrentHashMap<UUID, V> older = new ConcurrentHashMap<>();

  /**
   * @param limit people remembered at most
   * @param read asks the database
   */
  public Remembered(int limit, Function<UUID, V> read) {
    this.limit = limit;
    this.read = read;
  }

  /** What is known of somebody. */
  public V of(UUID person) {
    V known = recent.get(person);
    if (known != null) {
      return known;
    }
    int stamp = stamps.get(slot(person));
    V value = older.get(person);
    if (value == null) {
      value = read.apply(person);
    }
    makeRoom();
    recent.put(person, value);
    if (stamps.get(slot(person)) != stamp) {
      recent.remove(person, value);
      older.remove(person, value);
    }
    return value;
  }

  /** The next question about her goes to the database. */
  public void forget(UUID person) {
    stamps.incrementAndGet(slot(person));
    recent.remove(person);
    older.remove(person);
    recent.remove(person);
  }

  /** The next question about anybody goes to the database. */
  public void forgetAll() {
    for (int slot = 0; slot < STAMPS; slot++) {
      stamps.incrementAndGet(slot);
    }
    synchronized (this) {
      recent = new ConcurrentHashMap<>();
      older = new ConcurrentHashMap<>();
    }
  }

  private void makeRoom() {
    if (recent.size() >= limit / 2) {
      synchronized (this) {
        if (recent.size() >= limit / 2) {
          older = recent;
          recent = new ConcurrentHashMap<>();
        }
      }
    }
  }

  private static int slot(UUID person) {
    return person.hashCode() & (STAMPS - 1);
  }
}
