package org.teachercloud.gateway.pages;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.teachercloud.gateway.answers.Problem;
import org.teachercloud.gateway.answers.Refusal;
import org.teachercloud.gateway.answers.SafetyHeaders;

/** The front end's files, all in memory; a path without a file is a view of the one page. */
@ApplicationScoped
public class FrontEnd {
  private static final String FOLDER = "META-INF/resources";
  private static final String INDEX = "/index.html";

  /** The front end's build gives these files a name that changes with their content. */
  private static final String NAMED_BY_CONTENT = "/assets/";

  private final SafetyHeaders safety;
  private Map<String, Page> pages = Map.of();

  @Inject
  FrontEnd(SafetyHeaders safety) {
    this.safety = safety;
  }

  void load(@Observes StartupEvent started) throws IOException {
    Map<String, Page> found = new HashMap<>();
    ClassPathUtils.consumeAsPaths(FOLDER, folder -> read(folder, found));
    pages = Map.copyOf(found);
  }

  /** The one page as it was built; null where the front end is not packaged. */
  String index() {
    Page page = pages.get(INDEX);
    return page == null ? null : page.plain().toString();
  }

  /** Answers a request that is neither for a service nor for the identity provider. */
  public void answer(HttpServerRequest request, String path) {
    safety.page(request.response().headers());
    if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
      request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
      Problem.send(request, Refusal.METHOD_NOT_ALLOWED);
      return;
    }
    Page page = pages.get(path);
    if (page == null && path.lastIndexOf('.') < path.lastIndexOf('/')) {
      page = pages.get(INDEX);
    }
    if (page == null) {
      Problem.send(request, Refusal.NOT_FOUND);
    } else {
      page.send(request);
    }
  }

  private static void read(Path folder, Map<String, Page> pages) {
    try (Stream<Path> walk = java.nio.file.Files.walk(folder)) {
      List<Path> files = walk.filter(java.nio.file.Files::isRegularFile).toList();
      for (Path file : files) {
        String name = "/" + folder.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith("/webjars/")) {
          String caching = name.startsWith(NAMED_BY_CONTENT) ? Page.FOR_EVER : Page.ASK_AGAIN;
          byte[] content = java.nio.file.Files.readAllBytes(file);
          pages.put(name, Page.of(content, Files.type(name), caching));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
