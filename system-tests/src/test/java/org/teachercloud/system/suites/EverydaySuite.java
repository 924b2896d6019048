package org.teachercloud.system.suites;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * What people do every day, how it is operated (what is watched is what they did), and who may see
 * what.
 */
@Suite
@SelectPackages({
  "org.teachercloud.system.canary",
  "org.teachercloud.system.journeys",
  "org.teachercloud.system.operating",
  "org.teachercloud.system.security"
})
class EverydaySuite {}
