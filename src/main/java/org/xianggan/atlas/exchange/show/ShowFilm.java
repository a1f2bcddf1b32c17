package org.xianggan.atlas.exchange.show;

import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.show.flight.FlightMaker.Shown;
import org.xianggan.atlas.core.show.flight.FrameMaker;
import org.xianggan.atlas.core.show.flight.Reel;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.film.FilmFile;
import org.xianggan.atlas.raster.FlightFrames;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A show, or some of its scenes, as a silent film with its glides.
public final class ShowFilm {
    /// How large it is.
    public enum Size {
        P720(720),
        P1080(1080);

        private final int lines;

        Size(int lines) {
            this.lines = lines;
        }

        public int lines() {
            return lines;
        }
    }

    public static final int FRAMES_A_SECOND = 30;

    private final Deck deck;
    private final Reel reel;
    private final int width;
    private final int height;
    private final Work work;

    private ShowFilm(Deck deck, Reel reel, Size size, Work work) {
        this.deck = deck;
        this.reel = reel;
        SlideSize form = reel.shots().getFirst().slide().size();
        this.width = width(form, size);
        this.height = height(form, width);
        this.work = work;
    }

    static int width(SlideSize form, Size size) {
        return even(form.width() * size.lines() / SlideSize.HEIGHT);
    }

    static int height(SlideSize form, int width) {
        return even(SlideSize.HEIGHT * width / form.width());
    }

    private static int even(double pixels) {
        return 2 * (int) Math.round(pixels / 2);
    }

    /// Writes it in place of `file`, or leaves that as it was.
    ///
    /// @param deck whose painter and texts are used; the reel says which of its slides
    /// @param made the time that the file carries
    /// @throws java.util.concurrent.CancellationException once `work` says so
    public static void write(Deck deck, Reel reel, Size size, Path file, Instant made, Work work)
            throws IOException {
        ShowFilm film = new ShowFilm(deck, reel, size, work);
        FilmFile.write(file, film.width, film.height, FRAMES_A_SECOND, made, film::show);
    }

    private void show(FilmFile.Frames to) throws IOException {
        FlightFrames flights = new FlightFrames(deck.painter());
        List<Reel.Shot> shots = reel.shots();
        int[] frame = new int[width * height];
        double seconds = 0;
        long shown = 0;
        Shown before = null;
        for (int i = 0; i < shots.size(); i++) {
            Reel.Shot shot = shots.get(i);
            tell(i, 0);
            Picture whole = fitted(deck.painter().whole(shot.slide(), width));
            Shown now = new Shown(shot.slide(), whole);
            seconds += shot.seconds();
            long end = Math.max(shown + 1, Math.round(seconds * FRAMES_A_SECOND));
            if (before != null) {
                shown += coming(flights, before, now, shot, i, end - shown - 1, frame, to);
            }
            work.check();
            to.still(whole.argb(), (int) (end - shown));
            shown = end;
            before = now;
        }
    }

    /// @param most frames that it may take
    /// @return how many it took
    private long coming(
            FlightFrames flights,
            Shown before,
            Shown now,
            Reel.Shot shot,
            int number,
            long most,
            int[] frame,
            FilmFile.Frames to)
            throws IOException {
        FrameMaker maker = flights.of(before, now, shot.transition(), false);
        int steps = (int) Math.round(maker.seconds() * FRAMES_A_SECOND);
        long taken = Math.clamp(steps - 1L, 0, Math.max(0, most));
        for (int k = 1; k <= taken; k++) {
            work.check();
            maker.compose(k / (taken + 1.0), frame);
            to.moving(frame);
            tell(number, 0.2 + 0.8 * k / taken);
        }
        return taken;
    }

    private void tell(int number, double part) {
        int count = reel.shots().size();
        work.check();
        work.at(deck.texts().get("show.film.scene", number + 1, count), (number + part) / count);
    }

    /// The rows of a picture that the film has: an odd one has one too many.
    private Picture fitted(Picture p) {
        if (p.height() == height) {
            return p;
        }
        int[] rows = new int[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(p.argb(), Math.min(y, p.height() - 1) * width, rows, y * width, width);
        }
        return new Picture(0, 0, width, height, rows);
    }
}
