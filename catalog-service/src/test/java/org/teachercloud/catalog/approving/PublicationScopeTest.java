package org.teachercloud.catalog.approving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.teachercloud.contracts.Scope;

/** The whole decision: wish, what stood before, the platform's word in advance. */
class PublicationScopeTest {

  @ParameterizedTest
  @CsvSource({
    "PUBLIC,,false,INSTITUTION",
    "PUBLIC,,true,PUBLIC",
    "PUBLIC,INSTITUTION,false,INSTITUTION",
    "PUBLIC,INSTITUTION,true,PUBLIC",
    "PUBLIC,PUBLIC,false,PUBLIC",
    "PUBLIC,PUBLIC,true,PUBLIC",
    "INSTITUTION,,false,INSTITUTION",
    "INSTITUTION,,true,INSTITUTION",
    "INSTITUTION,INSTITUTION,false,INSTITUTION",
    "INSTITUTION,INSTITUTION,true,INSTITUTION",
    "INSTITUTION,PUBLIC,false,INSTITUTION",
    "INSTITUTION,PUBLIC,true,INSTITUTION",
  })
  void onlyWhatWidensWithoutApprovalIsNarrowed(
      Scope wished, Scope before, boolean approved, Scope comesTo) {
    assertEquals(comesTo, PublicationScope.of(wished, before, approved));
  }
}
