package org.teachercloud.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.teachercloud.local.ground.Ports;

class TestStackTest {
  @Test
  void everyTestGetsItsOwnDatabaseOnOneServer() {
    var first = TestStack.createDatabase("catalog");
    var second = TestStack.createDatabase("catalog");
    assertNotEquals(first.jdbcUrl(), second.jdbcUrl());
    assertTrue(
        first
            .jdbcUrl()
            .startsWith("jdbc:postgresql://127.0.0.1:" + TestStack.postgresPort() + "/catalog_"));
  }

  @Test
  void theBrokerIsStartedOnceAndAnswers() {
    String servers = TestStack.bootstrapServers();
    assertEquals(servers, TestStack.bootstrapServers());
    assertTrue(Ports.answers(Integer.parseInt(servers.substring(servers.indexOf(':') + 1))));
  }
}
