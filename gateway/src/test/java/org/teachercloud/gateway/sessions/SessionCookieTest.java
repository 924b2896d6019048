package org.teachercloud.gateway.sessions;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SessionCookieTest {

  @Test
  void behindTlsTheCookieIsBoundToTheHost() {
    SessionCookie cookie = new SessionCookie(true);
    assertTrue(cookie.is("__Host-session=abc"));
    assertFalse(cookie.is("session=abc"));
  }
}
