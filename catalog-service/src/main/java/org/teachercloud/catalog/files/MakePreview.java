package org.teachercloud.catalog.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jboss.logging.Logger;

/**
 * Draws what is shown of a file: a small picture of a picture or of a document's first page, the
 * beginning of a text. Whatever cannot be drawn, or not in time, has no preview. One document is
 * drawn at a time; one that never ends costs the later ones their previews and nothing else.
 */
@ApplicationScoped
class MakePreview {

  private static final Logger LOG = Logger.getLogger(MakePreview.class);

  @Inject FileLimits limits;

  private final Semaphore drawing = new Semaphore(1);
  private final ExecutorService painter =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("preview").daemon().priority(Thread.MIN_PRIORITY).factory());

  @PreDestroy
  void stop() {
    painter.shutdownNow();
  }

  Optional<CheckedFile.Shown> of(String mediaType, byte[] content) {
    return switch (mediaType) {
      case "image/png", "image/jpeg", "image/gif" -> drawn(() -> picture(content));
      case "application/pdf" -> drawn(() -> firstPage(content));
      case "text/plain", "text/markdown", "text/csv" -> beginning(content);
      default -> Optional.empty();
    };
  }

  private Optional<CheckedFile.Shown> beginning(byte[] content) {
    return Signature.text(content)
        .map(text -> text.codePoints().limit(limits.previewCharacters()))
        .map(
            points ->
                points
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString())
        .map(text -> new CheckedFile.Shown(TeachingFile.Preview.TEXT, text.getBytes(UTF_8)));
  }

  @FunctionalInterface
  private interface Drawing {
    BufferedImage draw() throws IOException;
  }

  private Optional<CheckedFile.Shown> drawn(Drawing drawing) {
    if (!this.drawing.tryAcquire()) {
      if (!waited()) {
        return Optional.empty();
      }
    }
    Future<byte[]> picture =
        painter.submit(
            () -> {
              try {
                BufferedImage image = drawing.draw();
                return image == null ? null : png(image);
              } finally {
                this.drawing.release();
              }
            });
    try {
      return Optional.ofNullable(picture.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS))
          .map(bytes -> new CheckedFile.Shown(TeachingFile.Preview.IMAGE, bytes));
    } catch (ExecutionException | TimeoutException none) {
      LOG.debugf("A file has no preview: %s", none.getClass().getSimpleName());
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private boolean waited() {
    try {
      return drawing.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private BufferedImage picture(byte[] content) throws IOException {
    try (ImageInputStream stream =
        ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return null;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > limits.pixels()) {
          return null;
        }
        ImageReadParam every = reader.getDefaultReadParam();
        int step = (int) Math.max(1, Math.max(width, height) / (2L * limits.previewPixels()));
        every.setSourceSubsampling(step, step, 0, 0);
        return scaled(reader.read(0, every));
      } finally {
        reader.dispose();
      }
    }
  }

  private BufferedImage firstPage(byte[] content) throws IOException {
    try (PDDocument document = Loader.loadPDF(content)) {
      if (document.getNumberOfPages() == 0) {
        return null;
      }
      PDRectangle page = document.getPage(0).getCropBox();
      float longer = Math.max(page.getWidth(), page.getHeight());
      if (longer < 1) {
        return null;
      }
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      return renderer.renderImage(0, limits.previewPixels() / longer, ImageType.RGB);
    }
  }

  private BufferedImage scaled(BufferedImage image) {
    double share =
        Math.min(
            1.0, (double) limits.previewPixels() / Math.max(image.getWidth(), image.getHeight()));
    int width = (int) Math.max(1, Math.round(image.getWidth() * share));
    int height = (int) Math.max(1, Math.round(image.getHeight() * share));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return small;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
