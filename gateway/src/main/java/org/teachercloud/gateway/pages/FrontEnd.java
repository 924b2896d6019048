package org.teachercloud.gateway.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.teachercloud.gateway.answers.Problem;
import org.teachercloud.gateway.answers.Refusal;
import org.teachercloud.gateway.answers.SafetyHeaders;

/**
 * The front end's files, all in memory; a path without a file is a view of the one page. Its
 * document is there in both languages, and once more for the first view, which is readable before
 * the program has come.
 */
@ApplicationScoped
public class FrontEnd {
  private static final String FOLDER = "META-INF/resources";
  private static final String FIRST = "/first";
  private static final String OTHER = "/index";
  private static final String ENDING = ".html";

  /** The front end keeps in it the language that was chosen there. */
  private static final String LANGUAGE = "language";

  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

  /** The front end's build gives these files a name that changes with their content. */
  private static final String NAMED_BY_CONTENT = "/assets/";

  private final SafetyHeaders safety;
  private Map<String, Page> pages = Map.of();
  private CharSequence policy = SafetyHeaders.policy(Set.of());

  @Inject
  FrontEnd(SafetyHeaders safety) {
    this.safety = safety;
  }

  void load(@Observes StartupEvent started) throws IOException {
    Map<String, Page> found = new HashMap<>();
    ClassPathUtils.consumeAsPaths(FOLDER, folder -> read(folder, found));
    pages = Map.copyOf(found);
    policy = SafetyHeaders.policy(styles(found));
  }

  /** The document of a page other than the first; null where the front end is not packaged. */
  String document(HttpServerRequest request) {
    Page page = pages.get(named(OTHER, request));
    return page == null ? null : page.plain().toString();
  }

  /** Sends a page that was made from {@link #document}. */
  void send(HttpServerRequest request, String made) {
    safety.frontEnd(request.response().headers(), policy);
    Page.of(made.getBytes(UTF_8), Files.type(OTHER + ENDING), Page.ASK_AGAIN).send(request);
  }

  /** Answers a request that is neither for a service nor for the identity provider. */
  public void answer(HttpServerRequest request, String path) {
    safety.frontEnd(request.response().headers(), policy);
    if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
      request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
      Problem.send(request, Refusal.METHOD_NOT_ALLOWED);
      return;
    }
    Page page = pages.get(path);
    if (page == null && path.lastIndexOf('.') < path.lastIndexOf('/')) {
      page = pages.get(named(path.equals("/") ? FIRST : OTHER, request));
    }
    if (page == null) {
      Problem.send(request, Refusal.NOT_FOUND);
    } else {
      page.send(request);
    }
  }

  private static String named(String document, HttpServerRequest request) {
    Cookie chosen = request.getCookie(LANGUAGE);
    boolean english = chosen == null ? Problem.english(request) : "en".equals(chosen.getValue());
    return document + (english ? ".en" : "") + ENDING;
  }

  /** The hashes of what stands in the documents as style; a page's policy allows no other. */
  private static Set<String> styles(Map<String, Page> pages) {
    Set<String> hashes = new TreeSet<>();
    pages.forEach(
        (name, page) -> {
          if (name.endsWith(ENDING)) {
            Matcher style = STYLE.matcher(page.plain().toString());
            while (style.find()) {
              hashes.add(
                  Base64.getEncoder().encodeToString(Page.sha256(style.group(1).getBytes(UTF_8))));
            }
          }
        });
    return hashes;
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
