package org.teachercloud.enrollment.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** An issuer's DID document: all of its public keys, those that were retired too. */
@ApplicationScoped
public class IssuerDocument {

  private final SigningKeys keys;
  private final Dids dids;

  IssuerDocument(SigningKeys keys, Dids dids) {
    this.keys = keys;
    this.dids = dids;
  }

  /** The document; empty for whom has never signed. */
  public Optional<JsonObject> of(String issuer) {
    List<SigningKey> all = keys.of(issuer);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    JsonArrayBuilder methods = Json.createArrayBuilder();
    JsonArrayBuilder names = Json.createArrayBuilder();
    for (SigningKey key : all) {
      methods.add(
          Json.createObjectBuilder()
              .add("id", dids.method(key))
              .add("type", "Multikey")
              .add("controller", dids.of(issuer))
              .add("publicKeyMultibase", key.publicKey()));
      names.add(dids.method(key));
    }
    return Optional.of(
        Json.createObjectBuilder()
            .add(
                "@context",
                Json.createArrayBuilder()
                    .add("https://www.w3.org/ns/did/v1")
                    .add("https://w3id.org/security/multikey/v1"))
            .add("id", dids.of(issuer))
            .add("verificationMethod", methods)
            .add("assertionMethod", names)
            .build());
  }
}
