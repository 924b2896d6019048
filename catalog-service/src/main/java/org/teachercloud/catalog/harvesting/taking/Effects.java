package org.teachercloud.catalog.harvesting.taking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.catalog.approving.PublicationScope;
import org.teachercloud.catalog.describing.Authors;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.harvesting.reading.OaiRecord;
import org.teachercloud.catalog.harvesting.reading.ReadRecord;
import org.teachercloud.catalog.harvesting.reading.Said;
import org.teachercloud.catalog.harvesting.sources.HarvestSource;
import org.teachercloud.catalog.harvesting.sources.HarvestSource.Target;
import org.teachercloud.catalog.harvesting.taking.Tally.Problem;
import org.teachercloud.catalog.importing.reading.WebAddress;
import org.teachercloud.contracts.Scope;

/** What some records of a source change here, gathered before anything is written. */
final class Effects {

  private final HarvestSource source;
  private final UUID run;
  private final Instant now;
  private final String ours;
  private final Map<String, Judgement> judged = new LinkedHashMap<>();
  private final Map<String, Resource> changed = new LinkedHashMap<>();
  private final Map<String, Known> known = new LinkedHashMap<>();
  private final Map<String, Known> before = new HashMap<>();
  private final Map<String, String> addresses = new LinkedHashMap<>();
  private final Map<String, Problem> problems = new LinkedHashMap<>();
  private final Set<UUID> published = new HashSet<>();
  private final boolean approved;

  /**
   * @param approved whether the platform has approved what this source publishes
   */
  Effects(HarvestSource source, UUID run, Instant now, String publicUrl, boolean approved) {
    this.source = source;
    this.run = run;
    this.now = now;
    this.ours = publicUrl + "/resources/";
    this.approved = approved;
  }

  /**
   * Adds what a record changes.
   *
   * @param earlier null where it was never seen
   * @param present null where nothing came of it yet
   */
  void add(OaiRecord record, Known earlier, Resource present) {
    String name = record.identifier();
    before.put(name, earlier);
    if (record.deleted()) {
      Judgement judgement = Judgement.ofDeleted(earlier, present);
      note(record, judgement, null);
      if (judgement instanceof Judgement.Withdraw) {
        if (present.state() == ResourceState.PUBLISHED) {
          published.add(present.id());
        }
        changed.put(name, present.moved(ResourceState.WITHDRAWN, present.authors()));
      }
      return;
    }
    String unfit = unfit(record);
    Said said = unfit == null ? ReadRecord.of(source.prefix, record) : null;
    if (said != null && said.title() == null) {
      unfit = "HARVEST_NO_TITLE";
    } else if (said != null && said.origins().stream().anyMatch(one -> one.startsWith(ours))) {
      unfit = "HARVEST_OURS";
    }
    if (unfit != null) {
      note(record, new Judgement.Leave(unfit), null);
      return;
    }
    Wished wished = Wished.of(source, name, said, scope(present));
    Judgement judgement = Judgement.of(wished, earlier, present, source.target);
    note(record, judgement, wished);
    if (judgement instanceof Judgement.Create || judgement instanceof Judgement.Update) {
      changed.put(name, resource(wished, present));
      if (present == null || !wished.source().equals(present.source())) {
        addresses.put(name, wished.source().url());
      }
    }
  }

  /** Where changed resources would stand, in every form in which they might stand already. */
  Collection<String> addresses() {
    List<String> all = new ArrayList<>(addresses.values());
    addresses.values().forEach(one -> WebAddress.of(one).ifPresent(web -> all.add(web.url())));
    return all;
  }

  /** Refuses those whose address is taken, here or by another of these records. */
  void refuse(Set<String> taken) {
    Set<String> used = new HashSet<>(taken);
    addresses.forEach(
        (name, address) -> {
          String plain = WebAddress.of(address).map(WebAddress::url).orElse(address);
          boolean free = !used.contains(address) && !used.contains(plain);
          used.add(address);
          used.add(plain);
          if (!free) {
            changed.remove(name);
            Known earlier = before.get(name);
            Known noted = known.get(name);
            known.put(
                name,
                new Known(
                    name,
                    earlier == null ? null : earlier.resource(),
                    noted.stampedAt(),
                    earlier == null ? null : earlier.written(),
                    run));
            judged.put(name, new Judgement.Leave("HARVEST_ADDRESS_TAKEN"));
            problems.put(name, new Problem(name, "HARVEST_ADDRESS_TAKEN", address));
          }
        });
  }

  List<Resource> changed() {
    return List.copyOf(changed.values());
  }

  Collection<Known> known() {
    return known.values();
  }

  /** Whether what was published should reach more than it does. */
  boolean isNarrowed(Resource saved) {
    return saved.description().scope() != source.scope;
  }

  /** What is written as a draft wishes as its source says; people publish it, or not. */
  private Scope scope(Resource present) {
    if (source.target == Target.DRAFT) {
      return source.scope;
    }
    boolean stands = present != null && present.state() == ResourceState.PUBLISHED;
    Scope before = stands ? present.description().scope() : null;
    return PublicationScope.of(source.scope, before, approved);
  }

  /** Of withdrawn ones those that people could see: the others never went anywhere. */
  List<Resource> gone(List<Resource> withdrawn) {
    return withdrawn.stream().filter(one -> published.contains(one.id())).toList();
  }

  List<Problem> problemsBut(Set<String> seen) {
    return problems.values().stream().filter(one -> !seen.contains(one.identifier())).toList();
  }

  long countBut(Set<String> seen, Class<? extends Judgement> kind) {
    return judged.entrySet().stream()
        .filter(one -> kind.isInstance(one.getValue()) && !seen.contains(one.getKey()))
        .count();
  }

  private static String unfit(OaiRecord record) {
    if (record.stampedAt() == null) {
      return "HARVEST_DATESTAMP";
    }
    return record.leaves().isEmpty() ? "HARVEST_NO_METADATA" : null;
  }

  private void note(OaiRecord record, Judgement judgement, Wished wished) {
    String name = record.identifier();
    Known earlier = before.get(name);
    UUID resource = earlier == null ? null : earlier.resource();
    String written = earlier == null ? null : earlier.written();
    switch (judgement) {
      case Judgement.Create() -> {
        resource = wished.resource();
        written = Wished.mark(wished.description());
      }
      case Judgement.Update() -> written = Wished.mark(wished.description());
      case Judgement.Withdraw() -> written = null;
      case Judgement.Leave leave -> problems.put(name, new Problem(name, leave.code(), null));
      case Judgement.Same() -> {}
    }
    judged.put(name, judgement);
    known.put(name, new Known(name, resource, record.stampedAt(), written, run));
  }

  private Resource resource(Wished wished, Resource present) {
    boolean publishes = source.target == Target.PUBLISHED;
    if (present != null) {
      return publishes
          ? present.republished(wished.description(), wished.source(), now)
          : present.rewritten(wished.description(), Authors.NOBODY).from(wished.source());
    }
    Resource published =
        Resource.published(
            wished.resource(), source.institution, wished.description(), wished.source(), now);
    return publishes
        ? published
        : new Resource(
            wished.resource(),
            source.institution,
            ResourceState.DRAFT,
            0,
            wished.description(),
            wished.source(),
            Authors.NOBODY,
            now,
            null,
            now,
            false,
            0);
  }
}
