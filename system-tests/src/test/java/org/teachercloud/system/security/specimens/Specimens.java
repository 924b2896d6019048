package org.teachercloud.system.security.specimens;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Objects to ask for: one's own, somebody else's, and none. */
public final class Specimens {

  private final List<Room> rooms;
  private final Words words;

  /** Objects of the cloud behind a door, each made when it is first asked for. */
  public Specimens(Door door) {
    ResourceSpecimens resources = new ResourceSpecimens(door);
    StandardsSpecimens standards = new StandardsSpecimens(door);
    CertificateSpecimens certificates = new CertificateSpecimens(door, resources);
    OfferingSpecimens offerings = new OfferingSpecimens(door);
    CoachingSpecimens coachings = new CoachingSpecimens(door, resources);
    rooms =
        List.of(
            new LeavingSpecimens(),
            new ReuseSpecimens(),
            coachings,
            new BookingSpecimens(door),
            new SeatSpecimens(door),
            new MergeSpecimens(door),
            new FileSpecimens(door),
            new HarvestSpecimens(door),
            offerings,
            resources,
            standards,
            certificates,
            new LearnerSpecimens(door, resources),
            new RecordSpecimens(door),
            new NetworkSpecimens(door),
            new OperatorSpecimens(door));
    words = new Words(door, resources, standards, certificates, offerings, coachings);
  }

  /** What may stand in the bodies of requests. */
  public Words words() {
    return words;
  }

  /**
   * The address of an object.
   *
   * @param template such as {@code /api/v1/enrollments/{id}}
   * @param account who is going to ask; empty for a visitor
   */
  public String address(String template, Whose whose, String account) {
    Map<String, String> values = new HashMap<>(absent(template));
    if (whose != Whose.ABSENT && whose != Whose.NONE) {
      values.putAll(room(template).named(template, whose, account));
    }
    String address = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      address = address.replace("{" + value.getKey() + "}", value.getValue());
    }
    if (address.contains("{")) {
      throw new IllegalStateException("No object is known for " + address);
    }
    return address;
  }

  private Room room(String template) {
    return rooms.stream()
        .filter(room -> room.knows(template))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No object is known for " + template));
  }

  /** Names that nothing has. */
  private static Map<String, String> absent(String template) {
    String nobody = UUID.randomUUID().toString();
    Map<String, String> values = new HashMap<>();
    for (String name :
        List.of(
            "id",
            "resourceId",
            "grantId",
            "proposalId",
            "person",
            "framework",
            "first",
            "code",
            "name",
            "run",
            "decision",
            "erasure",
            "merge")) {
      values.put(name, nobody);
    }
    if (template.startsWith("/api/v1/clusters/")) {
      values.put("id", "987654");
    }
    values.put("institution", "absent");
    values.put("cluster", "987654");
    values.put("list", "1");
    values.put("number", "1");
    values.put("kind", "CFAssociations");
    values.put("service", "enrollment");
    return values;
  }
}
