package org.teachercloud.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.teachercloud.local.TestStack;

/** A database, the identity provider's keys, and those of somebody who would like to be it. */
public class Keys implements QuarkusTestResourceLifecycleManager {

  static final KeyPair OURS = pair();
  static final KeyPair FORGER = pair();

  @Override
  public Map<String, String> start() {
    try {
      Path file = Files.createTempFile("public", ".pem");
      Files.writeString(file, pem("PUBLIC KEY", OURS.getPublic()));
      file.toFile().deleteOnExit();
      Map<String, String> config = new HashMap<>(TestStack.databaseConfigFor("access"));
      config.put("mp.jwt.verify.publickey.location", file.toUri().toString());
      return config;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void stop() {}

  private static String pem(String name, Key key) {
    String text = Base64.getMimeEncoder().encodeToString(key.getEncoded());
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(name, text, name);
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
