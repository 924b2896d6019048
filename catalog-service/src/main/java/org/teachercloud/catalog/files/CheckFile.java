package org.teachercloud.catalog.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.teachercloud.catalog.adapting.licences.CcLicence;

/** Judges a file by itself, before anybody looks where it is to be put. */
@ApplicationScoped
class CheckFile {

  @Inject FileLimits limits;
  @Inject MakePreview previews;

  /**
   * What somebody sends.
   *
   * @param mediaType as she declares it, with or without parameters; null for none
   */
  record Sent(String name, String mediaType, String licence, byte[] content) {

    private String type() {
      return mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
  }

  /** Why it is not taken, or nothing. */
  Optional<FileOutcome> refusal(Sent sent) {
    if (sent.content() == null || sent.content().length == 0) {
      return Optional.of(new FileOutcome.Empty());
    }
    if (sent.content().length > limits.maxBytes()) {
      return Optional.of(new FileOutcome.TooLarge(limits.maxBytes()));
    }
    if (!limits.mediaTypes().contains(sent.type())) {
      return Optional.of(new FileOutcome.TypeNotTaken());
    }
    if (!Signature.fits(sent.type(), sent.content())) {
      return Optional.of(new FileOutcome.NotWhatItSays());
    }
    return CcLicence.of(sent.licence()).isEmpty()
        ? Optional.of(new FileOutcome.LicenceUnknown())
        : Optional.empty();
  }

  /** The file as it is kept, with its preview; only for what is not refused. */
  CheckedFile checked(Sent sent) {
    return new CheckedFile(
        sent.name().strip(),
        sent.type(),
        sent.licence().strip(),
        sent.content(),
        sha256(sent.content()),
        previews.of(sent.type(), sent.content()).orElse(null));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
