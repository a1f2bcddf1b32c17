package org.xianggan.atlas.ui.planner.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianggan.atlas.testing.HandNetwork.EAST;
import static org.xianggan.atlas.testing.HandNetwork.WEST;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.DrawnLine;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.ui.map.draw.Pencil;
import org.xianggan.atlas.ui.planner.HandPlanner;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.planner.parts.Inquiry;

import java.util.List;
import java.util.Objects;

class SketchModelTest {
    private static final LonLat A = Objects.requireNonNull(WEST.position());
    private static final LonLat B = Objects.requireNonNull(EAST.position());
    private static final LonLat AWAY = new LonLat(113.1, 26.8);
    private static final SketchModel.Form COUNTY = new SketchModel.Form("", WayClass.COUNTY, "");

    private final HandPlanner planner = new HandPlanner();
    private final ScenarioModel scenarios = planner.scenarios;
    private final Inquiry<String> inquiry = new Inquiry<>(planner.texts);
    private final MapOfTest map = new MapOfTest();
    private final SketchModel sketch =
            new SketchModel(
                    planner.travel, planner.around, inquiry, planner.texts, () -> TravelMode.DRIVE);

    SketchModelTest() {
        planner.travel.setPencil(map);
    }

    /// The map: what is on it, and a hand that draws there.
    private static final class MapOfTest implements Pencil {
        private @Nullable Hand hand;
        private List<LonLat> points = List.of();
        private List<Joint> joints = List.of();

        @Override
        public void begin(Hand next, List<LonLat> of) {
            hand = next;
            points = of;
            next.drawn(of, of.size() < 2, null);
        }

        @Override
        public void join(List<Joint> next) {
            joints = next;
        }

        @Override
        public void layDown() {
            Hand told = hand;
            hand = null;
            if (told != null) {
                told.left(false);
            }
        }

        @Override
        public void end(Hand of) {
            hand = hand == of ? null : hand;
        }

        void draws(boolean growing, LonLat... to) {
            points = List.of(to);
            Objects.requireNonNull(hand).drawn(points, growing, null);
        }
    }

    private void work() {
        planner.work();
    }

    private String problem() {
        return inquiry.problemProperty().get();
    }

    @Test
    void aLineIsDrawnKeptAndTakenBackInOneStep() {
        sketch.begin();
        assertThat(sketch.state().drawing()).isTrue();
        map.draws(true, A);
        map.draws(true, A, AWAY, B);
        work();
        assertThat(sketch.joinedProperty().get()).isEqualTo(2);
        assertThat(map.joints).extracting(Pencil.Joint::at).containsExactly(A, B);
        map.draws(false, A, AWAY, B);
        work();
        assertThat(problem()).isEmpty();
        sketch.keep(new SketchModel.Form("", WayClass.NATIONAL, "72"));
        work();
        assertThat(scenarios.current().drawn())
                .containsExactly(
                        new DrawnLine("画线 1", List.of(A, AWAY, B), WayClass.NATIONAL, 72.0));
        assertThat(sketch.state().open()).isFalse();
        assertThat(map.hand).isNull();
        scenarios.undo();
        assertThat(scenarios.current().drawn()).isEmpty();
    }

    @Test
    void whatIsNoLineIsSaidAndStaysToBeMended() {
        sketch.begin();
        map.draws(true, A, B);
        map.draws(false, A, AWAY);
        work();
        assertThat(problem()).contains("没有把路网连起来");
        sketch.keep(COUNTY);
        work();
        assertThat(scenarios.current().drawn()).isEmpty();
        assertThat(sketch.state().points()).containsExactly(A, AWAY);
        assertThat(map.hand).isNotNull();
        // Across itself.
        map.draws(false, A, B, new LonLat(113.1, 27.05), AWAY);
        work();
        assertThat(problem()).contains("与自己相交");
        map.draws(false, A, B);
        work();
        assertThat(problem()).isEmpty();
        sketch.keep(new SketchModel.Form("", WayClass.COUNTY, "快"));
        work();
        assertThat(problem()).contains("“快”");
        assertThat(sketch.state().open()).isTrue();
        sketch.keep(COUNTY);
        work();
        assertThat(scenarios.current().drawn()).hasSize(1);
        assertThat(problem()).isEmpty();
    }

    @Test
    void aDrawnLineIsCalledOtherwiseAndChangedWhereItStands() {
        DrawnLine one = new DrawnLine("一", List.of(A, B), WayClass.COUNTY, null);
        DrawnLine two = new DrawnLine("二", List.of(A, AWAY, B), WayClass.COUNTY, null);
        scenarios.change(s -> s.drawing(one).drawing(two));
        sketch.change(one);
        assertThat(map.points).containsExactly(A, B);
        assertThat(sketch.state().drawing()).isFalse();
        map.draws(false, A, new LonLat(113.1, 26.99), B);
        sketch.keep(new SketchModel.Form("连接线", WayClass.EXPRESSWAY, "100"));
        work();
        assertThat(scenarios.current().drawn())
                .extracting(DrawnLine::name)
                .containsExactly("连接线", "二");
        assertThat(scenarios.current().drawn().getFirst().points()).hasSize(3);
        assertThat(scenarios.current().drawn().getFirst().speed()).isEqualTo(100.0);
        scenarios.undo();
        assertThat(scenarios.current().drawn()).containsExactly(one, two);
    }

    @Test
    void aNewLineHasTheFirstNumberThatIsFree() {
        assertThat(sketch.nextName()).isEqualTo("画线 1");
        DrawnLine second = new DrawnLine("画线 2", List.of(A, B), WayClass.COUNTY, null);
        DrawnLine first = new DrawnLine("画线 1", List.of(A, B), WayClass.COUNTY, null);
        scenarios.change(s -> s.drawing(first).drawing(second));
        assertThat(sketch.nextName()).isEqualTo("画线 3");
        scenarios.change(s -> s.without(first));
        assertThat(sketch.nextName()).isEqualTo("画线 1");
    }

    @Test
    void whoeverLeavesThePageFindsTheLineAgain() {
        sketch.begin();
        map.draws(true, A);
        map.layDown();
        assertThat(sketch.state().open()).as("one point is none").isFalse();
        sketch.begin();
        map.draws(true, A, B);
        map.layDown();
        assertThat(sketch.state().open()).isTrue();
        assertThat(sketch.state().onMap()).isFalse();
        assertThat(sketch.state().drawing()).isFalse();
        sketch.putOnMap();
        assertThat(map.points).containsExactly(A, B);
        Objects.requireNonNull(map.hand).left(true);
        assertThat(sketch.state().open()).isFalse();
    }

    @Test
    void typedPlacesAreALineAsWell() {
        sketch.keep("27,113；27,113.2", new SketchModel.Form("公路", WayClass.COUNTY, ""));
        work();
        assertThat(scenarios.current().drawn()).hasSize(1);
        assertThat(scenarios.current().drawn().getFirst().points()).containsExactly(A, B);
        sketch.keep("27,113；26.8,113.1", COUNTY);
        work();
        assertThat(problem()).contains("没有把路网连起来");
        assertThat(map.points).as("what was typed stands on the map").hasSize(2);
        sketch.keep("没有这个地方", COUNTY);
        work();
        assertThat(problem()).contains("没有这个地方");
        sketch.giveUp();
        assertThat(problem()).isEmpty();
        assertThat(scenarios.current().drawn()).hasSize(1);
    }
}
