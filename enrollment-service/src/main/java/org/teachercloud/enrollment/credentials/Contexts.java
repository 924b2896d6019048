package org.teachercloud.enrollment.credentials;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * The vocabularies that credentials speak, as they were published and shipped with us: no other is
 * known and none is fetched, so that nobody outside decides what a signature means.
 */
@ApplicationScoped
public class Contexts implements DocumentLoader {

  /** Verifiable Credentials Data Model 2.0. */
  public static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";

  /** Open Badges 3.0. */
  public static final String OPEN_BADGES =
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

  /** Comprehensive Learner Record 2.0. */
  public static final String LEARNER_RECORD =
      "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

  private static final Map<String, String> FILES =
      Map.of(
          CREDENTIALS, "credentials-v2.json",
          OPEN_BADGES, "open-badges-3.0.3.json",
          LEARNER_RECORD, "clr-2.0.1.json");

  private final Map<URI, Document> documents = new HashMap<>();

  Contexts() {
    FILES.forEach((address, file) -> documents.put(URI.create(address), read(file)));
  }

  @Override
  public Document loadDocument(URI address, DocumentLoaderOptions options) throws JsonLdError {
    Document known = documents.get(address);
    if (known == null) {
      throw new JsonLdError(
          JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Not among our contexts: " + address);
    }
    return known;
  }

  private static Document read(String file) {
    try (InputStream content = Contexts.class.getResourceAsStream("/contexts/" + file)) {
      return JsonDocument.of(content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (JsonLdError broken) {
      throw new IllegalStateException("The context " + file + " cannot be read", broken);
    }
  }
}
