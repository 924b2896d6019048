package org.teachercloud.system.suites;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What people do every day, and how it is operated: what is watched is what they did. */
@Suite
@SelectPackages({
  "org.teachercloud.system.canary",
  "org.teachercloud.system.journeys",
  "org.teachercloud.system.operating"
})
class EverydaySuite {}
