package org.xianggan.atlas.exchange.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.flight.Reel;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.testing.DrawnSlides;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// What a film holds, read by a decoder that is not its encoder.
class ShowFilmTest {
    private static final SlideBox ALL = new SlideBox(0, 0, 1920, 1080);
    private static final Instant MADE = Instant.parse("2025-06-01T00:00:00Z");
    private static final DrawnSlides PAINTER = new DrawnSlides();
    private static final Slide ZONE =
            DrawnSlides.slide("zone", new GeoBox(112.8, 26.5, 115.0, 27.8), ALL, 2025);
    private static final Slide PARK =
            DrawnSlides.slide("park", new GeoBox(113.8, 27.3, 114.2, 27.6), ALL, 2021);

    @TempDir Path folder;

    private static Deck deck() {
        return new Deck(
                "试", "", List.of(ZONE, PARK), PAINTER, name -> new byte[0], Messages.chinese());
    }

    private static Reel reel(double seconds) {
        return new Reel(
                List.of(
                        new Reel.Shot(ZONE, seconds, Transition.CUT),
                        new Reel.Shot(PARK, seconds, Transition.GLIDE)));
    }

    /// The brightness of a decoded picture, 16…235.
    private static int luma(Picture p, int x, int y) {
        return p.getPlaneData(0)[y * p.getPlaneWidth(0) + x] + 128;
    }

    private static double psnr(Picture film, int[] argb, int width, int height) {
        double sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int p = argb[y * width + x];
                double wanted =
                        16
                                + (0.2126 * (p >> 16 & 255)
                                                + 0.7152 * (p >> 8 & 255)
                                                + 0.0722 * (p & 255))
                                        * 219
                                        / 255;
                double d = luma(film, x, y) - wanted;
                sum += d * d;
            }
        }
        return 10 * Math.log10(255 * 255 / (sum / (width * height)));
    }

    @Test
    void showsEachSlideForItsTimeAndAsItIs() throws Exception {
        Path file = folder.resolve("show.mp4");
        List<Double> told = new ArrayList<>();
        Work work =
                new Work() {
                    @Override
                    public void at(String what, double fraction) {
                        assertThat(what).contains("2");
                        told.add(fraction);
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };
        ShowFilm.write(deck(), reel(2), ShowFilm.Size.P720, file, MADE, work);
        assertThat(told).isSorted().allSatisfy(f -> assertThat(f).isBetween(0.0, 1.0));
        int[] zone = PAINTER.whole(ZONE, 1280).argb();
        int[] park = PAINTER.whole(PARK, 1280).argb();
        try (SeekableByteChannel in = NIOUtils.readableChannel(file.toFile())) {
            FrameGrab grab = FrameGrab.createFrameGrab(in);
            var meta = grab.getVideoTrack().getMeta();
            assertThat(meta.getTotalFrames()).isEqualTo(2 * 2 * ShowFilm.FRAMES_A_SECOND);
            assertThat(meta.getTotalDuration()).isCloseTo(4, within(0.01));
            assertThat(meta.getSeekFrames()).hasSize(2).contains(0);
            int frames = 0;
            Picture last = null;
            boolean between = false;
            for (Picture p = grab.getNativeFrame(); p != null; p = grab.getNativeFrame()) {
                if (frames == 0 || frames == 59) {
                    assertThat(psnr(p, zone, 1280, 720)).as("frame %s", frames).isGreaterThan(42);
                }
                between |=
                        frames > 60
                                && psnr(p, zone, 1280, 720) < 30
                                && psnr(p, park, 1280, 720) < 30;
                last = p;
                frames++;
                if (frames == 119) {
                    assertThat(psnr(p, park, 1280, 720)).isGreaterThan(42);
                }
            }
            assertThat(frames).isEqualTo(120);
            assertThat(between).as("a glide in it").isTrue();
            assertThat(last).isNotNull();
        }
    }

    @Test
    void beginsWithItsHeadAndStandsStillForLittle() throws IOException {
        Path brief = folder.resolve("a.mp4");
        Path lasting = folder.resolve("b.mp4");
        Reel one = new Reel(List.of(new Reel.Shot(ZONE, 5, Transition.CUT)));
        Reel longer = new Reel(List.of(new Reel.Shot(ZONE, 65, Transition.CUT)));
        ShowFilm.write(deck(), one, ShowFilm.Size.P720, brief, MADE, Work.SILENT);
        ShowFilm.write(deck(), longer, ShowFilm.Size.P720, lasting, MADE, Work.SILENT);
        String head = Files.readString(brief, StandardCharsets.ISO_8859_1);
        assertThat(head.substring(4, 8)).isEqualTo("ftyp");
        assertThat(head.indexOf("moov")).isBetween(8, head.indexOf("mdat"));
        assertThat(head).contains("avc1", "avcC", "colrnclx");
        assertThat(Files.size(lasting) - Files.size(brief)).isLessThan(60 * 1200);
    }

    @Test
    void nothingIsLeftOfOneThatIsCancelledOrFails() throws IOException {
        Path file = folder.resolve("show.mp4");
        Files.writeString(file, "before");
        Work stopped =
                new Work() {
                    private int told;

                    @Override
                    public void at(String what, double fraction) {
                        told++;
                    }

                    @Override
                    public boolean cancelled() {
                        return told > 4;
                    }
                };
        assertThatThrownBy(
                        () ->
                                ShowFilm.write(
                                        deck(), reel(2), ShowFilm.Size.P720, file, MADE, stopped))
                .isInstanceOf(CancellationException.class);
        Path nowhere = folder.resolve("no/show.mp4");
        assertThatThrownBy(
                        () ->
                                ShowFilm.write(
                                        deck(),
                                        new Reel(List.of(new Reel.Shot(ZONE, 1, Transition.CUT))),
                                        ShowFilm.Size.P720,
                                        nowhere,
                                        MADE,
                                        Work.SILENT))
                .isInstanceOf(IOException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThat(file).hasContent("before");
    }

    /// Films of other forms than 16:9.
    @Test
    void hasEvenSides() {
        assertThat(size(1440, ShowFilm.Size.P1080)).isEqualTo("1440x1080");
        assertThat(size(1733, ShowFilm.Size.P720)).isEqualTo("1156x720");
        assertThat(size(3840, ShowFilm.Size.P720)).isEqualTo("2560x720");
    }

    private static String size(double width, ShowFilm.Size size) {
        SlideSize form = new SlideSize(width);
        int w = ShowFilm.width(form, size);
        return w + "x" + ShowFilm.height(form, w);
    }
}
