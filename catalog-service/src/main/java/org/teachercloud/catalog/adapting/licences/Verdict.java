package org.teachercloud.catalog.adapting.licences;

import org.teachercloud.catalog.describing.Text;

/** Whether a work under one licence may become part of a work under another, and why. */
public enum Verdict {
  NOTHING_ASKED(true, "原作放弃了权利，可以自由改编。", "The source waives its rights: it may be adapted freely."),
  CREDIT_ASKED(
      true, "可以改编，须注明原作者；注明会自动保留。", "It may be adapted with credit, which is kept by itself."),
  SAME_LICENCE_KEPT(
      true,
      "可以改编，须注明原作者并使用相同的许可。",
      "It may be adapted with credit and under the same licence, as here."),
  NON_COMMERCIAL_KEPT(
      true,
      "可以改编，须注明原作者，且只用于非商业目的。",
      "It may be adapted with credit, for purposes that are not commercial."),
  SOURCE_SAYS_NOTHING(
      false,
      "原作没有写明知识共享（CC）许可，请先请所属院校写明。",
      "The source names no Creative Commons licence. Ask its owner to name one first."),
  WORK_SAYS_NOTHING(
      false, "改编作品须写明知识共享（CC）许可。", "The adapted work has to name a Creative Commons licence."),
  NO_DERIVATIVES(
      false,
      "原作的许可（ND）只允许原样分享，不允许发布改编作品。",
      "The source's licence (ND) lets it be shared unchanged only, not adapted."),
  CREDIT_LOST(
      false,
      "改编作品不能放弃署名：原作要求注明作者，不能改为 CC0。",
      "The adapted work cannot be CC0: the source asks for credit."),
  SHARE_ALIKE_BROKEN(
      false,
      "原作要求相同方式共享（SA）：改编作品须使用相同的许可，版本不能更旧。",
      "The source asks for the same licence (SA), in no older version."),
  NON_COMMERCIAL_BROKEN(
      false,
      "原作只允许非商业使用（NC）：改编作品的许可也须含 NC。",
      "The source is for purposes that are not commercial (NC): the work's licence has to say so.");

  private final boolean allowed;
  private final Text text;

  Verdict(boolean allowed, String zh, String en) {
    this.allowed = allowed;
    this.text = new Text(zh, en);
  }

  public boolean allowed() {
    return allowed;
  }

  public Text text() {
    return text;
  }

  /**
   * The one decision; it depends on nothing but its arguments. Every kind of adaptation is decided
   * alike, an extract as well, because nothing keeps it unchanged here.
   *
   * @param source licence of what is adapted, as written; null where nobody has said
   * @param work licence of what is made from it
   */
  public static Verdict of(String source, String work) {
    CcLicence from = CcLicence.of(source).orElse(null);
    if (from == null) {
      return SOURCE_SAYS_NOTHING;
    }
    if (from.terms().noDerivatives) {
      return NO_DERIVATIVES;
    }
    CcLicence to = CcLicence.of(work).orElse(null);
    if (to == null) {
      return WORK_SAYS_NOTHING;
    }
    if (from.terms() == CcLicence.Terms.CC0) {
      return NOTHING_ASKED;
    }
    if (to.terms() == CcLicence.Terms.CC0) {
      return CREDIT_LOST;
    }
    if (from.terms().shareAlike) {
      boolean same = to.terms() == from.terms() && to.version() >= from.version();
      return same ? SAME_LICENCE_KEPT : SHARE_ALIKE_BROKEN;
    }
    if (from.terms().nonCommercial) {
      return to.terms().nonCommercial ? NON_COMMERCIAL_KEPT : NON_COMMERCIAL_BROKEN;
    }
    return CREDIT_ASKED;
  }
}
