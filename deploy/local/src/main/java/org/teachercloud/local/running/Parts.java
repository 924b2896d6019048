package org.teachercloud.local.running;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teachercloud.local.building.Apps;
import org.teachercloud.local.building.Build;
import org.teachercloud.local.parts.KafkaPart;
import org.teachercloud.local.parts.KeycloakPart;
import org.teachercloud.local.parts.Part;
import org.teachercloud.local.parts.PostgresPart;
import org.teachercloud.local.parts.ServicePart;
import org.teachercloud.local.parts.Site;

/**
 * All parts of the cloud, in the order in which they are shown: the one list to add a service to.
 */
public final class Parts {
  private record Service(String module, String heap) {}

  private static final Map<String, Service> SERVICES = new LinkedHashMap<>();

  static {
    SERVICES.put("catalog", new Service("catalog-service", "384m"));
    SERVICES.put("enrollment", new Service("enrollment-service", "256m"));
    SERVICES.put("recommendation", new Service("recommendation-service", "1g"));
    SERVICES.put("insight", new Service("insight-service", "128m"));
    SERVICES.put("gateway", new Service("gateway", "192m"));
  }

  private Parts() {}

  public static List<Part> of(Site site) {
    var parts =
        new ArrayList<Part>(
            List.of(new PostgresPart(site), new KafkaPart(site), new KeycloakPart(site)));
    var apps = new Apps(site.checkout());
    SERVICES.forEach(
        (name, service) ->
            parts.add(
                new ServicePart(site, name, () -> apps.folder(service.module()), service.heap())));
    return List.copyOf(parts);
  }

  public static List<String> names(Site site) {
    return of(site).stream().map(Part::name).toList();
  }

  public static Build build(Site site) {
    var modules = SERVICES.values().stream().map(Service::module).toList();
    return new Build(site.checkout(), modules, site.home().log("build"));
  }
}
