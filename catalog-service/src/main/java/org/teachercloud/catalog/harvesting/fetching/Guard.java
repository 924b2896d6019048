package org.teachercloud.catalog.harvesting.fetching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Which addresses may be asked. A name is resolved once, every address of it has to be public, and
 * the one that was looked at is the one that is connected to: a name that changes in between leads
 * nowhere else.
 */
@ApplicationScoped
public class Guard {

  private final FetchLimits limits;
  private final Names names;

  @Inject
  Guard(FetchLimits limits) {
    this(limits, InetAddress::getAllByName);
  }

  Guard(FetchLimits limits, Names names) {
    this.limits = limits;
    this.names = names;
  }

  /** What was found of an address. */
  sealed interface Verdict {

    /**
     * It may be asked.
     *
     * @param to where to connect
     */
    record Open(URI uri, InetAddress to) implements Verdict {}

    /** It may not. */
    record Shut(String code) implements Verdict {}

    /** Nobody knows its host at present. */
    record Unknown() implements Verdict {}
  }

  /** Whether an address has the form of one that can be asked; nothing is looked up. */
  public static boolean wellFormed(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https"))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && uri.getRawFragment() == null
        && uri.getPort() != 0
        && uri.getPort() <= 65_535;
  }

  Verdict check(URI uri) {
    if (!wellFormed(uri)) {
      return new Verdict.Shut("HARVEST_ADDRESS_MALFORMED");
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    if (limits.allowedHosts().isPresent() && !limits.allowedHosts().get().contains(host)) {
      return new Verdict.Shut("HARVEST_ADDRESS_NOT_ALLOWED");
    }
    try {
      InetAddress[] addresses = names.of(host);
      boolean open = isPrivatePlace(uri) || Arrays.stream(addresses).allMatch(PublicAddress::is);
      return open
          ? new Verdict.Open(uri, addresses[0])
          : new Verdict.Shut("HARVEST_ADDRESS_NOT_PUBLIC");
    } catch (UnknownHostException unknown) {
      return new Verdict.Unknown();
    }
  }

  private boolean isPrivatePlace(URI uri) {
    int port = port(uri);
    String place = uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    return limits.privatePlaces().map(places -> places.contains(place)).orElse(false);
  }

  static int port(URI uri) {
    int usual = uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    return uri.getPort() < 0 ? usual : uri.getPort();
  }
}
