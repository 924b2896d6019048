package org.teachercloud.local.ground;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks a loopback port by HTTP whether it is well; a client library would take longer to load than
 * the answer takes.
 */
public final class Http {
  private static final int CONNECT_MILLIS = 500;
  private static final int READ_MILLIS = 3000;

  private Http() {}

  /** The status of a GET, or 0 when nobody answers in time. */
  public static int status(int port, String path) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      socket.setSoTimeout(READ_MILLIS);
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
      String line = new String(start, StandardCharsets.US_ASCII);
      return line.startsWith("HTTP/1.") && line.length() == 12
          ? Integer.parseInt(line.substring(9))
          : 0;
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }
}
