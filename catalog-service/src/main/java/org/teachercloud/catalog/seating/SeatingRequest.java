package org.teachercloud.catalog.seating;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * On what terms seats are given.
 *
 * @param seats how many may use it at the same time; fewer than are held takes nobody's away
 * @param days for how many days each seat is given from now on
 * @param address where one gets in; shown to those who have a seat
 * @param how what they have to know to get in; left out: nothing
 */
public record SeatingRequest(
    @Min(0) @Max(100_000) int seats,
    @Min(1) @Max(1_100) int days,
    @NotNull @Size(max = 500) @Pattern(regexp = "https?://[^\\s\"<>]+") String address,
    @Valid How how) {

  /** How one gets in, in Chinese, English or both. */
  public record How(@Size(max = 2000) String zh, @Size(max = 2000) String en) {}

  void putInto(Seating seating) {
    seating.seats = seats;
    seating.days = days;
    seating.address = address;
    seating.howZh = how == null ? null : written(how.zh());
    seating.howEn = how == null ? null : written(how.en());
  }

  private static String written(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
