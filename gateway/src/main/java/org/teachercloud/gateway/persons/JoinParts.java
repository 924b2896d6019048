package org.teachercloud.gateway.persons;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Joins the parts of all services, and the account, into one archive with a page to read. What it
 * writes on the way to it is removed whatever happens. Blocks: worker threads only.
 */
@ApplicationScoped
class JoinParts {

  private final PersonsConfig config;
  private final Neighbour neighbour;
  private final Accounts accounts;

  @Inject
  JoinParts(PersonsConfig config, Neighbour neighbour, Accounts accounts) {
    this.config = config;
    this.neighbour = neighbour;
    this.accounts = accounts;
  }

  /** The services did not take the authorization. */
  static final class NotHers extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The archive of whose authorization this is, to be removed by who takes it.
   *
   * @throws NotHers when the authorization is not good
   * @throws IOException when a part cannot be had: then there is no archive
   */
  Path join(String authorization) throws IOException {
    Map<String, Path> parts = new TreeMap<>();
    try {
      for (var part : config.parts().entrySet()) {
        Path file = Files.createTempFile("part-", ".json");
        parts.put(part.getKey(), file);
        fetch(part.getValue() + HerCopy.PATH + "/" + part.getKey(), authorization, file);
      }
      Path account = Files.createTempFile("part-", ".json");
      parts.put("identity", account);
      // The services have verified the token by now, so what it says of its owner is true.
      String person = subject(authorization);
      accounts.find(person).ifPresent(found -> AccountPart.write(found, account));
      return zip(parts);
    } finally {
      for (Path file : parts.values()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void fetch(String address, String authorization, Path file) throws IOException {
    int status = neighbour.copy(address, authorization, file);
    if (status == 401 || status == 403) {
      throw new NotHers();
    }
    if (status != 200) {
      throw new IOException("A part answered " + status);
    }
  }

  private static Path zip(Map<String, Path> parts) throws IOException {
    Path archive = Files.createTempFile("my-data-", ".zip");
    try (OutputStream file = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry("index.html"));
      new ReadablePage(zip).write(parts);
      zip.closeEntry();
      for (var part : parts.entrySet()) {
        if (Files.size(part.getValue()) > 0) {
          zip.putNextEntry(new ZipEntry(part.getKey() + ".json"));
          Files.copy(part.getValue(), zip);
          zip.closeEntry();
        }
      }
      return archive;
    } catch (IOException | RuntimeException failure) {
      Files.deleteIfExists(archive);
      throw failure;
    }
  }

  private static String subject(String authorization) {
    String[] token = authorization.split("[ .]", -1);
    byte[] claims = Base64.getUrlDecoder().decode(token[2]);
    return new JsonObject(new String(claims, StandardCharsets.UTF_8)).getString("sub");
  }
}
