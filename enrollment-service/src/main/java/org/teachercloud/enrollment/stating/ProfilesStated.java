package org.teachercloud.enrollment.stating;

import java.util.List;

/** Profiles that were just stated, told to the other rooms inside the same transaction. */
public record ProfilesStated(List<ProfileDraft> drafts) {}
