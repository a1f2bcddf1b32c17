package org.xianggan.atlas.core.show.out;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.check.CheckLine;
import org.xianggan.atlas.core.show.check.Surroundings;
import org.xianggan.atlas.core.show.flight.FlightMaker;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlidePainter;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.task.Work;

import java.nio.file.Path;
import java.util.List;

/// What an opened atlas does with shows. Slow: for workers; safe for several threads. Files are
/// replaced whole or left as they were; what cannot be written is an
/// [org.xianggan.atlas.core.error.AtlasException] of the input.
public interface ShowWorks {
    /// A show that slides are made of, as it is now: layers of people and its review are asked for
    /// once.
    interface Bench {
        Slide slide(Scene scene, Look look, SlideSize size);

        SlidePainter painter();

        FlightMaker flights();

        /// What is wrong with a scene that is shown all the same, a sentence each.
        List<String> remarks(Scene scene, Language language);
    }

    Bench bench(ShowBook book);

    /// What a review number is bound to, see [org.xianggan.atlas.core.show.Review].
    String checksum(Show show);

    /// @param file that the show was read from; null where it lies in the workspace
    List<CheckLine> check(
            ShowBook book, @Nullable Path file, Language language, Surroundings around);

    /// @return how many pages or pictures
    /// @throws java.util.concurrent.CancellationException once `work` says so
    int write(ShowBook book, OutSpec spec, Path file, Work work);

    /// What the office that reviews maps is handed.
    ///
    /// @param maps how many
    record Packed(String checksum, int maps) {}

    /// @param target ends in `.zip`, or is a folder that is not there or empty
    /// @throws java.util.concurrent.CancellationException once `work` says so
    Packed pack(Show show, Path target, Work work);
}
