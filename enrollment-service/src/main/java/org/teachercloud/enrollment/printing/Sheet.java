package org.teachercloud.enrollment.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A PDF while it is written: text in one font that has Chinese and Latin letters (Noto Sans SC,
 * embedded with only the letters that are used), lines and QR codes. Measures in points, from the
 * lower left corner.
 */
public final class Sheet implements AutoCloseable {

  private static final String FONT = "/fonts/NotoSansSC-Regular.ttf";
  private static final int UNITS = 1000;

  private final PDDocument document = new PDDocument();
  private final PDRectangle size;
  private final PDFont font;
  private PDPageContentStream content;

  /** An empty document with a first page. */
  public Sheet(String title, boolean landscape) throws IOException {
    this.size =
        landscape
            ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
            : PDRectangle.A4;
    document.getDocumentInformation().setTitle(title);
    document.setDocumentId((long) title.hashCode()); // not the time: the same sheet, the same bytes
    document.getDocumentCatalog().setLanguage("zh");
    try (InputStream bytes = Sheet.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, bytes, true);
    }
    turn();
  }

  public float width() {
    return size.getWidth();
  }

  public float height() {
    return size.getHeight();
  }

  /** Begins a new page. */
  public void turn() throws IOException {
    if (content != null) {
      content.close();
    }
    PDPage page = new PDPage(size);
    document.addPage(page);
    content = new PDPageContentStream(document, page);
  }

  /** Chooses the colour of what follows, red, green and blue from 0 to 1. */
  public void ink(float red, float green, float blue) throws IOException {
    content.setNonStrokingColor(red, green, blue);
    content.setStrokingColor(red, green, blue);
  }

  /** Writes a text from a place on. */
  public void write(String text, float points, float x, float y) throws IOException {
    content.beginText();
    content.setFont(font, points);
    content.newLineAtOffset(x, y);
    content.showText(printable(text));
    content.endText();
  }

  /** Writes a text in the middle of the page, smaller where it would not fit. */
  public void centre(String text, float points, float y) throws IOException {
    float room = width() * 0.84f;
    float wide = measure(text, points);
    float fitting = wide > room ? points * room / wide : points;
    write(text, fitting, (width() - measure(text, fitting)) / 2, y);
  }

  /** The text in lines that are no wider than the room. */
  public List<String> broken(String text, float points, float room) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int space = -1;
    for (int letter : printable(text).codePoints().toArray()) {
      line.appendCodePoint(letter);
      if (letter == ' ') {
        space = line.length();
      }
      if (measure(line.toString(), points) > room) {
        int cut = space > 0 ? space : line.length() - Character.charCount(letter);
        lines.add(line.substring(0, cut).strip());
        line.delete(0, cut);
        space = -1;
      }
    }
    lines.add(line.toString().strip());
    return lines;
  }

  /** Draws a frame. */
  public void frame(float margin, float thick) throws IOException {
    content.setLineWidth(thick);
    content.addRect(margin, margin, width() - 2 * margin, height() - 2 * margin);
    content.stroke();
  }

  /** Draws a line from left to right. */
  public void rule(float from, float to, float y) throws IOException {
    content.setLineWidth(0.6f);
    content.moveTo(from, y);
    content.lineTo(to, y);
    content.stroke();
  }

  /** Draws a QR code with the address, its lower left corner at a place. */
  public void code(String address, float x, float y, float side) throws IOException {
    BitMatrix matrix = matrix(address);
    float module = side / matrix.getWidth();
    for (int row = 0; row < matrix.getHeight(); row++) {
      for (int column = 0; column < matrix.getWidth(); column++) {
        if (matrix.get(column, row)) {
          content.addRect(x + column * module, y + side - (row + 1) * module, module, module);
        }
      }
    }
    content.fill();
  }

  /** The document, finished. */
  public byte[] bytes() throws IOException {
    content.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private float measure(String text, float points) throws IOException {
    return font.getStringWidth(printable(text)) / UNITS * points;
  }

  /** What the font has a letter for; others become a hollow square. */
  private String printable(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
        .forEach(letter -> kept.appendCodePoint(has(letter) ? letter : '□'));
    return kept.toString();
  }

  private boolean has(int letter) {
    try {
      font.encode(Character.toString(letter));
      return true;
    } catch (IllegalArgumentException | IOException missing) {
      return false;
    }
  }

  private static BitMatrix matrix(String address) {
    try {
      return new QRCodeWriter()
          .encode(
              address,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.MARGIN,
                  2,
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }
}
