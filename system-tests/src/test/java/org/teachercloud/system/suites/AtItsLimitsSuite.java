package org.teachercloud.system.suites;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What goes wrong, and what it costs. */
@Suite
@SelectPackages({
  "org.teachercloud.system.faults",
  "org.teachercloud.system.bench",
  "org.teachercloud.system.house",
  "org.teachercloud.system.suites"
})
class AtItsLimitsSuite {}
