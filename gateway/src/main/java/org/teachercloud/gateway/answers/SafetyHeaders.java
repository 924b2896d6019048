package org.teachercloud.gateway.answers;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The headers that tell a browser what our pages may do; set once on whatever leaves the door. */
@ApplicationScoped
public class SafetyHeaders {
  private static final CharSequence CSP = HttpHeaders.createOptimized("content-security-policy");
  private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("x-content-type-options");
  private static final CharSequence REFERRER = HttpHeaders.createOptimized("referrer-policy");
  private static final CharSequence PERMISSIONS = HttpHeaders.createOptimized("permissions-policy");
  private static final CharSequence OPENER =
      HttpHeaders.createOptimized("cross-origin-opener-policy");
  private static final CharSequence HSTS = HttpHeaders.createOptimized("strict-transport-security");

  private static final String PAGES =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";
  private static final CharSequence PAGE_POLICY = HttpHeaders.createOptimized(PAGES);
  private static final CharSequence DATA_POLICY =
      HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
  private static final CharSequence FEATURES =
      HttpHeaders.createOptimized(
          "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
  private static final CharSequence ONE_YEAR =
      HttpHeaders.createOptimized("max-age=31536000; includeSubDomains");

  private final boolean tls;

  SafetyHeaders(@ConfigProperty(name = "teachercloud.tls") boolean tls) {
    this.tls = tls;
  }

  /** For pages, styles and scripts of ours. */
  public void page(MultiMap headers) {
    common(headers);
    headers.set(CSP, PAGE_POLICY);
    headers.set(OPENER, "same-origin");
  }

  /**
   * What the front end's documents may do: as every page, and show the styles inside them.
   *
   * @param styles their SHA-256 in Base64
   */
  public static CharSequence policy(Collection<String> styles) {
    String allowed =
        styles.stream().map(hash -> " 'sha256-" + hash + "'").collect(Collectors.joining());
    return HttpHeaders.createOptimized(PAGES + "; style-src 'self'" + allowed);
  }

  /**
   * For the front end's documents and files.
   *
   * @param policy from {@link #policy}
   */
  public void frontEnd(MultiMap headers, CharSequence policy) {
    page(headers);
    headers.set(CSP, policy);
  }

  /** For data: nothing in it may ever run. */
  public void data(MultiMap headers) {
    common(headers);
    headers.set(CSP, DATA_POLICY);
  }

  /** For the identity provider's pages, which bring a policy of their own. */
  public void common(MultiMap headers) {
    headers.set(NOSNIFF, "nosniff");
    headers.set(REFERRER, "same-origin");
    headers.set(PERMISSIONS, FEATURES);
    if (tls) {
      headers.set(HSTS, ONE_YEAR);
    }
  }
}
