package org.teachercloud.enrollment.credentials;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A key with which an institution signs, or once signed: it is retired, never removed. */
@Entity
@Table(name = "signing_key")
public class SigningKey {

  @Id private UUID id;
  private String institution;
  private int number;
  private String publicKey;
  private byte[] sealedKey;
  private Instant createdAt;
  private Instant retiredAt;

  protected SigningKey() {}

  SigningKey(UUID id, String institution, int number, Instant createdAt) {
    this.id = id;
    this.institution = institution;
    this.number = number;
    this.createdAt = createdAt;
  }

  /** Gives it its pair, the private half sealed. */
  void hold(String publicKey, byte[] sealedKey) {
    this.publicKey = publicKey;
    this.sealedKey = sealedKey;
  }

  void retire(Instant at) {
    this.retiredAt = at;
  }

  public UUID id() {
    return id;
  }

  public String institution() {
    return institution;
  }

  /** 1 for the institution's first key, one more for each that followed. */
  public int number() {
    return number;
  }

  /** The public half as Multikey. */
  public String publicKey() {
    return publicKey;
  }

  byte[] sealedKey() {
    return sealedKey;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** When another key took over; null for the one in use. */
  public Instant retiredAt() {
    return retiredAt;
  }
}
