package org.teachercloud.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v1/resources",
        "/api/v1/resources/0190-ab?q=%2F..%2f&x=//",
        "/api/v1/resources?q=%E6%95%99%E5%AD%A6",
        "/search/%E6%95%99%E5%AD%A6",
        "/auth/realms/teacher-cloud/account/",
        "/assets/index-a.b.js",
        "/.well-known/change-password",
        "/a..b/c"
      })
  void ordinaryAddressesPass(String target) {
    assertTrue(PathCheck.plain(target));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "http://elsewhere/api/v1/resources",
        "//api/v1/resources",
        "/api//v1/resources",
        "/api/v1/resources//",
        "/api/v1/../../q/health",
        "/api/v1/resources/.",
        "/api/v1/resources/..",
        "/api/v1/resources/..?x=1",
        "/api/v1/resources;a=b",
        "/api/v1/resources/%2e%2e/me",
        "/api/v1/resources%2F7",
        "/api/v1/resources%5c7",
        "/api/v1/resources%3ba=b",
        "/api/v1/resources%252f7",
        "/api/v1/resources%00",
        "/api/v1/resources%0d%0aX: y",
        "/api/v1/resources%",
        "/api/v1/resources%zz",
        "/api/v1/resources\\7",
        "/api/v1/resources#x",
        "/api/v1/资源"
      })
  void addressesWithTwoReadingsAreRefused(String target) {
    assertFalse(PathCheck.plain(target));
  }
}
