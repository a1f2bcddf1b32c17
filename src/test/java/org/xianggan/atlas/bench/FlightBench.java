package org.xianggan.atlas.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.flight.FlightMaker.Shown;
import org.xianggan.atlas.core.show.flight.FrameMaker;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.raster.FlightFrames;
import org.xianggan.atlas.testing.DrawnSlides;

import java.util.concurrent.TimeUnit;

/// A frame of a transition between two slides of 1920 × 1080 whose map fills them, at a moment of
/// it: how to run it: `docs/PERFORMANCE.md`.
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
public class FlightBench {
    private static final SlideBox ALL = new SlideBox(0, 0, 1920, 1080);

    /// From the zone to a park; to another place beside it, in another year.
    @Param({"park", "year"})
    public String to = "";

    @Param({"0.1", "0.3", "0.5", "0.7", "0.9"})
    public double t;

    private FrameMaker frames;
    private int[] out;

    @Setup(Level.Trial)
    public void paint() {
        DrawnSlides painter = new DrawnSlides();
        Slide a = DrawnSlides.slide("a", new GeoBox(112.8, 26.5, 115.0, 27.8), ALL, 2025);
        Slide b =
                to.equals("park")
                        ? DrawnSlides.slide("b", new GeoBox(113.8, 27.5, 113.95, 27.65), ALL, 2025)
                        : DrawnSlides.slide("b", new GeoBox(113.8, 26.9, 114.6, 27.3), ALL, 2021);
        frames =
                new FlightFrames(painter)
                        .of(
                                new Shown(a, painter.whole(a, 1920)),
                                new Shown(b, painter.whole(b, 1920)),
                                Transition.GLIDE,
                                false);
        out = new int[1920 * 1080];
    }

    @Benchmark
    public int[] frame() {
        frames.compose(t, out);
        return out;
    }
}
