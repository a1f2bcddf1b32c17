package org.xianggan.atlas.exchange.show;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.show.slide.SlideWriter;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.util.List;

/// The scenes of a show that are handed out, one slide after another. Each is laid out when it is
/// asked for: a show of hundreds is never in memory as a whole.
///
/// @param edition for whom, under which number: with it the slides have maps or not
public record Slides(SlideWriter writer, Show show, Look look, Edition edition, SlideSize size) {
    @FunctionalInterface
    interface Taker {
        void take(int index, Scene scene, Slide slide) throws IOException;
    }

    Messages texts() {
        return Messages.of(look.language());
    }

    /// Of the show, in the language of the slides.
    String title() {
        return show.title().in(look.language());
    }

    String notice() {
        return edition.notice(texts());
    }

    /// @return how many there were
    int each(Work work, Taker taker) throws IOException {
        List<Scene> scenes = show.played();
        for (int i = 0; i < scenes.size(); i++) {
            work.check();
            Scene scene = scenes.get(i);
            work.at(
                    texts().get(
                                    "show.out.slide",
                                    Integer.toString(i + 1),
                                    Integer.toString(scenes.size())),
                    (double) i / scenes.size());
            taker.take(i, scene, writer.write(show, scene, look, edition, size));
        }
        work.check();
        return scenes.size();
    }
}
