package org.teachercloud.gateway.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.teachercloud.gateway.answers.SafetyHeaders;
import org.teachercloud.gateway.limits.BodySize;

/** The services behind the door, each with its pool of kept connections. */
@ApplicationScoped
class Services {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int IDLE_SECONDS = 120;
  private static final int LONG_CALLS = 10_000;

  private final Map<String, HttpProxy> ordinary = new HashMap<>();
  private final Map<String, HttpProxy> patient = new HashMap<>();

  @Inject
  Services(
      RouteConfig config,
      Vertx vertx,
      SafetyHeaders safety,
      BodySize bodySize,
      MeterRegistry meters) {
    config
        .targets()
        .forEach(
            (name, target) -> {
              boolean identity = name.equals(Routes.IDENTITY);
              Consumer<MultiMap> headers = identity ? safety::common : safety::data;
              String base = base(target.url());
              var passage =
                  new Passage(base, identity, headers, new Failures(name, meters), bodySize);
              ordinary.put(
                  name,
                  proxy(client(vertx, target.connections()), target.url(), target.silence())
                      .addInterceptor(passage));
              patient.put(
                  name,
                  proxy(client(vertx, LONG_CALLS), target.url(), Duration.ZERO)
                      .addInterceptor(passage));
            });
  }

  /** Passes the call on; the service must answer within its usual silence. */
  void pass(String service, HttpServerRequest request) {
    ordinary.get(service).handle(request);
  }

  /** Passes a call that may take long by its nature: a stream of events, or an upload. */
  void passPatiently(String service, HttpServerRequest request) {
    patient.get(service).handle(request);
  }

  private static HttpProxy proxy(HttpClient client, URI url, Duration silence) {
    var options =
        new RequestOptions()
            .setHost(url.getHost())
            .setPort(port(url))
            .setSsl("https".equals(url.getScheme()));
    if (!silence.isZero()) {
      options.setIdleTimeout(silence.toMillis());
    }
    return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
        .origin(context -> client.request(new RequestOptions(options)));
  }

  private static HttpClient client(Vertx vertx, int connections) {
    return vertx.createHttpClient(
        new HttpClientOptions()
            .setKeepAlive(true)
            .setKeepAliveTimeout(60)
            .setIdleTimeout(IDLE_SECONDS)
            .setConnectTimeout(CONNECT_MILLIS)
            .setMaxWaitQueueSize(2_000)
            .setTryUseCompression(false)
            .setDecompressionSupported(false)
            .setTcpNoDelay(true),
        new PoolOptions().setHttp1MaxSize(connections));
  }

  private static String base(URI url) {
    return url.getScheme() + "://" + url.getHost() + ":" + port(url);
  }

  private static int port(URI url) {
    if (url.getPort() > 0) {
      return url.getPort();
    }
    return "https".equals(url.getScheme()) ? 443 : 80;
  }
}
