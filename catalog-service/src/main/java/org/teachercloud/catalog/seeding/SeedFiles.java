package org.teachercloud.catalog.seeding;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.teachercloud.catalog.adapting.licences.CcLicence;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.catalog.files.FilesAtOnce;
import org.teachercloud.catalog.seeding.world.Chance;
import org.teachercloud.catalog.seeding.world.SeedItem;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;

/** A handout and notes for a few of the seeded teaching resources that are for everyone. */
@ApplicationScoped
public class SeedFiles {

  /** One of so many has files. */
  private static final int ONE_OF = 40;

  private static final String LICENCE = "CC BY 4.0";
  private static final float MARGIN = 60;
  private static final float LARGE = 18;
  private static final float SMALL = 12;
  private static final float LEADING = 22;

  @Inject FilesAtOnce files;

  /** Whether this one has files. */
  static boolean has(SeedItem item) {
    return item.description().kind() == ResourceKind.TEACHING_RESOURCE
        && item.description().scope() == Scope.PUBLIC
        && Chance.below(ONE_OF, item.id().toString(), "files") == 0;
  }

  /** Writes the files of new items, before the items themselves. */
  @Transactional(Transactional.TxType.MANDATORY)
  void write(List<SeedItem> items) {
    for (SeedItem item : items) {
      Description said = item.description();
      String licence = CcLicence.of(said.licence()).isPresent() ? said.licence() : LICENCE;
      files.put(item.id(), "handout.pdf", "application/pdf", licence, handout(said));
      files.put(item.id(), "备课笔记.txt", "text/plain", licence, notes(said).getBytes(UTF_8));
    }
  }

  private static String notes(Description said) {
    StringBuilder notes = new StringBuilder();
    lines(notes, said.title().zh(), said.title().en());
    for (Unit unit : said.units()) {
      notes.append('\n');
      lines(notes, unit.title().zh(), unit.title().en());
    }
    return notes.toString();
  }

  private static void lines(StringBuilder notes, String zh, String en) {
    if (zh != null) {
      notes.append(zh).append('\n');
    }
    if (en != null) {
      notes.append(en).append('\n');
    }
  }

  private static byte[] handout(Description said) {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
        pen.beginText();
        pen.newLineAtOffset(MARGIN, page.getMediaBox().getHeight() - MARGIN);
        pen.setLeading(LEADING);
        pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), LARGE);
        pen.showText(latin(said.title().en(), "Handout"));
        pen.newLine();
        pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), SMALL);
        for (int i = 0; i < said.units().size(); i++) {
          pen.newLine();
          pen.showText(i + 1 + "  " + latin(said.units().get(i).title().en(), "Unit"));
        }
        pen.endText();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What the fonts that every reader has can show. */
  private static String latin(String text, String otherwise) {
    return text == null ? otherwise : text.replaceAll("[^ -~]", "-");
  }
}
