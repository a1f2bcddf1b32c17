package org.xianggan.atlas.core.show.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.testing.DrawnSlides;

import java.util.List;

class GlideTest {
    private static final SlideBox ALL = new SlideBox(0, 0, 1920, 1080);
    private static final SlideBox RIGHT = new SlideBox(700, 60, 1160, 900);
    private static final int WIDTH = 1920;
    private static final double METRE = 1;

    private static Slide slide(String id, double lon, double lat, double wide, SlideBox at) {
        GeoBox box = new GeoBox(lon - wide / 2, lat - wide / 2.5, lon + wide / 2, lat + wide / 2.5);
        return DrawnSlides.slide(id, box, at, id.equals("a") ? 2025 : 2021);
    }

    @Property(tries = 200)
    void fliesFromTheOneToTheOtherAndSeesNoHole(
            @ForAll @DoubleRange(min = 112.5, max = 115.5) double lonA,
            @ForAll @DoubleRange(min = 25, max = 29.5) double latA,
            @ForAll @DoubleRange(min = 0.02, max = 3) double wideA,
            @ForAll @DoubleRange(min = 112.5, max = 115.5) double lonB,
            @ForAll @DoubleRange(min = 25, max = 29.5) double latB,
            @ForAll @DoubleRange(min = 0.02, max = 3) double wideB,
            @ForAll boolean beside) {
        Slide a = slide("a", lonA, latA, wideA, ALL);
        Slide b = slide("b", lonB, latB, wideB, beside ? RIGHT : ALL);
        Glide glide = new Glide(a, b, WIDTH);
        assertThat(glide.seconds()).isGreaterThan(0).isLessThanOrEqualTo(Transition.LONGEST);
        same(glide.at(0), glide.from());
        same(glide.at(1), glide.to());
        for (int i = 0; i <= 257; i++) {
            double t = i / 257.0;
            WorldBox seen = glide.seen(t);
            Moment m = glide.at(t);
            for (Ground g : glide.grounds()) {
                if (g.wide() && (g.ofGoal() ? m.mix() > 0 : m.mix() < 1)) {
                    WorldBox has = g.viewport().box();
                    assertThat(has.minX()).isLessThanOrEqualTo(seen.minX());
                    assertThat(has.minY()).isLessThanOrEqualTo(seen.minY());
                    assertThat(has.maxX()).isGreaterThanOrEqualTo(seen.maxX());
                    assertThat(has.maxY()).isGreaterThanOrEqualTo(seen.maxY());
                }
            }
        }
        assertThat(glide.grounds())
                .as("pixels of a ground, at most %s pictures", 6)
                .hasSizeLessThanOrEqualTo(6)
                .allSatisfy(
                        g -> {
                            double s = g.viewport().scale();
                            assertThat(g.viewport().width() * s).isLessThan(WIDTH * 1.6);
                            assertThat(g.viewport().height() * s).isLessThan(1080 * 1.6);
                        });
    }

    private static void same(Moment m, PlacedMap place) {
        assertThat(m.metres()).isCloseTo(place.metres(), within(place.metres() * 1e-9));
        assertThat(m.worldX()).isCloseTo(place.worldX(), within(METRE / 1000));
        assertThat(m.worldY()).isCloseTo(place.worldY(), within(METRE / 1000));
        assertThat(m.left()).isEqualTo(place.left());
        assertThat(m.bottom()).isEqualTo(place.bottom());
    }

    @Test
    void namesAndCardsAreGoneInTheMiddle() {
        Glide glide =
                new Glide(slide("a", 113, 27, 2, ALL), slide("b", 114.5, 26.5, 0.2, RIGHT), WIDTH);
        assertThat(glide.at(0).fromNames()).isEqualTo(1);
        assertThat(glide.at(0).toOver()).isZero();
        for (double t : new double[] {0.25, 0.5, 0.75}) {
            Moment m = glide.at(t);
            assertThat(m.fromNames() + m.toNames() + m.fromOver() + m.toOver()).isZero();
        }
        assertThat(glide.at(1).toNames()).isEqualTo(1);
        assertThat(glide.at(1).toOver()).isEqualTo(1);
    }

    @Test
    void oneGroundServesMapsThatLookAlike() {
        SlideBox at = ALL;
        Slide a = DrawnSlides.slide("a", new GeoBox(113, 26, 114, 27), at, 2025);
        Slide b = DrawnSlides.slide("b", new GeoBox(113.2, 26.2, 113.4, 26.4), at, 2025);
        Glide glide = new Glide(a, b, WIDTH);
        assertThat(glide.isAlike()).isTrue();
        assertThat(glide.at(0.5).mix()).isZero();
        assertThat(glide.grounds()).filteredOn(Ground::wide).hasSize(1);
    }

    @Test
    void fadesWhereNothingCanFly() {
        Slide a = slide("a", 113, 27, 2, ALL);
        Slide none =
                new Slide(
                        "n", a.size(), a.theme(), a.ground(), "", List.of(), a.parts(), List.of());
        assertThat(Flight.kind(a, none, Transition.GLIDE, false)).isEqualTo(Transition.FADE);
        assertThat(Flight.kind(a, a, Transition.GLIDE, true)).isEqualTo(Transition.FADE);
        assertThat(Flight.kind(a, a, Transition.CUT, false)).isEqualTo(Transition.CUT);
        assertThat(Flight.kind(a, a, Transition.GLIDE, false)).isEqualTo(Transition.GLIDE);
    }
}
