package org.teachercloud.gateway.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the service for a path by the table of routes. */
@ApplicationScoped
class Routes {
  static final String API = "/api/v1/";
  static final String IDENTITY = "identity";

  private final Map<String, String> serviceBySegment = new HashMap<>();
  private final Map<String, String> serviceByOpenSegment = new HashMap<>();
  private final Map<String, String> serviceByRoot = new HashMap<>();

  @Inject
  Routes(RouteConfig config) {
    config
        .targets()
        .forEach(
            (service, target) -> {
              target.segments().stream()
                  .flatMap(List::stream)
                  .forEach(segment -> claim(serviceBySegment, segment, service));
              target.open().stream()
                  .flatMap(List::stream)
                  .forEach(segment -> claim(serviceByOpenSegment, segment, service));
              target.roots().stream()
                  .flatMap(List::stream)
                  .forEach(root -> claim(serviceByRoot, root, service));
            });
  }

  private static void claim(Map<String, String> table, String segment, String service) {
    String other = table.put(segment, service);
    if (other != null) {
      throw new IllegalStateException(
          "Both " + other + " and " + service + " claim the path segment " + segment);
    }
  }

  /** Whether a path begins with a root beside {@code /api}, even if nothing answers there. */
  boolean hasRoot(String path) {
    int end = path.indexOf('/', 1);
    return serviceByRoot.containsKey(end < 0 ? path.substring(1) : path.substring(1, end));
  }

  /** The service for a path beside {@code /api}; the path has passed {@link PathCheck}. */
  Optional<String> serviceByRoot(String path) {
    int end = path.indexOf('/', 1);
    return end < 0 || path.endsWith("/")
        ? Optional.empty()
        : Optional.ofNullable(serviceByRoot.get(path.substring(1, end)));
  }

  /** The service for a path under {@link #API}; the path has passed {@link PathCheck}. */
  Optional<String> service(String path) {
    if (path.endsWith("/")) {
      return Optional.empty();
    }
    int first = path.indexOf('/', API.length());
    if (first < 0) {
      return Optional.ofNullable(serviceBySegment.get(path.substring(API.length())));
    }
    String service = serviceBySegment.get(path.substring(API.length(), first));
    if (service != null) {
      return Optional.of(service);
    }
    int second = path.indexOf('/', first + 1);
    String two = path.substring(API.length(), second < 0 ? path.length() : second);
    return Optional.ofNullable(serviceBySegment.get(two));
  }

  /** The service that shows a path to everyone; the path has passed {@link PathCheck}. */
  Optional<String> openService(String path) {
    int end = path.indexOf('/', 1);
    String first = end < 0 ? path.substring(1) : path.substring(1, end);
    return Optional.ofNullable(serviceByOpenSegment.get(first));
  }
}
