package org.teachercloud.enrollment.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Signs for an institution: Data Integrity proofs of the suite eddsa-rdfc-2022 (W3C, 3.2). */
@ApplicationScoped
public class SignCredential {

  private final SigningKeys keys;
  private final KeySeal seal;
  private final Dids dids;
  private final CanonicalForm form;
  private final InstantSource clock;

  SignCredential(
      SigningKeys keys, KeySeal seal, Dids dids, CanonicalForm form, InstantSource clock) {
    this.keys = keys;
    this.seal = seal;
    this.dids = dids;
    this.form = form;
    this.clock = clock;
  }

  /**
   * The document with the institution's proof, made with the key in use.
   *
   * @param document a credential without a proof, whose issuer is the institution's identifier
   * @throws IllegalArgumentException where it has words that our contexts do not know
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public JsonObject sign(String institution, JsonObject document) {
    SigningKey key = keys.current(institution);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    JsonObject options = ProofOptions.of(dids.method(key), now);
    byte[] data = ProofOptions.dataToSign(form, options, document);
    byte[] signature = Ed25519.sign(Ed25519.privateKey(seal.open(key.id(), key.sealedKey())), data);
    JsonObject proof =
        Json.createObjectBuilder(options).add("proofValue", Multibase.encode(signature)).build();
    return Json.createObjectBuilder(document).add("proof", proof).build();
  }
}
