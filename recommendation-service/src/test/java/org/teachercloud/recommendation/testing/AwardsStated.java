package org.teachercloud.recommendation.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.contracts.AwardChanged;
import org.teachercloud.contracts.CertificateIssued;
import org.teachercloud.contracts.CertificateRevoked;
import org.teachercloud.contracts.Topic;

/** Facts about what can be earned and was, as enrollment-service would state them. */
@ApplicationScoped
public class AwardsStated {

  @Inject Facts facts;

  /** An award that asks for so many of these. */
  public Facts.Stated award(UUID award, int needed, AwardChanged.Ask... asks) {
    return award(award, true, needed, asks);
  }

  /** The same award, issued no longer. */
  public Facts.Stated closed(UUID award, int needed, AwardChanged.Ask... asks) {
    return award(award, false, needed, asks);
  }

  private Facts.Stated award(UUID award, boolean open, int needed, AwardChanged.Ask... asks) {
    return facts.state(
        Topic.ENROLLMENT_AWARDS,
        award.toString(),
        sequence ->
            new AwardChanged(
                UUID.randomUUID(),
                sequence,
                award,
                Instant.now(),
                "ecnu",
                Map.of("zh", "证书 " + award, "en", "Award " + award),
                open,
                needed,
                List.of(asks)));
  }

  public static AwardChanged.Ask course(UUID resource) {
    return new AwardChanged.Ask(AwardChanged.Kind.COURSE, resource, resource);
  }

  public static AwardChanged.Ask unit(UUID unit, UUID resource) {
    return new AwardChanged.Ask(AwardChanged.Kind.UNIT, unit, resource);
  }

  public static AwardChanged.Ask inner(UUID award) {
    return new AwardChanged.Ask(AwardChanged.Kind.AWARD, award, null);
  }

  public Facts.Stated issued(UUID learner, UUID certificate, UUID award, Instant validUntil) {
    return facts.state(
        Topic.ENROLLMENT_RECORDS,
        learner.toString(),
        sequence ->
            new CertificateIssued(
                UUID.randomUUID(),
                sequence,
                learner,
                certificate,
                award,
                "ecnu",
                validUntil,
                Instant.now()));
  }

  public Facts.Stated revoked(UUID learner, UUID certificate, UUID award) {
    return facts.state(
        Topic.ENROLLMENT_RECORDS,
        learner.toString(),
        sequence ->
            new CertificateRevoked(
                UUID.randomUUID(),
                sequence,
                learner,
                certificate,
                award,
                "ecnu",
                "ISSUED_IN_ERROR",
                Instant.now()));
  }
}
