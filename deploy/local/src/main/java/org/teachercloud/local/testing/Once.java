package org.teachercloud.local.testing;

import java.util.function.IntSupplier;

/**
 * Starts something once per JVM and remembers its port. A system property is the memory, because
 * test frameworks load this class more than once.
 */
final class Once {
  private Once() {}

  static int port(String name, IntSupplier start) {
    String property = "teachercloud.testing." + name + ".port";
    synchronized (System.getProperties()) {
      Integer known = Integer.getInteger(property);
      if (known != null) {
        return known;
      }
      int port = start.getAsInt();
      System.setProperty(property, Integer.toString(port));
      return port;
    }
  }
}
