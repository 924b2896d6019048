package org.teachercloud.enrollment.seeding.careers;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;
import org.teachercloud.enrollment.offering.Edition;

/** A resource as far as it matters for who learns with it. */
public record Item(
    Edition edition,
    Subject subject,
    Set<Phase> phases,
    Set<Stage> stages,
    List<UUID> prerequisites) {

  UUID id() {
    return edition.resource();
  }

  /** How well it suits a teacher, more than 0. */
  double suits(Phase phase, Stage stage) {
    double byPhase = phases.isEmpty() || phases.contains(phase) ? 1 : 0.1;
    double byStage = stages.isEmpty() || stages.contains(stage) ? 1 : 0.3;
    return byPhase * byStage;
  }
}
