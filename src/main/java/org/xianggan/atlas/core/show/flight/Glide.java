package org.xianggan.atlas.core.show.flight;

import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.FlightPath;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The flight of the map from one slide to the next: which grounds it needs, and where everything
/// is at each moment. Pure.
public final class Glide {
    private static final double SHORTEST = 0.7;
    private static final double SECONDS_A_UNIT = 0.4;

    /// Parts of the time in which the names and cards of the slide that goes fade out; those of the
    /// one that comes fade in as long before the end.
    private static final double FADING = 0.25;

    /// Between these the one world turns into the other.
    private static final double TURN_FROM = 0.3;
    private static final double TURN_TO = 0.7;

    private static final int STEPS = 96;

    /// How much larger a near ground is than the map that it is for.
    private static final double NEAR = 1.25;

    /// The most that a wide ground is larger than the picture, each way.
    private static final double LARGEST = 1.5;

    /// Levels of zoom between two grounds from which on there is one between them.
    private static final double APART = 2.2;

    private final PlacedMap from;
    private final PlacedMap to;
    private final FlightPath path;
    private final double seconds;
    private final boolean alike;
    private final int fromGround;
    private final int toGround;
    private final List<Ground> grounds;

    /// @param width of the picture, pixels
    public Glide(Slide a, Slide b, int width) {
        if (Flight.kind(a, b, Transition.GLIDE, false) != Transition.GLIDE) {
            throw new IllegalArgumentException("no glide from " + a.scene() + " to " + b.scene());
        }
        SlideMap mapA = a.maps().getFirst();
        SlideMap mapB = b.maps().getFirst();
        this.from = PlacedMap.of(mapA, a.size(), width);
        this.to = PlacedMap.of(mapB, b.size(), width);
        this.alike = Flight.alike(mapA, mapB);
        this.path = FlightPath.between(from.pixels(), to.pixels());
        this.seconds = Math.clamp(path.length() * SECONDS_A_UNIT, SHORTEST, Transition.LONGEST);
        this.fromGround = a.ground();
        this.toGround = b.ground();
        this.grounds = List.copyOf(planned(width, width * 1080 / a.size().width()));
    }

    public double seconds() {
        return seconds;
    }

    /// Whether one world serves both slides.
    public boolean isAlike() {
        return alike;
    }

    /// How the map lies on the slide that goes.
    public PlacedMap from() {
        return from;
    }

    /// How the map lies on the slide that comes.
    public PlacedMap to() {
        return to;
    }

    /// The coarsest first, in which order they lie over one another.
    public List<Ground> grounds() {
        return grounds;
    }

    /// @param t part of the time, 0…1
    public Moment at(double t) {
        double e = Flight.eased(t);
        Viewport v = path.at(from.pixels(), e);
        double m = v.metresPerPixel();
        double x = between(from.centreX(), to.centreX(), e);
        double y = between(from.centreY(), to.centreY(), e);
        return new Moment(
                between(from.left(), to.left(), e),
                between(from.top(), to.top(), e),
                between(from.right(), to.right(), e),
                between(from.bottom(), to.bottom(), e),
                v.centreX() - x * m,
                v.centreY() + y * m,
                m,
                alike ? 0 : Flight.ramp(t, TURN_FROM, TURN_TO),
                1 - Flight.ramp(t, 0, FADING),
                Flight.ramp(t, 1 - FADING, 1),
                1 - Flight.ramp(t, 0, FADING),
                Flight.ramp(t, 1 - FADING, 1),
                e < 0.5 ? fromGround : toGround);
    }

    private static double between(double a, double b, double e) {
        return a + (b - a) * e;
    }

    /// What of the world is in the room of the map then.
    WorldBox seen(double t) {
        Moment at = at(t);
        return new WorldBox(
                at.worldX() + at.left() * at.metres(),
                at.worldY() - at.bottom() * at.metres(),
                at.worldX() + at.right() * at.metres(),
                at.worldY() - at.top() * at.metres());
    }

    private List<Ground> planned(double width, double height) {
        List<Ground> all = new ArrayList<>();
        Ground wide = wide(false, width, height);
        all.add(wide);
        if (!alike) {
            all.add(wide(true, width, height));
        }
        all.add(near(from, false));
        all.add(near(to, true));
        middle(from, false, wide, width, height, all);
        middle(to, true, wide, width, height, all);
        all.sort(
                Comparator.comparing(Ground::wide)
                        .reversed()
                        .thenComparing(Comparator.comparingDouble(Ground::metres).reversed()));
        return all;
    }

    private Ground near(PlacedMap place, boolean ofGoal) {
        return new Ground(ofGoal, place.enlarged(NEAR), false);
    }

    private Ground wide(boolean ofGoal, double width, double height) {
        double finest = 0;
        for (int i = 0; i <= STEPS; i++) {
            finest = Math.max(finest, at((double) i / STEPS).metres());
        }
        return new Ground(ofGoal, covering(ofGoal, 0, 1, finest, width, height), true);
    }

    /// Between a ground and the wide one, where the one would be a speck before the other is sharp.
    private void middle(
            PlacedMap place,
            boolean ofGoal,
            Ground wide,
            double width,
            double height,
            List<Ground> all) {
        double near = place.metres();
        if (Math.log(wide.metres() / near) / Math.log(2) < APART) {
            return;
        }
        double metres = Math.sqrt(near * wide.metres());
        double last = 0;
        for (int i = 0; i <= STEPS; i++) {
            double part = (double) i / STEPS;
            if (at(ofGoal ? 1 - part : part).metres() > metres) {
                break;
            }
            last = part;
        }
        Viewport v =
                ofGoal
                        ? covering(true, 1 - last, 1, metres, width, height)
                        : covering(false, 0, last, metres, width, height);
        all.add(new Ground(ofGoal, v, false));
    }

    /// What holds all that is seen between two moments.
    private Viewport covering(
            boolean ofGoal, double t0, double t1, double metres, double width, double height) {
        WorldBox box = seen(t0);
        for (int i = 1; i <= STEPS; i++) {
            WorldBox s = seen(t0 + (t1 - t0) * i / STEPS);
            box =
                    new WorldBox(
                            Math.min(box.minX(), s.minX()),
                            Math.min(box.minY(), s.minY()),
                            Math.max(box.maxX(), s.maxX()),
                            Math.max(box.maxY(), s.maxY()));
        }
        // Between two steps the path bulges a little.
        double slack = 1.04;
        double pixel =
                Math.max(
                        metres,
                        Math.max(
                                box.width() * slack / (LARGEST * width),
                                box.height() * slack / (LARGEST * height)));
        double scale = (ofGoal ? to : from).scale();
        double logical = pixel * scale;
        return new Viewport(
                (box.minX() + box.maxX()) / 2,
                (box.minY() + box.maxY()) / 2,
                WebMercator.zoomOf(logical),
                (int) Math.ceil(box.width() * slack / logical) + 1,
                (int) Math.ceil(box.height() * slack / logical) + 1,
                scale);
    }
}
