package org.teachercloud.catalog.seating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.teachercloud.catalog.describing.Text;

/** On what terms a database gives seats. They are counted under the lock of this row. */
@Entity
@Table(name = "seating")
class Seating {

  @Id UUID resource;

  /** How many may use it at the same time. */
  int seats;

  /** For how many days each seat is given. */
  int days;

  /** Where one gets in; only for those who have a seat. */
  String address;

  @Column(name = "how_zh")
  String howZh;

  @Column(name = "how_en")
  String howEn;

  @Column(name = "changed_by")
  UUID changedBy;

  @Column(name = "changed_at")
  Instant changedAt;

  /** How one gets in; null where nothing is said. */
  Text how() {
    return howZh == null && howEn == null ? null : new Text(howZh, howEn);
  }
}
