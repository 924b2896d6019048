package org.teachercloud.catalog.harvesting.taking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Source;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.catalog.harvesting.reading.Question;
import org.teachercloud.catalog.harvesting.reading.Said;
import org.teachercloud.catalog.harvesting.sources.HarvestSource;
import org.teachercloud.catalog.importing.reading.WebAddress;
import org.teachercloud.contracts.Scope;

/** What a record comes to under the source's mapping. Nothing is known of its parts: one unit. */
record Wished(UUID resource, Description description, Source source) {

  private static final int LONGEST_ADDRESS = 1_000;

  /** The resource that a record of a source is, always the same. */
  static UUID identity(HarvestSource source, String identifier) {
    return named(source, "record", identifier);
  }

  /**
   * Of a record that has a title.
   *
   * @param scope whom it may reach by now
   */
  static Wished of(HarvestSource source, String identifier, Said said, Scope scope) {
    Unit whole = new Unit(named(source, "unit", identifier), said.title(), said.minutes());
    Description description =
        new Description(
            Words.first(said.types(), source.mapping.kinds(), source.mapping.kind()),
            said.title(),
            said.summary(),
            Words.first(said.subjects(), source.mapping.subjects(), source.mapping.subject()),
            Set.of(),
            Set.of(),
            Tongues.of(said.languages(), source.mapping),
            said.minutes(),
            Rights.licence(said.rights()),
            scope,
            List.of(whole),
            List.of());
    return new Wished(
        identity(source, identifier),
        description,
        new Source(address(source, identifier, said), null, null, null));
  }

  /** A mark that descriptions share only where they say the same. */
  static String mark(Description one) {
    return digest(
        String.join(
            "\u001F",
            String.valueOf(one.kind()),
            String.valueOf(one.title()),
            String.valueOf(one.summary()),
            String.valueOf(one.subject()),
            new TreeSet<>(one.phases()).toString(),
            new TreeSet<>(one.stages()).toString(),
            new TreeSet<>(one.languages()).toString(),
            Integer.toString(one.minutes()),
            String.valueOf(one.licence()),
            String.valueOf(one.scope()),
            one.units().toString(),
            one.prerequisites().toString()));
  }

  /** Where the resource is on the web; where it does not say, where its record is. */
  private static String address(HarvestSource source, String identifier, Said said) {
    return said.addresses().stream()
        .filter(one -> one.length() <= LONGEST_ADDRESS && WebAddress.of(one).isPresent())
        .findFirst()
        .orElseGet(() -> Question.one(source.baseUrl, source.prefix, identifier));
  }

  private static UUID named(HarvestSource source, String what, String identifier) {
    byte[] name = (source.id + "\n" + what + "\n" + identifier).getBytes(UTF_8);
    return UUID.nameUUIDFromBytes(name);
  }

  private static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
