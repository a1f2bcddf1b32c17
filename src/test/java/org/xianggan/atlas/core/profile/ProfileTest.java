package org.xianggan.atlas.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;

import java.util.List;

class ProfileTest {
    /// 0 in the west, 1000 in the east; the southern row 200 lower.
    private static final HeightGrid SLOPE =
            new HeightGrid(113, 27, 1, 2, 2, new short[] {0, 1000, -200, 800});

    @Test
    void heightsLieBetweenTheCellsAround() {
        assertThat(Profile.height(new LonLat(113.25, 27), SLOPE)).isCloseTo(250, within(1e-6));
        assertThat(Profile.height(new LonLat(113.5, 26.5), SLOPE)).isCloseTo(400, within(1e-6));
    }

    @Test
    void beyondTheGridItsEdgeGoesOn() {
        assertThat(Profile.height(new LonLat(110, 29), SLOPE)).isEqualTo(0);
        assertThat(Profile.height(new LonLat(120, 20), SLOPE)).isEqualTo(800);
    }

    @Test
    void pointsLieEvenlyAlongTheCourse() {
        List<LonLat> course =
                List.of(new LonLat(113, 27), new LonLat(113.3, 27), new LonLat(113.3, 26.9));
        Profile p = Profile.of(course, SLOPE);
        assertThat(p.length()).isCloseTo(Geodesics.metres(course), within(0.01));
        double step = p.points().get(1).metres();
        assertThat(step).isLessThanOrEqualTo(Profile.STEP);
        for (int i = 1; i < p.points().size(); i++) {
            assertThat(p.points().get(i).metres() - p.points().get(i - 1).metres())
                    .isCloseTo(step, within(1e-3));
        }
        assertThat(p.points().getFirst().at()).isEqualTo(course.getFirst());
        assertThat(p.highest()).isCloseTo(300, within(3.0));
        assertThat(p.lowest()).isCloseTo(0, within(1e-6));
        assertThat(p.nearest(-1)).isZero();
        assertThat(p.nearest(2)).isEqualTo(p.points().size() - 1);
    }

    @Test
    void aLongCourseHasNoMorePointsThanCanBeSeen() {
        Profile p = Profile.of(List.of(new LonLat(111, 25), new LonLat(117, 30)), SLOPE);
        assertThat(p.points()).hasSize(Profile.MOST);
    }

    @Test
    void withoutACourseOrAGridItIsEmpty() {
        assertThat(Profile.of(List.of(new LonLat(113, 27)), SLOPE).isEmpty()).isTrue();
        HeightGrid none = new HeightGrid(0, 0, 1, 0, 0, new short[0]);
        assertThat(Profile.of(List.of(new LonLat(113, 27), new LonLat(114, 27)), none).length())
                .isZero();
    }
}
