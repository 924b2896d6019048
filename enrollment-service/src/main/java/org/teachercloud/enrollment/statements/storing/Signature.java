package org.teachercloud.enrollment.statements.storing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.teachercloud.enrollment.statements.checking.Json;
import org.teachercloud.enrollment.statements.checking.Malformed;
import org.teachercloud.enrollment.statements.talking.Refused;

/**
 * Signed statements: xAPI 1.0.3 Data 2.6. The signature is a JSON web signature over the statement;
 * where it brings its certificate, it must hold.
 */
final class Signature {

  private static final String USAGE = "http://adlnet.gov/expapi/attachments/signature";
  private static final String FIELD = "attachments.signature";
  private static final Set<String> ALGORITHMS =
      Set.of(
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.RSA_USING_SHA384,
          AlgorithmIdentifiers.RSA_USING_SHA512);

  private Signature() {}

  static boolean isOn(JsonNode attachment) {
    return USAGE.equals(attachment.path("usageType").textValue());
  }

  /** Refuses a statement whose signature is none, does not hold or says something else. */
  static void check(JsonNode statement, JsonNode attachment, Attachment content) {
    if (content == null
        || !attachment.get("contentType").textValue().startsWith("application/octet-stream")) {
      throw Refused.input(FIELD, "NOT_ALLOWED_HERE");
    }
    try {
      JsonWebSignature signature = new JsonWebSignature();
      signature.setAlgorithmConstraints(
          new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS.toArray(String[]::new)));
      signature.setCompactSerialization(
          new String(content.content(), StandardCharsets.US_ASCII).strip());
      if (!ALGORITHMS.contains(signature.getAlgorithmHeaderValue()) || !holds(signature)) {
        throw Refused.input(FIELD, "NOT_A_SIGNATURE");
      }
      JsonNode signed = Json.read(signature.getUnverifiedPayloadBytes());
      if (!signed.isObject() || !SameStatement.signed(signed, statement)) {
        throw Refused.input(FIELD, "NOT_A_SIGNATURE");
      }
    } catch (JoseException | Malformed malformed) {
      throw Refused.input(FIELD, "NOT_A_SIGNATURE");
    }
  }

  private static boolean holds(JsonWebSignature signature) throws JoseException {
    X509Certificate certificate = signature.getLeafCertificateHeaderValue();
    if (certificate == null) {
      return true;
    }
    signature.setKey(certificate.getPublicKey());
    return signature.verifySignature();
  }
}
