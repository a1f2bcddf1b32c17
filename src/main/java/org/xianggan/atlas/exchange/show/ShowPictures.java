package org.xianggan.atlas.exchange.show;

import org.xianggan.atlas.core.show.slide.SlidePainter;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.raster.PngFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Each slide of a show as a PNG.
public final class ShowPictures {
    /// A slide is 7.5 inch high in every file.
    private static final double INCHES = 7.5;

    private ShowPictures() {}

    /// `F.png` gives `F-01.png`, `F-02.png` … beside it.
    ///
    /// @param height of a picture, pixels
    /// @return how many
    /// @throws java.util.concurrent.CancellationException once `work` says so; what was written
    ///     stays
    public static int write(Slides slides, SlidePainter painter, int height, Path file, Work work)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        String stem =
                name.toLowerCase(Locale.ROOT).endsWith(".png")
                        ? name.substring(0, name.length() - 4)
                        : name;
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        int width = (int) Math.round(slides.size().width() * height / SlideSize.HEIGHT);
        int digits = Math.max(2, Integer.toString(slides.show().played().size()).length());
        return slides.each(
                work,
                (i, scene, slide) ->
                        PngFile.write(
                                painter.whole(slide, width),
                                file.resolveSibling(
                                        stem
                                                + "-"
                                                + String.format(
                                                        Locale.ROOT, "%0" + digits + "d", i + 1)
                                                + ".png"),
                                height / INCHES));
    }
}
