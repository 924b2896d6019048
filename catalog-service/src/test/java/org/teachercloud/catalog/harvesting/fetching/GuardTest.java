package org.teachercloud.catalog.harvesting.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.catalog.harvesting.fetching.Guard.Verdict;

class GuardTest {

  private record Limits(Optional<Set<String>> allowedHosts, Optional<Set<String>> privatePlaces)
      implements FetchLimits {

    @Override
    public Duration connect() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration begin() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration whole() {
      return Duration.ofSeconds(1);
    }

    @Override
    public int maxBytes() {
      return 1;
    }

    @Override
    public int redirections() {
      return 0;
    }
  }

  private static final Limits NONE = new Limits(Optional.empty(), Optional.empty());

  private static Verdict verdict(Limits limits, String uri, String... addresses) {
    Names names =
        host -> Arrays.stream(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    return new Guard(limits, names).check(URI.create(uri));
  }

  private static void shut(String code, Verdict verdict) {
    assertEquals(new Verdict.Shut(code), verdict);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.168.1.1",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "2001:db8::1",
        "2001:0:a00:1::1",
        "2002:a00:1::1"
      })
  void whatIsNotOnThePublicInternetIsNotAsked(String address) {
    shut("HARVEST_ADDRESS_NOT_PUBLIC", verdict(NONE, "http://a.example/oai", address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2a00:1450:4001::5"})
  void whatIsOnThePublicInternetIs(String address) {
    assertInstanceOf(Verdict.Open.class, verdict(NONE, "https://a.example/oai", address));
  }

  @Test
  void aNameWithOneAddressInsideIsNotAsked() {
    shut(
        "HARVEST_ADDRESS_NOT_PUBLIC", verdict(NONE, "http://a.example/oai", "8.8.8.8", "10.0.0.1"));
  }

  @Test
  void aNameIsLookedUpOnceAndWhatWasLookedAtIsConnectedTo() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Names changing =
        host ->
            new InetAddress[] {
              InetAddress.ofLiteral(asked.incrementAndGet() == 1 ? "8.8.8.8" : "127.0.0.1")
            };
    Verdict verdict = new Guard(NONE, changing).check(URI.create("http://a.example/oai"));
    assertEquals(InetAddress.ofLiteral("8.8.8.8"), ((Verdict.Open) verdict).to());
    assertEquals(1, asked.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.example/oai",
        "file:///etc/passwd",
        "http:///oai",
        "http://user:word@a.example/oai",
        "http://a.example/oai#part",
        "http://a.example:99999/oai",
        "http://a_b.example/oai",
        "jar:http://a.example!/oai",
        "/oai"
      })
  void whatIsNoAddressOfTheWebIsNotAsked(String address) {
    shut("HARVEST_ADDRESS_MALFORMED", verdict(NONE, address, "8.8.8.8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://2130706433/", "http://0x7f.0.0.1/", "http://127.1/"})
  void otherWaysToWriteAnAddressInsideLeadNowhere(String address) {
    Verdict verdict = new Guard(NONE, InetAddress::getAllByName).check(URI.create(address));
    assertTrue(!(verdict instanceof Verdict.Open), address);
  }

  @Test
  void whereHostsAreNamedNoOtherIsAsked() {
    Limits one = new Limits(Optional.of(Set.of("a.example")), Optional.empty());
    assertInstanceOf(Verdict.Open.class, verdict(one, "http://A.example/oai", "8.8.8.8"));
    shut("HARVEST_ADDRESS_NOT_ALLOWED", verdict(one, "http://b.example/oai", "8.8.8.8"));
    shut("HARVEST_ADDRESS_NOT_ALLOWED", verdict(one, "http://a.example.b.example/", "8.8.8.8"));
  }

  @Test
  void aPrivatePlaceIsOneHostAndOnePort() {
    Limits one = new Limits(Optional.empty(), Optional.of(Set.of("127.0.0.1:8080")));
    assertInstanceOf(Verdict.Open.class, verdict(one, "http://127.0.0.1:8080/oai", "127.0.0.1"));
    shut("HARVEST_ADDRESS_NOT_PUBLIC", verdict(one, "http://127.0.0.1:8081/oai", "127.0.0.1"));
    shut("HARVEST_ADDRESS_NOT_PUBLIC", verdict(one, "http://b.example:8080/", "127.0.0.1"));
  }

  @Test
  void anUnknownNameMayBeKnownLater() {
    Names none =
        host -> {
          throw new UnknownHostException(host);
        };
    Verdict verdict = new Guard(NONE, none).check(URI.create("http://a.example/oai"));
    assertInstanceOf(Verdict.Unknown.class, verdict);
  }
}
