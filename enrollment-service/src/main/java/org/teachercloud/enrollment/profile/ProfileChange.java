package org.teachercloud.enrollment.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/**
 * What a learner wants to say differently; what is absent stays as it is, an empty list takes back.
 *
 * @param subjects at most 10
 * @param languages language tags (BCP 47) of language, script and region, at most 10; no other
 *     subtags, because they would be free words of hers, and profiles travel on a topic
 * @param weeklyMinutes 0 to 2,400, which is forty hours; 0 takes back
 * @param optedOut true for no personal recommendations, but the list that all get
 */
public record ProfileChange(
    Stage stage,
    @Size(max = 10) Set<@NotNull Subject> subjects,
    @Size(max = 6) Set<@NotNull Phase> phases,
    @Size(max = 10) Set<@NotNull @Pattern(regexp = ProfileChange.LANGUAGE) String> languages,
    @Min(0) @Max(2400) Integer weeklyMinutes,
    Boolean optedOut) {

  static final String LANGUAGE = "[a-zA-Z]{2,3}(-[a-zA-Z]{4})?(-([a-zA-Z]{2}|[0-9]{3}))?";
}
