package org.teachercloud.local.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Sends one statement to a PostgreSQL server that trusts us, by its wire protocol (PostgreSQL
 * manual, chapter "Frontend/Backend Protocol"), so that this module needs no driver.
 */
final class PostgresTalk {
  private static final int PROTOCOL_3_0 = 196608;

  private PostgresTalk() {}

  static void execute(int port, String statement) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var out = new DataOutputStream(socket.getOutputStream());
        var in = new DataInputStream(socket.getInputStream())) {
      byte[] startup = text("user", "postgres", "database", "postgres", "");
      out.writeInt(startup.length + 8);
      out.writeInt(PROTOCOL_3_0);
      out.write(startup);
      untilReady(in);
      byte[] query = text(statement);
      out.writeByte('Q');
      out.writeInt(query.length + 4);
      out.write(query);
      untilReady(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void untilReady(DataInputStream in) throws IOException {
    for (int type = in.readByte(); type != 'Z'; type = in.readByte()) {
      byte[] body = in.readNBytes(in.readInt() - 4);
      if (type == 'E') {
        String fields = new String(body, StandardCharsets.UTF_8).replace('\0', ' ');
        throw new IllegalStateException("PostgreSQL refused: " + fields.strip());
      }
    }
    in.readNBytes(in.readInt() - 4);
  }

  private static byte[] text(String... strings) {
    var bytes = new ByteArrayOutputStream();
    for (String each : strings) {
      bytes.writeBytes(each.getBytes(StandardCharsets.UTF_8));
      bytes.write(0);
    }
    return bytes.toByteArray();
  }
}
