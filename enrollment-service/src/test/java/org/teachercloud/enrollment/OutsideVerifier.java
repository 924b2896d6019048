package org.teachercloud.enrollment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A verifier that we did not write (@digitalbazaar/vc on the installed Node), which knows nothing
 * of us but what it fetches. Where its packages cannot be had, tests are skipped, and say so.
 */
public final class OutsideVerifier {

  private static final Path SOURCE = Path.of("src/test/outside-verifier");
  private static final Path FOLDER = Path.of("target/outside-verifier");
  private static final String LEARNER_RECORD = "src/main/resources/contexts/clr-2.0.1.json";
  private static final long PATIENCE_SECONDS = 180;
  private static boolean installed;

  /**
   * What came of one credential.
   *
   * @param proof whether the signature is right
   * @param revoked as its status list says; null where it has none that could be trusted
   */
  public record Verdict(boolean verified, boolean proof, Boolean revoked, String why) {}

  private final String origin;

  /** A verifier that finds the cloud of the credentials at this origin. */
  public OutsideVerifier(String origin) {
    install();
    this.origin = origin;
  }

  public Verdict verify(String credential) {
    return verify(List.of(credential)).getFirst();
  }

  public List<Verdict> verify(List<String> credentials) {
    String answer =
        run(
            List.of("node", FOLDER.resolve("verify.mjs").toString(), origin, LEARNER_RECORD),
            Path.of("."),
            "[" + String.join(",", credentials) + "]");
    List<Verdict> verdicts = new ArrayList<>();
    try {
      for (JsonNode one : new ObjectMapper().readTree(answer)) {
        verdicts.add(
            new Verdict(
                one.get("verified").asBoolean(),
                one.get("proof").asBoolean(),
                one.get("revoked").isNull() ? null : one.get("revoked").asBoolean(),
                one.get("why").asText()));
      }
      return verdicts;
    } catch (IOException garbled) {
      throw new UncheckedIOException(garbled);
    }
  }

  private static synchronized void install() {
    if (installed) {
      return;
    }
    try {
      Files.createDirectories(FOLDER);
      for (String file : List.of("package.json", "package-lock.json", ".npmrc", "verify.mjs")) {
        Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
      if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
        run(
            List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"),
            FOLDER,
            "");
      }
      installed = true;
    } catch (IOException | AssertionError unreachable) {
      System.err.println(
          "SKIPPED: the outside verifier could not be installed, so no credential was shown to it: "
              + unreachable.getMessage());
      abort("The outside verifier cannot be installed: " + unreachable.getMessage());
    }
  }

  private static String run(List<String> command, Path folder, String input) {
    try {
      Path said = Files.createTempFile("outside-verifier", ".txt");
      Path told = Files.createTempFile("outside-verifier", ".json");
      Files.writeString(told, input);
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(told.toFile())
              .redirectError(said.toFile())
              .start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new AssertionError(command + ": " + Files.readString(said));
      }
      return output;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
