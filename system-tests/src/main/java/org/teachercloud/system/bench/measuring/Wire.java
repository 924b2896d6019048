package org.teachercloud.system.bench.measuring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * One kept connection, HTTP/1.1 (RFC 9112) and no more of it than the gateway's answers need: the
 * client shares the processors with what it measures, so it must cost next to nothing.
 */
public final class Wire implements Closeable {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final int BUFFER = 16 * 1024;

  private final InetSocketAddress target;
  private final String host;
  private final StringBuilder line = new StringBuilder(128);
  private Socket socket;
  private int status;
  private InputStream in;

  /**
   * @param base address of the gateway, such as {@code http://127.0.0.1:8080}
   */
  public Wire(String base) {
    URI address = URI.create(base);
    target = new InetSocketAddress(address.getHost(), address.getPort());
    host = address.getHost() + ":" + address.getPort();
  }

  /**
   * An answer.
   *
   * @param location where what was made stands; null where it does not say
   */
  public record Answer(int status, byte[] body, String location) {}

  /** Of the last answer; 0 where the last request had none. */
  public int status() {
    return status;
  }

  /** Reads; without a token as a visitor. */
  public Answer get(String path, String token) throws IOException {
    return send("GET", path, bearer(token), null);
  }

  /** Writes JSON. */
  public Answer post(String path, String token, String json) throws IOException {
    return send("POST", path, bearer(token), json);
  }

  /**
   * Sends with headers of the caller's own.
   *
   * @param headers lines of a request's head, each with CR LF before it
   * @param json null for a request without a body
   */
  public Answer send(String method, String path, String headers, String json) throws IOException {
    StringBuilder head = new StringBuilder(headers.length() + 256);
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ").append(host);
    head.append(headers);
    byte[] body = json == null ? new byte[0] : json.getBytes(UTF_8);
    if (!method.equals("GET")) {
      head.append("\r\nContent-Type: application/json\r\nContent-Length: ").append(body.length);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + body.length + 4);
    bytes.writeBytes(head.append("\r\n\r\n").toString().getBytes(ISO_8859_1));
    bytes.writeBytes(body);
    status = 0;
    try {
      connect();
      bytes.writeTo(socket.getOutputStream());
      Answer answer = answer();
      status = answer.status();
      return answer;
    } catch (IOException | RuntimeException failure) {
      close();
      throw failure;
    }
  }

  private static String bearer(String token) {
    return token == null ? "" : "\r\nAuthorization: Bearer " + token;
  }

  /** Connects if it is not connected; done before a measurement, its cost is not measured. */
  public void connect() throws IOException {
    if (socket == null) {
      socket = new Socket();
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(target, PATIENCE_MILLIS);
      in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }
  }

  private Answer answer() throws IOException {
    String first = line();
    int status = Integer.parseInt(first.substring(9, 12));
    int length = 0;
    boolean chunked = false;
    boolean kept = true;
    String location = null;
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      String value = header.substring(colon + 1).strip();
      switch (header.substring(0, colon).toLowerCase(java.util.Locale.ROOT)) {
        case "content-length" -> length = Integer.parseInt(value);
        case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
        case "location" -> location = URI.create(value).getPath();
        case "connection" -> kept = !value.equalsIgnoreCase("close");
        default -> {}
      }
    }
    byte[] body = status == 304 || status == 204 ? new byte[0] : chunked ? chunks() : bytes(length);
    if (!kept) {
      close();
    }
    return new Answer(status, body, location);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
      body.writeBytes(bytes(size));
      line();
      if (size == 0) {
        return body.toByteArray();
      }
    }
  }

  private byte[] bytes(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("An answer broke off");
    }
    return bytes;
  }

  private String line() throws IOException {
    line.setLength(0);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("No answer");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
