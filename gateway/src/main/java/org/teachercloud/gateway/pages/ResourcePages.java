package org.teachercloud.gateway.pages;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The page of one resource, with what search engines want to read of it in its head. Where the
 * catalogue does not say anything in time the page comes without.
 */
@ApplicationScoped
public class ResourcePages {

  private static final Pattern PATH =
      Pattern.compile("/resources/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
  private static final String API = "/api/v1/resources/";
  private static final String END_OF_HEAD = "</head>";
  private static final long PATIENCE_MILLIS = 1_000;
  private static final int MOST_BYTES = 262_144;
  private static final int CONNECTIONS = 16;

  private final HttpClient client;
  private final URI catalog;
  private final String publicUrl;
  private final FrontEnd frontEnd;

  @Inject
  ResourcePages(
      Vertx vertx,
      FrontEnd frontEnd,
      @ConfigProperty(name = "routes.catalog.url") URI catalog,
      @ConfigProperty(name = "teachercloud.public-url") String publicUrl) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setKeepAlive(true).setMaxWaitQueueSize(200),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    this.frontEnd = frontEnd;
    this.catalog = catalog;
    this.publicUrl = publicUrl;
  }

  /**
   * Answers if the path is the page of a resource.
   *
   * @return whether it is
   */
  public boolean answer(HttpServerRequest request, String path) {
    Matcher page = PATH.matcher(path);
    boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    if (!reads || !page.matches() || frontEnd.document(request) == null) {
      return false;
    }
    String id = page.group(1);
    head(id)
        .onComplete(
            asked -> {
              String head = asked.succeeded() ? asked.result() : "";
              String document = frontEnd.document(request);
              frontEnd.send(request, document.replace(END_OF_HEAD, head + END_OF_HEAD));
            });
    return true;
  }

  private Future<String> head(String id) {
    RequestOptions options =
        new RequestOptions()
            .setHost(catalog.getHost())
            .setPort(catalog.getPort() > 0 ? catalog.getPort() : 80)
            .setSsl("https".equals(catalog.getScheme()))
            .setURI(API + id + "/json-ld")
            .setTimeout(PATIENCE_MILLIS)
            .setIdleTimeout(PATIENCE_MILLIS);
    return client.request(options).compose(call -> call.send()).compose(answer -> head(id, answer));
  }

  private Future<String> head(String id, HttpClientResponse answer) {
    if (answer.statusCode() == 404) {
      // Not for everyone, or not there: nothing that a search engine should keep.
      return answer.body().map("<meta name=\"robots\" content=\"noindex\">");
    }
    String type = String.valueOf(answer.getHeader(HttpHeaders.CONTENT_TYPE));
    if (answer.statusCode() != 200 || !type.startsWith("application/ld+json")) {
      return answer.body().map("");
    }
    return answer.body().map(body -> body.length() > MOST_BYTES ? "" : head(id, body));
  }

  private String head(String id, Buffer document) {
    String name = new JsonObject(document).getString("name", "");
    return "<link rel=\"canonical\" href=\""
        + escaped(publicUrl)
        + "/resources/"
        + id
        + "\"><link rel=\"alternate\" type=\"application/ld+json\" href=\""
        + API
        + id
        + "/json-ld\"><meta property=\"og:title\" content=\""
        + escaped(name)
        + "\"><script type=\"application/ld+json\">"
        + document.toString().replace("<", "\\u003c")
        + "</script>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
