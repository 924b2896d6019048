package org.teachercloud.system.suites;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What it costs, what goes wrong, and who may see what. */
@Suite
@SelectPackages({
  "org.teachercloud.system.bench",
  "org.teachercloud.system.faults",
  "org.teachercloud.system.house",
  "org.teachercloud.system.security",
  "org.teachercloud.system.suites"
})
class AtItsLimitsSuite {}
