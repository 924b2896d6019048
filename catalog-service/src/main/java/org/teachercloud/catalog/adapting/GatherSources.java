package org.teachercloud.catalog.adapting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.adapting.AdaptOutcome.NotThere;
import org.teachercloud.catalog.adapting.AdaptOutcome.Unfit;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.catalog.describing.reading.VisibleResources;

/** Finds what a work is to be made from, and what of it goes along, as its kind demands. */
@ApplicationScoped
class GatherSources {

  @Inject Resources resources;
  @Inject VisibleResources visible;

  /**
   * A source and what of it goes along.
   *
   * @param field that names it in the request; null for the one in the path
   */
  record Taken(Resource resource, List<Unit> units, String field) {}

  /**
   * The sources, the one in the path first.
   *
   * @param refused why there are none; null where there are
   */
  record Gathered(List<Taken> sources, AdaptOutcome refused) {

    private static Gathered not(AdaptOutcome why) {
      return new Gathered(List.of(), why);
    }
  }

  Gathered of(Caller caller, UUID id, AdaptRequest request) {
    Optional<Resource> first = seen(caller, id);
    if (first.isEmpty()) {
      return Gathered.not(new NotThere());
    }
    Optional<Unfit> unfit = unfit(first.get(), request);
    if (unfit.isPresent()) {
      return Gathered.not(unfit.get());
    }
    List<Taken> taken = new ArrayList<>();
    taken.add(new Taken(first.get(), chosen(first.get(), request.units()), null));
    Set<UUID> known = new HashSet<>(Set.of(id));
    for (int at = 0; at < request.further().size(); at++) {
      AdaptRequest.Further further = request.further().get(at);
      String field = "sources[" + at + "]";
      if (!known.add(further.resource())) {
        return Gathered.not(new Unfit(field + ".resource", "SOURCE_REPEATED"));
      }
      Optional<Resource> source = seen(caller, further.resource());
      if (source.isEmpty()) {
        return Gathered.not(new Unfit(field + ".resource", "SOURCE_NOT_THERE"));
      }
      if (lacks(source.get(), further.units())) {
        return Gathered.not(new Unfit(field + ".units", "UNIT_UNKNOWN"));
      }
      List<Unit> units = chosen(source.get(), further.units());
      taken.add(new Taken(source.get(), units, field + ".resource"));
    }
    return new Gathered(taken, null);
  }

  private Optional<Resource> seen(Caller caller, UUID id) {
    return resources.find(id).filter(one -> visible.sees(caller, one));
  }

  private static Optional<Unfit> unfit(Resource source, AdaptRequest request) {
    AdaptationKind kind = request.kind();
    if (kind != AdaptationKind.REMIX && !request.further().isEmpty()) {
      return Optional.of(new Unfit("sources", "ONE_SOURCE_ONLY"));
    }
    if (request.units() != null) {
      if (kind == AdaptationKind.TRANSLATE || kind == AdaptationKind.LOCALISE) {
        return Optional.of(new Unfit("units", "ALL_UNITS_GO_ALONG"));
      }
      if (lacks(source, request.units())) {
        return Optional.of(new Unfit("units", "UNIT_UNKNOWN"));
      }
      int of = source.description().units().size();
      if (kind == AdaptationKind.EXTRACT && chosen(source, request.units()).size() == of) {
        return Optional.of(new Unfit("units", "EXTRACT_IS_ALL"));
      }
    }
    boolean same =
        request.languages() != null
            && lowered(source.description().languages()).containsAll(lowered(request.languages()));
    return kind == AdaptationKind.TRANSLATE && same
        ? Optional.of(new Unfit("languages", "LANGUAGE_UNCHANGED"))
        : Optional.empty();
  }

  private static boolean lacks(Resource source, List<UUID> units) {
    return units != null
        && !source.description().units().stream()
            .map(Unit::id)
            .collect(Collectors.toSet())
            .containsAll(units);
  }

  /** In the order of the source. */
  private static List<Unit> chosen(Resource source, List<UUID> units) {
    return source.description().units().stream()
        .filter(one -> units == null || units.contains(one.id()))
        .toList();
  }

  static Set<String> lowered(Set<String> tags) {
    return tags.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }
}
