package org.teachercloud.catalog.standards.aligning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.teachercloud.catalog.stating.CatalogEvents;
import org.teachercloud.catalog.stating.StatedAlignments;
import org.teachercloud.contracts.ResourceAligned;

/** Takes an institution's word for what its resources, or others', serve. */
@ApplicationScoped
public class StateAlignments {

  @Inject Alignments alignments;
  @Inject CatalogEvents events;

  /** Each word replaces what its institution said of its resource before. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void state(List<Word> words, Instant at) {
    Set<UUID> resources = new TreeSet<>(words.stream().map(Word::resource).toList());
    alignments.lock(resources);
    alignments.replace(words);
    Map<UUID, StatedAlignments> stated = new LinkedHashMap<>();
    for (Word word : alignments.of(resources)) {
      StatedAlignments all =
          stated.computeIfAbsent(
              word.resource(), id -> new StatedAlignments(id, new ArrayList<>()));
      for (Alignment item : word.items()) {
        all.items()
            .add(new ResourceAligned.Alignment(item.item(), word.institution(), item.unit()));
      }
    }
    events.aligned(List.copyOf(stated.values()), at);
  }
}
