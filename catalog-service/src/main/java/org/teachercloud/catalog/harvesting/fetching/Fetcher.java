package org.teachercloud.catalog.harvesting.fetching;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.teachercloud.catalog.harvesting.fetching.Fetched.Answer;
import org.teachercloud.catalog.harvesting.fetching.Fetched.Later;
import org.teachercloud.catalog.harvesting.fetching.Fetched.Never;
import org.teachercloud.catalog.harvesting.fetching.Guard.Verdict;

/**
 * Asks repositories outside, each for no longer and no more than the limits say. Nothing but the
 * bytes of a whole answer, or the reason why there is none, ever leaves here.
 */
@Startup
@ApplicationScoped
public class Fetcher {

  static {
    // Read by the client once: without TLS the request goes to the address that was looked at and
    // names its host itself. With TLS the certificate has to be the name's.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  @Inject Guard guard;
  @Inject FetchLimits limits;
  @Inject InstantSource clock;

  private HttpClient client;

  @PostConstruct
  void open() {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(limits.connect())
            .build();
    // Fails here, at the start, where the host could not be named.
    HttpRequest.newBuilder(URI.create("http://192.0.2.1/")).header("Host", "a.example").build();
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }

  /** What is there at an address; comes back within the limits whatever the repository does. */
  public Fetched fetch(URI address) throws InterruptedException {
    long end = System.nanoTime() + limits.whole().toNanos();
    URI next = address;
    for (int hop = 0; hop <= limits.redirections(); hop++) {
      switch (guard.check(next)) {
        case Verdict.Shut shut -> {
          return new Never(shut.code(), next.getHost());
        }
        case Verdict.Unknown() -> {
          return new Later("HARVEST_HOST_UNKNOWN", next.getHost(), null);
        }
        case Verdict.Open open -> {
          Reply reply = ask(open, end - System.nanoTime());
          if (reply.redirected() == null) {
            return reply.fetched();
          }
          next = next.resolve(reply.redirected());
          boolean weaker =
              address.getScheme().equalsIgnoreCase("https")
                  && !"https".equalsIgnoreCase(next.getScheme());
          if (weaker) {
            return new Never("HARVEST_ADDRESS_NOT_ALLOWED", next.getHost());
          }
        }
      }
    }
    return new Never("HARVEST_REDIRECTIONS", null);
  }

  private record Reply(Fetched fetched, URI redirected) {

    static Reply of(Fetched fetched) {
      return new Reply(fetched, null);
    }
  }

  private Reply ask(Verdict.Open open, long nanos) throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> asked =
        client.sendAsync(
            request(open),
            head ->
                head.statusCode() == 200
                    ? BoundedBody.of(limits.maxBytes())
                    : BoundedBody.unread());
    try {
      return reply(asked.get(Math.max(nanos, 1), TimeUnit.NANOSECONDS));
    } catch (TimeoutException stalled) {
      return Reply.of(new Later("HARVEST_STALLED", null, null));
    } catch (ExecutionException failure) {
      return Reply.of(failed(failure.getCause()));
    } finally {
      asked.cancel(true);
    }
  }

  private HttpRequest request(Verdict.Open open) {
    URI uri = open.uri();
    boolean plain = uri.getScheme().equalsIgnoreCase("http");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(plain ? at(open.to(), uri) : uri)
            .timeout(limits.begin())
            .header("Accept", "text/xml, application/xml")
            .header("User-Agent", "TeacherCloud-harvester/1");
    return plain ? request.header("Host", uri.getRawAuthority()).build() : request.build();
  }

  private static URI at(InetAddress to, URI uri) {
    String literal = to.getHostAddress().replaceAll("%.*", "");
    String host = literal.contains(":") ? "[" + literal + "]" : literal;
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return URI.create("http://" + host + ":" + Guard.port(uri) + path + query);
  }

  private Reply reply(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    return switch (status) {
      case 200 -> Reply.of(new Answer(response.body()));
      case 301, 302, 303, 307, 308 -> redirected(response);
      case 429, 503 ->
          Reply.of(
              new Later("HARVEST_BUSY", null, RetryAfter.of(response.headers(), clock.instant())));
      default ->
          Reply.of(
              status >= 500
                  ? new Later("HARVEST_STATUS", Integer.toString(status), null)
                  : new Never("HARVEST_STATUS", Integer.toString(status)));
    };
  }

  private static Reply redirected(HttpResponse<byte[]> response) {
    try {
      URI to = URI.create(response.headers().firstValue("Location").orElseThrow());
      return new Reply(null, to);
    } catch (RuntimeException nowhere) {
      return Reply.of(new Never("HARVEST_REDIRECTIONS", null));
    }
  }

  private static Fetched failed(Throwable cause) {
    return switch (cause) {
      case BoundedBody.TooLongException tooLong -> new Never("HARVEST_ANSWER_TOO_LONG", null);
      case HttpTimeoutException stalled -> new Later("HARVEST_STALLED", null, null);
      case IOException broken -> new Later("HARVEST_BROKEN_OFF", null, null);
      default -> new Later("HARVEST_BROKEN_OFF", null, null);
    };
  }

  /** The longest that {@link #fetch} takes. */
  public Duration longest() {
    return limits.whole();
  }
}
