package org.teachercloud.system.bench.generated;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/**
 * A repository on this machine that answers by OAI-PMH 2.0 (oai_dc) from generated records: as many
 * as it is told, two hundred at a time.
 */
public final class GeneratedRepository implements AutoCloseable {

  private static final int PAGE = 200;

  /** Of its own: records of another repository have other identifiers. */
  private final String name = UUID.randomUUID().toString().substring(0, 8);

  private final HttpServer server;
  private final int records;
  private volatile Instant deletedAt;

  /**
   * Opens it.
   *
   * @param port of the loopback address, free at present
   */
  public GeneratedRepository(int port, int records) throws IOException {
    this.records = records;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/" + name, this::serve);
    server.start();
  }

  /** Where it is asked. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
  }

  /** A word that stands in every title of it and nowhere else. */
  public String word() {
    return "quince" + name;
  }

  /** From now on it says that all its records were deleted. */
  public void deleteAll() {
    deletedAt = now();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> question = arguments(exchange.getRequestURI().getRawQuery());
      byte[] answer = answer(question).getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private String answer(Map<String, String> question) {
    return switch (question.getOrDefault("verb", "")) {
      case "Identify" ->
          document(
              """
              <Identify><repositoryName>Generated</repositoryName><baseURL>%s</baseURL>\
              <protocolVersion>2.0</protocolVersion><deletedRecord>persistent</deletedRecord>\
              <granularity>YYYY-MM-DDThh:mm:ssZ</granularity></Identify>\
              """
                  .formatted(address()));
      case "ListRecords" ->
          document(part(Integer.parseInt(question.getOrDefault("resumptionToken", "0"))));
      default -> document("<error code=\"badVerb\"/>");
    };
  }

  private String part(int from) {
    int to = Math.min(from + PAGE, records);
    StringBuilder part = new StringBuilder("<ListRecords>");
    for (int i = from; i < to; i++) {
      part.append(record(i));
    }
    if (to < records) {
      part.append("<resumptionToken>").append(to).append("</resumptionToken>");
    }
    return part.append("</ListRecords>").toString();
  }

  private String record(int number) {
    String header =
        "<identifier>oai:"
            + name
            + ":"
            + number
            + "</identifier><datestamp>%s</datestamp></header>";
    if (deletedAt != null) {
      return "<record><header status=\"deleted\">" + header.formatted(deletedAt) + "</record>";
    }
    GeneratedTitle title = GeneratedTitle.of(number);
    return "<record><header>"
        + header.formatted("2026-01-02T03:04:05Z")
        + """
        <metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" \
        xmlns:dc="http://purl.org/dc/elements/1.1/">\
        <dc:title xml:lang="zh">%1$s %3$s</dc:title><dc:title xml:lang="en">%2$s %3$s</dc:title>\
        <dc:description>目标、步骤和反思各写一页，附一份课堂记录。</dc:description>\
        <dc:type>course</dc:type><dc:language>zh</dc:language>\
        <dc:rights>https://creativecommons.org/licenses/by/4.0/</dc:rights>\
        <dc:identifier>https://%3$s.example/items/%4$d</dc:identifier>\
        </oai_dc:dc></metadata></record>\
        """
            .formatted(title.zh(), title.en(), word(), number);
  }

  private static String document(String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>"
        + now()
        + "</responseDate><request/>"
        + content
        + "</OAI-PMH>";
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private static Map<String, String> arguments(String query) {
    Map<String, String> arguments = new HashMap<>();
    for (String one : (query == null ? "" : query).split("&")) {
      String[] pair = one.split("=", 2);
      arguments.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8));
    }
    return arguments;
  }
}
