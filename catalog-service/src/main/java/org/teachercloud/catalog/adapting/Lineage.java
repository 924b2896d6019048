package org.teachercloud.catalog.adapting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.adapting.licences.Verdict;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;
import org.teachercloud.catalog.describing.reading.VisibleResources;
import org.teachercloud.catalog.networking.Institutions;
import org.teachercloud.contracts.Purpose;

/** The lineage of what a caller sees. Credits are for everyone who sees the work. */
@ApplicationScoped
class Lineage {

  @Inject Adaptations adaptations;
  @Inject Contributions contributions;
  @Inject Resources resources;
  @Inject VisibleResources visible;
  @Inject Institutions institutions;

  Optional<LineageView> of(Caller caller, UUID id) {
    return seen(caller, id).map(one -> of(caller, one));
  }

  private LineageView of(Caller caller, Resource one) {
    String licence = one.description().licence();
    Verdict verdict = Verdict.of(licence, licence);
    return new LineageView(
        adaptations.line(one.id()).stream().map(step -> credit(caller, step)).toList(),
        contributions.to(one.id()).stream().map(step -> contributed(caller, step)).toList(),
        made(caller, one.id()),
        verdict.allowed() && visible.allows(caller, one, Purpose.ADAPT),
        adaptFor(caller, one, verdict),
        new LineageView.Rule(verdict.allowed(), verdict.name(), verdict.text()));
  }

  private List<Named> adaptFor(Caller caller, Resource one, Verdict verdict) {
    if (!verdict.allowed()) {
      return List.of();
    }
    return visible.institutionsFor(caller, one, Purpose.ADAPT).stream()
        .flatMap(slug -> institutions.find(slug).stream())
        .map(found -> new Named(found.id(), found.name()))
        .toList();
  }

  private LineageView.Credit credit(Caller caller, Adaptation.Credited one) {
    Adaptation step = one.step();
    return new LineageView.Credit(
        seen(caller, step.source()).map(Resource::id).orElse(null),
        step.version(),
        step.title(),
        named(step.institution()),
        step.licence(),
        step.kind(),
        step.notes(),
        step.at(),
        one.hop());
  }

  private LineageView.Contributed contributed(Caller caller, Contributions.Contribution step) {
    return new LineageView.Contributed(
        seen(caller, step.work()).map(Resource::id).orElse(null),
        step.title(),
        named(step.institution()),
        step.words(),
        step.version());
  }

  private List<LineageView.Made> made(Caller caller, UUID source) {
    return adaptations.madeFrom(source).stream()
        .flatMap(step -> seen(caller, step.work()).map(one -> made(step, one)).stream())
        .toList();
  }

  private LineageView.Made made(Adaptation.Made step, Resource one) {
    return new LineageView.Made(
        one.id(), one.description().title(), named(one.institution()), step.kind(), step.direct());
  }

  private Optional<Resource> seen(Caller caller, UUID id) {
    return resources.find(id).filter(one -> visible.sees(caller, one));
  }

  private Named named(String slug) {
    return new Named(slug, institutions.find(slug).orElseThrow().name());
  }
}
