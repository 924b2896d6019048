package org.teachercloud.gateway.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.List;

/** The door's limits, all configurable. */
@ConfigMapping(prefix = "limits")
public interface Limits {

  /** Largest body of an ordinary call. */
  MemorySize body();

  /** Largest body of an upload. */
  MemorySize upload();

  /** The uploads, each as method and path, such as {@code POST /some/path}. */
  List<String> uploads();

  /** Largest body of a call that may bring attachments. */
  MemorySize attachments();

  /** The beginnings of the paths of such calls. */
  List<String> attachedUnder();

  /** Calls a second that one client may make over time; 0 switches the limit off. */
  int rate();

  /** Calls that one client may make at once beyond the rate. */
  int burst();
}
