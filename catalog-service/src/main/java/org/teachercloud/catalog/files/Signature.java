package org.teachercloud.catalog.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether bytes are what their media type says, by their first bytes and by what must be inside.
 */
final class Signature {

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final int HEAD = 16;
  private static final int FRAME = 0xE0;

  private static final Map<String, Predicate<byte[]>> KNOWN =
      Map.ofEntries(
          Map.entry("application/pdf", bytes -> begins(bytes, "%PDF-")),
          Map.entry("image/png", bytes -> begins(bytes, "\u0089PNG\r\n\u001a\n")),
          Map.entry("image/jpeg", bytes -> begins(bytes, "\u00ff\u00d8\u00ff")),
          Map.entry("image/gif", bytes -> begins(bytes, "GIF87a") || begins(bytes, "GIF89a")),
          Map.entry("text/plain", Signature::isText),
          Map.entry("text/markdown", Signature::isText),
          Map.entry("text/csv", Signature::isText),
          Map.entry("application/zip", Signature::isZip),
          Map.entry(
              OFFICE + "wordprocessingml.document", bytes -> isZipOf(bytes, "word/document.xml")),
          Map.entry(
              OFFICE + "presentationml.presentation",
              bytes -> isZipOf(bytes, "ppt/presentation.xml")),
          Map.entry(OFFICE + "spreadsheetml.sheet", bytes -> isZipOf(bytes, "xl/workbook.xml")),
          Map.entry("audio/mpeg", bytes -> begins(bytes, "ID3") || isFrame(bytes)),
          Map.entry("video/mp4", bytes -> head(bytes).startsWith("ftyp", 4)));

  private Signature() {}

  /** Whether the bytes can be of this type; never of a type that is not known here. */
  static boolean fits(String mediaType, byte[] content) {
    return Optional.ofNullable(KNOWN.get(mediaType)).filter(one -> one.test(content)).isPresent();
  }

  /** The text, where it is one. */
  static Optional<String> text(byte[] content) {
    try {
      String text =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString();
      return text.chars().allMatch(Signature::isWritten) ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException none) {
      return Optional.empty();
    }
  }

  private static boolean isText(byte[] bytes) {
    return text(bytes).isPresent();
  }

  private static boolean isWritten(int character) {
    return !Character.isISOControl(character)
        || character == '\n'
        || character == '\r'
        || character == '\t'
        || character == '\f';
  }

  private static boolean isZip(byte[] bytes) {
    return begins(bytes, "PK\u0003\u0004");
  }

  /** Names of entries stand in the directory as they are, whatever is packed. */
  private static boolean isZipOf(byte[] bytes, String entry) {
    return isZip(bytes) && new String(bytes, ISO_8859_1).contains(entry);
  }

  private static boolean isFrame(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & FRAME) == FRAME;
  }

  private static boolean begins(byte[] bytes, String with) {
    return head(bytes).startsWith(with);
  }

  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
  }
}
