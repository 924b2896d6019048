package org.teachercloud.catalog.seeding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.networking.Institutions;
import org.teachercloud.catalog.seeding.SeedRuns.Run;
import org.teachercloud.catalog.seeding.SeedRuns.State;
import org.teachercloud.catalog.seeding.texts.SeedTexts;
import org.teachercloud.catalog.seeding.world.SeedItem;
import org.teachercloud.catalog.seeding.world.SeedSize;
import org.teachercloud.catalog.seeding.world.SeedWorld;
import org.teachercloud.catalog.sharing.GrantAtOnce;
import org.teachercloud.catalog.standards.aligning.Alignments;
import org.teachercloud.catalog.standards.aligning.StateAlignments;
import org.teachercloud.catalog.standards.aligning.Word;
import org.teachercloud.catalog.stating.CatalogEvents;

/** Makes the seeded world, batch by batch. What is there already stays as people have left it. */
@ApplicationScoped
public class SeedCatalog {

  private static final Logger LOG = Logger.getLogger(SeedCatalog.class);

  /** Items of one transaction. */
  private static final int BATCH = 500;

  @Inject SeedRuns runs;
  @Inject SeedNetwork network;
  @Inject SeedStandards standards;
  @Inject SeedSlots slots;
  @Inject SeedSeatings seatings;
  @Inject SeedFiles files;
  @Inject GrantAtOnce grants;
  @Inject Alignments alignments;
  @Inject StateAlignments stateAlignments;
  @Inject Institutions institutions;
  @Inject Resources resources;
  @Inject CatalogEvents events;
  @Inject IdSource ids;
  @Inject InstantSource clock;

  /** Begins a run; one that is running already is the answer to whoever asks meanwhile. */
  Run begin(SeedSize size) {
    Optional<Run> begun = runs.begin(ids.next(), size);
    begun.ifPresent(
        run -> Thread.ofPlatform().name("catalog-seed").daemon().start(() -> make(run)));
    return begun.or(runs::running).orElseGet(() -> begin(size));
  }

  private void make(Run run) {
    try {
      QuarkusTransaction.requiringNew().run(network::write);
      QuarkusTransaction.requiringNew().run(standards::write);
      Map<String, String> owners = owners();
      List<SeedItem> items = new SeedWorld().items(run.size());
      SeedAlignments served = new SeedAlignments();
      for (int from = 0; from < items.size(); from += BATCH) {
        List<SeedItem> batch = items.subList(from, Math.min(from + BATCH, items.size()));
        QuarkusTransaction.requiringNew()
            .run(
                () -> {
                  make(batch, owners);
                  slots.write(batch);
                  seatings.write(batch);
                  align(batch, served, owners);
                });
        runs.moved(run.id(), from + batch.size());
      }
      runs.ended(run.id(), State.FINISHED);
    } catch (RuntimeException failure) {
      LOG.error("The seed ended early; run again, it goes on where it stopped", failure);
      runs.ended(run.id(), State.FAILED);
    }
  }

  private void make(List<SeedItem> batch, Map<String, String> owners) {
    Set<UUID> known = new HashSet<>();
    resources
        .all(batch.stream().map(SeedItem::id).toList())
        .forEach(resource -> known.add(resource.id()));
    List<SeedItem> fresh = batch.stream().filter(item -> !known.contains(item.id())).toList();
    List<SeedItem> withFiles = fresh.stream().filter(SeedFiles::has).toList();
    files.write(withFiles);
    List<Resource> missing =
        fresh.stream()
            .map(
                item ->
                    Resource.published(
                        item.id(),
                        owners.get(item.institution()),
                        item.description(),
                        null,
                        item.published()))
            .toList();
    events.published(resources.save(missing));
    grants.copying(withFiles.stream().map(SeedItem::id).toList());
  }

  private void align(List<SeedItem> batch, SeedAlignments served, Map<String, String> owners) {
    Set<UUID> said = new HashSet<>();
    alignments
        .of(batch.stream().map(SeedItem::id).toList())
        .forEach(word -> said.add(word.resource()));
    List<Word> words =
        batch.stream()
            .filter(item -> !said.contains(item.id()))
            .flatMap(item -> served.of(item, owners).stream())
            .toList();
    if (!words.isEmpty()) {
      stateAlignments.state(words, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
  }

  /** The slug under which each institution of the network is known here, by its own slug. */
  private Map<String, String> owners() {
    Map<String, String> byName = new HashMap<>();
    institutions.all().forEach(known -> byName.put(known.name().zh(), known.id()));
    Map<String, String> owners = new HashMap<>();
    for (String[] row : SeedTexts.network()) {
      owners.put(row[2], byName.get(new Text(row[4], row[3]).zh()));
    }
    return owners;
  }
}
