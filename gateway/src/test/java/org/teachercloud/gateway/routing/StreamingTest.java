package org.teachercloud.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.teachercloud.gateway.Neighbours;

@QuarkusTest
@QuarkusTestResource(value = Neighbours.class, restrictToAnnotatedClass = true)
class StreamingTest {
  private static final int MEBIBYTE = 1 << 20;

  @TestHTTPResource URI door;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void eventsArriveOneByOneWhileTheStreamIsOpen() throws Exception {
    var request =
        HttpRequest.newBuilder(door.resolve("/api/v1/stream"))
            .header("Accept", "text/event-stream")
            .build();
    HttpResponse<InputStream> answer =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertEquals("data: first", lines.readLine());
      lines.readLine();
      Neighbours.stream().write("data: second\n\n");
      assertEquals("data: second", lines.readLine());
      lines.readLine();
      Neighbours.stream().end("data: last\n\n");
      assertEquals("data: last", lines.readLine());
    }
  }

  @Test
  void leavingAStreamOverHttp2CutsNoOtherCallOfTheConnection() throws Exception {
    var http2 = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    var text = HttpResponse.BodyHandlers.ofString();
    http2.send(HttpRequest.newBuilder(door.resolve("/api/v1/resources")).build(), text);
    var stream =
        HttpRequest.newBuilder(door.resolve("/api/v1/stream"))
            .header("Accept", "text/event-stream")
            .build();
    InputStream events = http2.send(stream, HttpResponse.BodyHandlers.ofInputStream()).body();
    assertEquals('d', events.read());
    var slow = HttpRequest.newBuilder(door.resolve("/api/v1/recommendations/silent")).build();
    var answer = http2.sendAsync(slow, text);
    events.close();
    assertEquals(504, answer.get().statusCode());
    assertEquals(HttpClient.Version.HTTP_2, answer.get().version());
  }

  @Test
  void largeUploadPassesWhole() throws Exception {
    HttpResponse<String> answer = post("/api/v1/imports", 32, true);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("\"bytes\":" + 32 * MEBIBYTE), answer.body());
  }

  @Test
  void uploadOfUnknownLengthPassesWhole() throws Exception {
    HttpResponse<String> answer = post("/api/v1/imports", 32, false);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("\"bytes\":" + 32 * MEBIBYTE), answer.body());
  }

  @Test
  void bodiesPassOverHttp2AsWell() throws Exception {
    var http2 = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    var call = HttpRequest.newBuilder(door.resolve("/api/v1/resources"));
    var text = HttpResponse.BodyHandlers.ofString();
    assertEquals(200, http2.send(call.GET().build(), text).statusCode());
    var body = HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString("{}"));
    HttpResponse<String> answer = http2.send(call.POST(body).build(), text);
    assertEquals(HttpClient.Version.HTTP_2, answer.version());
    assertTrue(answer.body().contains("\"bytes\":2"), answer.body());
  }

  @Test
  void aCallWithoutABodyOverHttp2HasNoneForTheService() throws Exception {
    var http2 = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    var text = HttpResponse.BodyHandlers.ofString();
    var call = HttpRequest.newBuilder(door.resolve("/api/v1/resources"));
    assertEquals(200, http2.send(call.GET().build(), text).statusCode());
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      var empty = call.method(method, HttpRequest.BodyPublishers.noBody()).build();
      HttpResponse<String> answer = http2.send(empty, text);
      assertEquals(HttpClient.Version.HTTP_2, answer.version());
      assertEquals(200, answer.statusCode());
      assertTrue(answer.body().contains("\"method\":\"" + method), answer.body());
      assertFalse(answer.body().contains("transfer-encoding"), answer.body());
      assertTrue(answer.body().contains("\"bytes\":0"), answer.body());
    }
  }

  @Test
  void bodyThatGrowsBeyondItsLimitOverHttp2IsRefused() throws Exception {
    var http2 = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    var text = HttpResponse.BodyHandlers.ofString();
    var call = HttpRequest.newBuilder(door.resolve("/api/v1/resources"));
    assertEquals(200, http2.send(call.GET().build(), text).statusCode());
    assertEquals(413, http2.send(call.POST(growing(3)).build(), text).statusCode());
  }

  @Test
  void chunksWithNothingInThemAreNoBody() throws Exception {
    try (var socket = new Socket(door.getHost(), door.getPort())) {
      write(
          socket.getOutputStream(),
          "POST /api/v1/resources HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
      assertFalse(answer.contains("\"transfer-encoding\""), answer);
      assertTrue(answer.contains("\"bytes\":0"), answer);
    }
  }

  @Test
  void hugeUploadIsRefusedBeforeItIsSent() throws Exception {
    assertTrue(announce("POST /api/v1/imports", 1L << 30).startsWith("HTTP/1.1 413"));
  }

  @Test
  void ordinaryCallsMayNotBeLarge() throws Exception {
    assertTrue(announce("POST /api/v1/resources", 2L * MEBIBYTE).startsWith("HTTP/1.1 413"));
    assertTrue(announce("PUT /api/v1/imports", 2L * MEBIBYTE).startsWith("HTTP/1.1 413"));
  }

  @Test
  void bodyThatGrowsBeyondItsLimitIsRefused() throws Exception {
    assertTrue(grow("POST /api/v1/resources", 3).startsWith("HTTP/1.1 413"));
  }

  @Test
  void whoOnlyWritesStillReadsTheLimitAndWhatToDo() throws Exception {
    try (var socket = new Socket(door.getHost(), door.getPort())) {
      int length = 45 * MEBIBYTE;
      OutputStream out = socket.getOutputStream();
      write(
          out,
          "POST /api/v1/imports HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\nContent-Length: "
              + length
              + "\r\n\r\n");
      for (int sent = 0; sent < length; sent += MEBIBYTE) {
        out.write(new byte[MEBIBYTE]);
      }
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
      assertTrue(answer.contains("BODY_TOO_LARGE"), answer);
      assertTrue(answer.contains("At most 40 MiB are taken here"), answer);
      assertTrue(answer.contains("send it in parts"), answer);
    }
  }

  private HttpResponse<String> post(String path, int mebibytes, boolean announced)
      throws Exception {
    var body = growing(mebibytes);
    var request =
        HttpRequest.newBuilder(door.resolve(path))
            .POST(
                announced
                    ? HttpRequest.BodyPublishers.fromPublisher(body, (long) mebibytes * MEBIBYTE)
                    : body)
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.BodyPublisher growing(int mebibytes) {
    return HttpRequest.BodyPublishers.ofByteArrays(
        Stream.generate(() -> new byte[MEBIBYTE]).limit(mebibytes)::iterator);
  }

  private String announce(String call, long length) throws Exception {
    try (var socket = new Socket(door.getHost(), door.getPort())) {
      write(
          socket.getOutputStream(),
          call + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n");
      return firstLine(socket);
    }
  }

  private String grow(String call, int mebibytes) throws Exception {
    try (var socket = new Socket(door.getHost(), door.getPort())) {
      OutputStream out = socket.getOutputStream();
      write(out, call + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
      byte[] chunk = new byte[1024];
      for (int i = 0; i < mebibytes * 1024; i++) {
        write(out, "400\r\n");
        out.write(chunk);
        write(out, "\r\n");
      }
      write(out, "0\r\n\r\n");
      return firstLine(socket);
    }
  }

  private static void write(OutputStream out, String text) throws Exception {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String firstLine(Socket socket) throws Exception {
    return new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
        .readLine();
  }
}
