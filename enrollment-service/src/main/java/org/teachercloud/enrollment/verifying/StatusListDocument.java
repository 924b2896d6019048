package org.teachercloud.enrollment.verifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.teachercloud.enrollment.certifying.StatusPlaces;
import org.teachercloud.enrollment.credentials.Contexts;
import org.teachercloud.enrollment.credentials.Dids;
import org.teachercloud.enrollment.credentials.SignCredential;

/** A status list as a signed credential of its own (W3C Bitstring Status List 1.0). */
@ApplicationScoped
class StatusListDocument {

  private final Dids dids;
  private final SignCredential signCredential;
  private final InstantSource clock;

  StatusListDocument(Dids dids, SignCredential signCredential, InstantSource clock) {
    this.dids = dids;
    this.signCredential = signCredential;
    this.clock = clock;
  }

  /** The list with the bits of the revoked set. */
  JsonObject of(String institution, int list, List<Integer> revoked) {
    String address = dids.url("/api/v1/status-lists/" + institution + "/" + list);
    JsonObject document =
        Json.createObjectBuilder()
            .add("@context", Json.createArrayBuilder().add(Contexts.CREDENTIALS))
            .add("id", address)
            .add(
                "type",
                Json.createArrayBuilder()
                    .add("VerifiableCredential")
                    .add("BitstringStatusListCredential"))
            .add("issuer", dids.of(institution))
            .add("validFrom", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
            .add(
                "credentialSubject",
                Json.createObjectBuilder()
                    .add("id", address + "#list")
                    .add("type", "BitstringStatusList")
                    .add("statusPurpose", "revocation")
                    .add("encodedList", encoded(revoked)))
            .build();
    return signCredential.sign(institution, document);
  }

  /** Multibase base64url of the compressed bits; the first entry is the leftmost bit (3.3). */
  static String encoded(List<Integer> set) {
    byte[] bits = new byte[StatusPlaces.ENTRIES / Byte.SIZE];
    for (int place : set) {
      bits[place / Byte.SIZE] |= (byte) (0x80 >>> (place % Byte.SIZE));
    }
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bits);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(compressed.toByteArray());
  }
}
