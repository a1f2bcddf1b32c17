package org.xianggan.atlas.raster;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.flight.Flight;
import org.xianggan.atlas.core.show.flight.FlightMaker;
import org.xianggan.atlas.core.show.flight.FrameMaker;
import org.xianggan.atlas.core.show.flight.Glide;
import org.xianggan.atlas.core.show.flight.Ground;
import org.xianggan.atlas.core.show.slide.Part;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlidePainter;

import java.util.List;

/// Makes transitions from what a painter of slides paints.
public final class FlightFrames implements FlightMaker {
    private final SlidePainter painter;

    public FlightFrames(SlidePainter painter) {
        this.painter = painter;
    }

    @Override
    public FrameMaker of(Shown from, Shown to, Transition wish, boolean still) {
        Picture a = from.picture();
        Picture b = to.picture();
        if (a.width() != b.width() || a.height() != b.height()) {
            throw new IllegalArgumentException(
                    a.width() + "×" + a.height() + " to " + b.width() + "×" + b.height());
        }
        return switch (Flight.kind(from.slide(), to.slide(), wish, still)) {
            case CUT -> new FadeFrames(a, b, 0);
            case FADE -> new FadeFrames(a, b, Flight.fadeSeconds(still));
            case GLIDE -> glide(from, to);
        };
    }

    private FrameMaker glide(Shown from, Shown to) {
        int width = from.picture().width();
        Slide a = from.slide();
        Slide b = to.slide();
        Glide glide = new Glide(a, b, width);
        Picture bareA = painter.maps(a, width, false);
        Picture bareB = painter.maps(b, width, false);
        List<Picture> grounds =
                glide.grounds().stream()
                        .map((Ground g) -> painter.ground(g.ofGoal() ? b : a, g.viewport()))
                        .toList();
        return new GlideFrames(
                glide,
                new GlideFrames.Painted(
                        from.picture(),
                        to.picture(),
                        painter.named(a, bareA),
                        painter.named(b, bareB),
                        bareA,
                        bareB,
                        painter.over(a, width),
                        painter.over(b, width),
                        notice(a, width),
                        notice(b, width),
                        grounds));
    }

    private static GlideFrames.@Nullable Place notice(Slide slide, int width) {
        double pixels = width / slide.size().width();
        return slide.text(Part.Role.NOTICE)
                .map(Part.Text::at)
                .map(
                        b ->
                                new GlideFrames.Place(
                                        (int) (b.x() * pixels),
                                        (int) (b.y() * pixels),
                                        (int) (b.right() * pixels) - (int) (b.x() * pixels),
                                        (int) (b.bottom() * pixels) - (int) (b.y() * pixels)))
                .orElse(null);
    }
}
