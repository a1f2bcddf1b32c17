package org.xianggan.atlas.core.render.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.xianggan.atlas.core.geo.Geodesics;

import java.util.List;
import java.util.Objects;

final class RunTest {
    /// One metre a pixel: world y grows up, pixel y down.
    private static final PixelFrame FRAME = new PixelFrame(0, 0, 1, 11, 1, 100, 100);

    @Property
    void a_run_knows_how_far_along_the_line_it_begins(
            @ForAll @Size(min = 4, max = 24) List<@DoubleRange(min = -400, max = 400) Double> xy) {
        LineString line = line(xy);
        LengthIndexedLine index = new LengthIndexedLine(line);
        for (Run run : Run.of(line, FRAME)) {
            Coordinate start = index.extractPoint(run.offset());
            assertThat(start.x).isCloseTo(run.firstX(), within(1e-6));
            assertThat(-start.y).isCloseTo(run.firstY(), within(1e-6));
        }
    }

    @Property
    void nothing_that_is_seen_is_cut_away(
            @ForAll @Size(min = 4, max = 24) List<@DoubleRange(min = -400, max = 400) Double> xy) {
        LineString line = line(xy);
        double inside =
                line.intersection(Geodesics.FACTORY.toGeometry(new Envelope(0, 100, -100, 0)))
                        .getLength();
        double kept = Run.of(line, FRAME).stream().mapToDouble(Run::ownLength).sum();
        assertThat(kept).isGreaterThanOrEqualTo(inside - 1e-6);
    }

    @Test
    void a_part_lies_between_its_lengths() {
        LineString line = line(List.of(0.0, 0.0, 60.0, 0.0, 60.0, -40.0));
        Run whole = Run.of(line, FRAME).getFirst();
        Run part = Objects.requireNonNull(whole.part(50, 80));
        assertThat(part.offset()).isEqualTo(50);
        assertThat(part.ownLength()).isCloseTo(30, within(1e-9));
        assertThat(part.firstX()).isCloseTo(50, within(1e-9));
        assertThat(part.lastY()).isCloseTo(20, within(1e-9));
        assertThat(whole.part(200, 300)).isNull();
    }

    private static LineString line(List<Double> xy) {
        Coordinate[] c = new Coordinate[xy.size() / 2];
        for (int i = 0; i < c.length; i++) {
            c[i] = new Coordinate(xy.get(2 * i), xy.get(2 * i + 1));
        }
        return Geodesics.FACTORY.createLineString(c);
    }
}
