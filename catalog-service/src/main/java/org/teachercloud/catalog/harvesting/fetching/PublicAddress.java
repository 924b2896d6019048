package org.teachercloud.catalog.harvesting.fetching;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/** Tells addresses of the public internet from all others (registries of RFC 6890). */
final class PublicAddress {

  private static final List<Block> NOT_PUBLIC =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 4),
          Block.of("240.0.0.0", 4));

  /** The only IPv6 addresses given out; what carries an IPv4 address inside is left out too. */
  private static final Block GIVEN_OUT = Block.of("2000::", 3);

  private static final List<Block> GIVEN_OUT_BUT =
      List.of(
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32),
          Block.of("2002::", 16),
          Block.of("3fff::", 20));

  private PublicAddress() {}

  /** Whether a host anywhere on the internet may have it. */
  static boolean is(InetAddress address) {
    return address.getAddress().length == 4
        ? NOT_PUBLIC.stream().noneMatch(block -> block.has(address))
        : GIVEN_OUT.has(address) && GIVEN_OUT_BUT.stream().noneMatch(block -> block.has(address));
  }

  private record Block(BigInteger start, int size, int bits) {

    static Block of(String address, int prefix) {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      int bits = bytes.length * 8;
      return new Block(new BigInteger(1, bytes).shiftRight(bits - prefix), bits - prefix, bits);
    }

    boolean has(InetAddress address) {
      byte[] bytes = address.getAddress();
      return bytes.length * 8 == bits && new BigInteger(1, bytes).shiftRight(size).equals(start);
    }
  }
}
