package org.teachercloud.gateway.answers;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
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

  private static final CharSequence PAGE_POLICY =
      HttpHeaders.createOptimized(
          "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
              + " form-action 'self'; frame-ancestors 'none'");
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
