package org.teachercloud.local.ground;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** TCP ports of the loopback address. */
public final class Ports {
  private static final int PROBE_MILLIS = 500;

  /** Below what systems give to those who call, so that no caller has it when it is wanted. */
  private static final int FIRST = 15_000;

  private static final int COUNT = 16_000;

  /** So many are rarely asked for by one process. */
  private static final int STRIDE = 32;

  private static int next = (int) (ProcessHandle.current().pid() * STRIDE % COUNT);

  private Ports() {}

  /**
   * A port that nobody listens on now. Whoever asks again gets another one, and processes that ask
   * at the same time begin at different places: a port may be wanted long before it is used.
   */
  public static synchronized int free() {
    for (int tried = 0; tried < COUNT; tried++) {
      int port = FIRST + next;
      next = (next + 1) % COUNT;
      if (isFree(port)) {
        return port;
      }
    }
    throw new Trouble("No port between " + FIRST + " and " + (FIRST + COUNT) + " is free.");
  }

  /** Whether a listener could be opened there now. */
  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether somebody accepts connections there. */
  public static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
