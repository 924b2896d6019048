package org.teachercloud.enrollment.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Whether a credential is as one of our institutions signed it. */
@ApplicationScoped
public class CheckProof {

  private final SigningKeys keys;
  private final Dids dids;
  private final CanonicalForm form;

  CheckProof(SigningKeys keys, Dids dids, CanonicalForm form) {
    this.keys = keys;
    this.dids = dids;
    this.form = form;
  }

  /** True where nothing was changed and the issuer that it names has signed it. */
  public boolean holds(JsonObject credential) {
    try {
      JsonObject proof = credential.getJsonObject("proof");
      if (!ProofOptions.SUITE.equals(proof.getString("cryptosuite", null))
          || !ProofOptions.TYPE.equals(proof.getString("type", null))
          || !ProofOptions.PURPOSE.equals(proof.getString("proofPurpose", null))) {
        return false;
      }
      Optional<SigningKey> key =
          dids.named(proof.getString("verificationMethod"))
              .filter(named -> dids.of(named.institution()).equals(issuer(credential)))
              .flatMap(named -> keys.find(named.institution(), named.number()));
      return key.isPresent() && signed(credential, proof, key.get());
    } catch (IllegalArgumentException | ClassCastException | NullPointerException malformed) {
      return false;
    }
  }

  private boolean signed(JsonObject credential, JsonObject proof, SigningKey key) {
    JsonObject document = Json.createObjectBuilder(credential).remove("proof").build();
    JsonObject options = Json.createObjectBuilder(proof).remove("proofValue").build();
    return Ed25519.verifies(
        key.publicKey(),
        ProofOptions.dataToSign(form, options, document),
        Multibase.decode(proof.getString("proofValue")));
  }

  private static String issuer(JsonObject credential) {
    return switch (credential.get("issuer")) {
      case JsonObject profile -> profile.getString("id");
      default -> credential.getString("issuer");
    };
  }
}
