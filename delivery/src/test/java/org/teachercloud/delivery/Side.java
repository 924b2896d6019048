package org.teachercloud.delivery;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.ats.jta.TransactionManager;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.opentelemetry.api.OpenTelemetry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.teachercloud.delivery.deadletters.DeadLetters;
import org.teachercloud.delivery.inbox.Inbox;
import org.teachercloud.delivery.inbox.InboxConfig;
import org.teachercloud.delivery.inbox.InboxWork;
import org.teachercloud.delivery.outbox.FactProducer;
import org.teachercloud.delivery.outbox.Outbox;
import org.teachercloud.delivery.outbox.Relay;
import org.teachercloud.delivery.outbox.RelayConfig;

/**
 * One service's delivery, put together by hand from the classes that the services use, so that a
 * process can start and be halted within a second.
 */
final class Side implements AutoCloseable {

  final AgroalDataSource dataSource;
  final Transactions transactions = new Transactions();
  final FactProducer producer = new FactProducer();
  final Relay relay = new Relay();
  final Outbox outbox = new Outbox();
  final DeadLetters deadLetters = new DeadLetters();
  final Inbox inbox = new Inbox();
  final FactCodec codec = new FactCodec();
  final TraceContext trace = new TraceContext();

  Side(String jdbcUrl, String bootstrapServers) {
    for (String store : List.of("", "communicationStore.")) {
      System.setProperty(
          "ObjectStoreEnvironmentBean." + store + "objectStoreDir", "target/object-store");
    }
    transactions.manager = TransactionManager.transactionManager();
    var registry = new TransactionSynchronizationRegistryImple();
    dataSource = pool(jdbcUrl, registry);
    producer.bootstrapServers = bootstrapServers;
    trace.tracer = OpenTelemetry.noop().getTracer("test");
    relay.dataSource = dataSource;
    relay.config = new Relaying();
    relay.producer = producer;
    relay.transactions = registry;
    outbox.dataSource = dataSource;
    outbox.codec = codec;
    outbox.relay = relay;
    outbox.trace = trace;
    deadLetters.dataSource = dataSource;
    deadLetters.producer = producer;
    deadLetters.transactions = transactions;
    inbox.deadLetters = deadLetters;
    inbox.config = new Taking();
    inbox.transactions = transactions;
    inbox.work = wired(new InboxWork(List.of(new Noting(dataSource))));
  }

  /** Gives work of another making the same surroundings. */
  InboxWork wired(InboxWork work) {
    work.dataSource = dataSource;
    work.codec = codec;
    work.trace = trace;
    return work;
  }

  /** Opens the first connection, which is slow, before there is something to do. */
  void connect() {
    try {
      dataSource.getConnection().close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private AgroalDataSource pool(String jdbcUrl, TransactionSynchronizationRegistryImple registry) {
    try {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(
                  pool ->
                      pool.maxSize(8)
                          .acquisitionTimeout(Duration.ofSeconds(30))
                          .transactionIntegration(
                              new NarayanaTransactionIntegration(transactions.manager, registry))
                          .connectionFactoryConfiguration(
                              factory ->
                                  factory
                                      .jdbcUrl(jdbcUrl)
                                      .principal(new NamePrincipal("postgres"))
                                      .credential(new SimplePassword("postgres")))));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    producer.close();
    dataSource.close();
  }

  private record Relaying() implements RelayConfig {
    @Override
    public boolean enabled() {
      return true;
    }

    @Override
    public Duration interval() {
      return Duration.ofMillis(100);
    }

    @Override
    public Duration linger() {
      return Duration.ofMillis(1);
    }

    @Override
    public Duration spacing() {
      return Duration.ofMillis(1);
    }

    @Override
    public int batch() {
      return 1000;
    }

    @Override
    public Duration acknowledgement() {
      return Duration.ofSeconds(30);
    }
  }

  private record Taking() implements InboxConfig {
    @Override
    public int attempts() {
      return 3;
    }

    @Override
    public Duration pause() {
      return Duration.ofMillis(100);
    }
  }
}
