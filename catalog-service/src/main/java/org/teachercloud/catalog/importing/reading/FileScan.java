package org.teachercloud.catalog.importing.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.teachercloud.catalog.importing.reading.CsvRecord.Cells;

/** One look over a whole file before anything of it is taken. */
public sealed interface FileScan {

  /**
   * A file that can be read by the mapping.
   *
   * @param records without the header
   */
  record Readable(long bytes, String sha256, long records) implements FileScan {}

  /**
   * A file that cannot.
   *
   * @param argument the column at fault; null where the code says all
   */
  record Unreadable(String code, String argument) implements FileScan {}

  /** Looks over the file at constant memory. */
  static FileScan of(Path file, Mapping mapping) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest);
        CsvFile records = new CsvFile(new BufferedInputStream(bytes, 1 << 16), mapping)) {
      CsvRecord first = records.next();
      if (first == null) {
        return new Unreadable("EMPTY_FILE", null);
      }
      Unreadable fault = fault(first, mapping);
      if (fault != null) {
        return fault;
      }
      long count = 0;
      while (records.next() != null) {
        count++;
      }
      return count == 0
          ? new Unreadable("EMPTY_FILE", null)
          : new Readable(Files.size(file), HexFormat.of().formatHex(digest.digest()), count);
    } catch (CharacterCodingException malformed) {
      return new Unreadable("WRONG_ENCODING", mapping.encoding());
    }
  }

  private static Unreadable fault(CsvRecord first, Mapping mapping) {
    if (!(first instanceof Cells cells)) {
      return new Unreadable("UNREADABLE_HEADER", null);
    }
    Header header = Header.of(cells.cells(), mapping);
    if (header.missing(mapping) != null) {
      return new Unreadable("MISSING_COLUMN", header.missing(mapping));
    }
    if (header.repeated(mapping) != null) {
      return new Unreadable("REPEATED_COLUMN", header.repeated(mapping));
    }
    return header.figuresStandTogether(mapping)
        ? null
        : new Unreadable("COLUMNS_NOT_TOGETHER", String.join(", ", mapping.mayBeLeftOut()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
