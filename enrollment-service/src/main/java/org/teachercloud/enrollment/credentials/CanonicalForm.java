package org.teachercloud.enrollment.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.io.StringWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a document says, in the one form that all who read it agree on: its statements as sorted
 * N-Quads (JSON-LD 1.1, RDF Dataset Canonicalization 1.0). A word that no context knows is refused,
 * because it would be in the document and not under the signature.
 */
@ApplicationScoped
class CanonicalForm {

  private final Contexts contexts;

  CanonicalForm(Contexts contexts) {
    this.contexts = contexts;
  }

  /**
   * SHA-256 of the canonical form.
   *
   * @throws IllegalArgumentException where the document is no JSON-LD of the contexts that we know
   */
  byte[] digest(JsonObject document) {
    try {
      JsonLdOptions options = new JsonLdOptions(contexts);
      options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
      RdfCanon canon = RdfCanon.create("SHA-256");
      JsonLd.toRdf(JsonDocument.of(document)).options(options).provide(canon);
      StringWriter text = new StringWriter();
      canon.provide(new NQuadsWriter(text));
      return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(UTF_8));
    } catch (JsonLdError | RdfConsumerException unreadable) {
      throw new IllegalArgumentException("This is no credential that we can read", unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
