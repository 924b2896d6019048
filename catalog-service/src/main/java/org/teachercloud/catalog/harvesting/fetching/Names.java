package org.teachercloud.catalog.harvesting.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where the addresses of a name come from. */
@FunctionalInterface
interface Names {

  /** Every address of a host, at least one. */
  InetAddress[] of(String host) throws UnknownHostException;
}
