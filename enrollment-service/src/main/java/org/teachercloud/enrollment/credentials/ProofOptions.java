package org.teachercloud.enrollment.credentials;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;

/** What a proof says besides its value, and what it covers (eddsa-rdfc-2022, 3.2.3 to 3.2.5). */
final class ProofOptions {

  static final String TYPE = "DataIntegrityProof";
  static final String SUITE = "eddsa-rdfc-2022";
  static final String PURPOSE = "assertionMethod";

  private ProofOptions() {}

  static JsonObject of(String method, Instant created) {
    return Json.createObjectBuilder()
        .add("type", TYPE)
        .add("created", created.toString())
        .add("verificationMethod", method)
        .add("cryptosuite", SUITE)
        .add("proofPurpose", PURPOSE)
        .build();
  }

  /** The digest of the options, then that of the document; the options speak its contexts. */
  static byte[] dataToSign(CanonicalForm form, JsonObject options, JsonObject document) {
    JsonObject spoken =
        Json.createObjectBuilder().add("@context", document.get("@context")).build();
    JsonObject config =
        Json.createObjectBuilder(spoken).addAll(Json.createObjectBuilder(options)).build();
    return Ed25519.joined(form.digest(config), form.digest(document));
  }
}
