package org.teachercloud.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.Map;
import org.teachercloud.local.TestStack;
import org.teachercloud.local.testing.SigningKeys;

/** A database, the identity provider's keys, and those of somebody who would like to be it. */
public class Keys implements QuarkusTestResourceLifecycleManager {

  static final KeyPair OURS = SigningKeys.pair();
  static final KeyPair FORGER = SigningKeys.pair();

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>(TestStack.databaseConfigFor("access"));
    config.put("mp.jwt.verify.publickey.location", SigningKeys.location(OURS.getPublic()));
    return config;
  }

  @Override
  public void stop() {}
}
