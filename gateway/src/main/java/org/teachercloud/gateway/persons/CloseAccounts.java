package org.teachercloud.gateway.persons;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Closes the account of whoever has left, and accounts that went into others, once every service
 * has reported, however long one of them was down. Keeps nothing itself: what is still to be done
 * is asked for each time, so a door that died goes on where it was, and two doors do no harm.
 */
@ApplicationScoped
public class CloseAccounts {
  private static final Logger LOG = Logger.getLogger(CloseAccounts.class);

  @Inject PersonsConfig config;
  @Inject Neighbour neighbour;
  @Inject Accounts accounts;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private String lastTrouble = "";

  void start(@Observes StartupEvent event) {
    Thread.ofVirtual().name("close-accounts").start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  private void run() {
    try {
      while (!stopped.await(config.closing().every().toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes what can be closed now; the rest is tried again. */
  void look() {
    try {
      for (Ending ending : Ending.values()) {
        look(ending);
      }
      lastTrouble = "";
    } catch (RuntimeException trouble) {
      String now = String.valueOf(trouble.getMessage());
      if (!now.equals(lastTrouble)) {
        LOG.warnf("Accounts are closed later: %s", now);
      }
      lastTrouble = now;
    }
  }

  private void look(Ending ending) {
    String catalog = config.parts().get("catalog") + ending.open;
    var answer = neighbour.get(catalog, accounts.authorization());
    if (answer.status() != 200) {
      throw new IllegalStateException("Open accounts are not told: " + answer.status());
    }
    for (Object one : answer.body().getJsonArray("items")) {
      close(ending, catalog, (JsonObject) one);
    }
  }

  private void close(Ending ending, String catalog, JsonObject open) {
    String number = open.getString(ending.number);
    if (waitingFor(ending, number).isEmpty()) {
      accounts.close(open.getString("person"));
      neighbour.send("POST", catalog + "/" + number + "/closed", accounts.authorization());
      LOG.infof("The account of %s %s is closed", ending.number, number);
    }
  }

  /** The services that have not reported yet. */
  private List<String> waitingFor(Ending ending, String number) {
    return config.parts().entrySet().stream()
        .filter(part -> !reported(part.getValue() + ending.receipts + part.getKey(), number))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean reported(String receipts, String number) {
    try {
      return neighbour.get(receipts + "/" + number, null).status() == 200;
    } catch (UncheckedIOException down) {
      return false;
    }
  }

  /** Why an account is to be closed, and where it is heard of. */
  private enum Ending {
    LEFT("erasure", "/api/v1/operations/catalog/open-accounts", "/api/v1/receipts/"),
    MERGED("merge", "/api/v1/operations/catalog/merged-accounts", "/api/v1/merge-receipts/");

    private final String number;
    private final String open;
    private final String receipts;

    Ending(String number, String open, String receipts) {
      this.number = number;
      this.open = open;
      this.receipts = receipts;
    }
  }
}
