package org.xianggan.atlas.ui.planner.assume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.network.Assumption;
import org.xianggan.atlas.core.network.Assumptions;
import org.xianggan.atlas.core.network.Calibration;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.KnownPair;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.ScenarioText;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;
import org.xianggan.atlas.core.wording.Supposed;
import org.xianggan.atlas.exchange.route.RouteOut;
import org.xianggan.atlas.testing.HandNetwork;
import org.xianggan.atlas.ui.app.Sample;
import org.xianggan.atlas.ui.app.SampleLibrary;
import org.xianggan.atlas.ui.common.NoExports;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.planner.Tools;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.parts.Around;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

final class AssumeModelTest {
    private static final Assumption NATIONAL = new Assumption.Speed(WayClass.NATIONAL);
    private static final Assumption C = new Assumption.Length(AccuracyClass.C);

    /// West and east of the hand-made network, as they are typed.
    private static final String WEST = "27,113";

    private static final String EAST = "27,113.2";
    private static final String SOURCE = "试验数据，不是实测";

    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final Tasks tasks =
            new Tasks(
                    workers::add,
                    Runnable::run,
                    e -> {
                        throw new AssertionError(e);
                    });
    private final Messages texts = Messages.chinese();
    private final ScenarioModel scenarios = new ScenarioModel(2025);
    private final TravelDesk travel =
            new TravelDesk(
                    new HandNetwork(),
                    new FlatEngine(),
                    tasks,
                    scenarios,
                    new Tools(
                            (text, limit) -> List.of(),
                            new Overlay(),
                            new RouteOut(),
                            new NoExports(),
                            () -> new HeightGrid(112, 28, 1, 3, 3, new short[9]),
                            e -> {}));
    private final Around around =
            new Around(new Sample(), new SampleLibrary(), (text, limit) -> List.of(), texts);
    private final AssumeModel model = new AssumeModel(travel, around, texts);

    private void work() {
        while (!workers.isEmpty()) {
            workers.poll().run();
        }
    }

    private Range national() {
        return scenarios.current().assumptions().speed(WayClass.NATIONAL);
    }

    // --- assumptions

    @Test
    void aChangeIsOneStepThatCanBeUndone() {
        assertThat(model.enter(NATIONAL, "30", "40.0", " ５０ ")).isNull();
        assertThat(national()).isEqualTo(new Range(30, 40, 50));
        assertThat(model.changed()).containsExactly(NATIONAL);
        assertThat(scenarios.undo()).isTrue();
        assertThat(national()).isEqualTo(NATIONAL.agreed());
        assertThat(scenarios.undoableProperty().get()).isFalse();
        assertThat(scenarios.redo()).isTrue();
        assertThat(national().mid()).isEqualTo(40);
    }

    @Test
    void whatIsTypedAsItWasIsNoStep() {
        assertThat(model.enter(NATIONAL, "45", "55", "65.00")).isNull();
        assertThat(scenarios.undoableProperty().get()).isFalse();
    }

    @Test
    void aWrongEntryIsASentenceAndChangesNothing() {
        refuses(NATIONAL, "快", "40", "50", "“快”不是能用的数");
        refuses(NATIONAL, "", "40", "50", "三个数都要写");
        refuses(NATIONAL, "30", "NaN", "50", "“NaN”不是能用的数");
        refuses(NATIONAL, "-30", "40", "50", "“-30”不是能用的数");
        refuses(NATIONAL, "0.5", "40", "50", "1 到 500");
        refuses(NATIONAL, "30", "40", "501", "“501”超出了范围");
        refuses(NATIONAL, "50", "40", "60", "50 · 40 · 60 没有从小到大");
        refuses(NATIONAL, "30", "60", "50", "30 · 60 · 50 没有从小到大");
        refuses(C, "0.4", "1", "1.1", "0.5 到 3");
        refuses(new Assumption.Detour(), "1", "1.3", "3.1", "0.5 到 3");
        assertThat(scenarios.current().assumptions()).isEqualTo(Assumptions.DEFAULT);
        assertThat(scenarios.undoableProperty().get()).isFalse();
    }

    private void refuses(Assumption what, String low, String mid, String high, String because) {
        Refusal r = Objects.requireNonNull(model.enter(what, low, mid, high));
        assertThat(r.sentence(texts)).contains(because).endsWith("。");
        assertThat(r.sentence(Messages.english())).isNotEqualTo(r.sentence(texts)).endsWith(".");
    }

    @Test
    void oneOrAllAreAsAgreedAgain() {
        model.enter(NATIONAL, "30", "40", "50");
        model.enter(C, "1", "1.1", "1.2");
        model.enter(new Assumption.Detour(), "1.1", "1.2", "1.3");
        assertThat(model.changed()).hasSize(3);
        model.putBack(C);
        assertThat(model.isChanged(C)).isFalse();
        assertThat(model.changed()).hasSize(2);
        model.putAllBack();
        assertThat(model.changed()).isEmpty();
        scenarios.undo();
        assertThat(model.changed()).hasSize(2);
    }

    @Test
    void aKeptScenarioComesBackFromItsFileWithAllOfIt() {
        model.enter(NATIONAL, "30", "40", "50");
        model.enter(C, "1", "1.1", "1.2");
        model.enter(new Assumption.Detour(), "1.1", "1.2", "1.3");
        model.add(draft("36", "1:05"));
        work();
        scenarios.keep("都改了");
        List<Scenario> read = ScenarioText.read(ScenarioText.write(scenarios.kept()));
        assertThat(read).isEqualTo(scenarios.kept());
        assertThat(read.getFirst().known()).hasSize(1);
        assertThat(Assumption.changed(read.getFirst().assumptions())).hasSize(3);
    }

    // --- known pairs

    private static AssumeModel.Draft draft(String km, String hours) {
        return new AssumeModel.Draft(TravelMode.DRIVE, WEST, EAST, km, hours, SOURCE, "2024-05");
    }

    private void refuses(AssumeModel.Draft draft, String because) {
        int taken = model.addedProperty().get();
        List<KnownPair> before = model.pairs();
        model.add(draft);
        work();
        assertThat(model.problemProperty().get()).contains(because);
        assertThat(model.pairs()).isEqualTo(before);
        assertThat(model.addedProperty().get()).isEqualTo(taken);
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void whatIsMissingOrSenselessIsSaidAndNothingChanges() {
        TravelMode by = TravelMode.DRIVE;
        refuses(new AssumeModel.Draft(by, " ", EAST, "36", "", SOURCE, "2024"), "从哪里");
        refuses(new AssumeModel.Draft(by, WEST, "", "36", "", SOURCE, "2024"), "到哪里");
        refuses(draft("", " "), "至少写一样");
        refuses(draft("很远", ""), "“很远”不是能用的里程");
        refuses(draft("0", ""), "“0”不是能用的里程");
        refuses(draft("10000", ""), "“10000”不是能用的里程");
        refuses(draft("", "1:75"), "“1:75”不是能用的用时");
        refuses(draft("", "0"), "“0”不是能用的用时");
        refuses(new AssumeModel.Draft(by, WEST, EAST, "36", "", " ", "2024"), "没有写来源");
        refuses(new AssumeModel.Draft(by, WEST, EAST, "36", "", SOURCE, ""), "没有写日期");
        refuses(new AssumeModel.Draft(by, WEST, EAST, "36", "", SOURCE, "去年"), "没有年份");
        refuses(new AssumeModel.Draft(by, "没有这里", EAST, "36", "", SOURCE, "2024"), "没有这里");
        assertThat(scenarios.undoableProperty().get()).isFalse();
    }

    @Test
    void theNetworkIsAskedBeforeAPairIsTaken() {
        TravelMode by = TravelMode.DRIVE;
        refuses(draft("100", ""), "相差太大");
        refuses(new AssumeModel.Draft(by, WEST, WEST, "36", "", SOURCE, "2024"), "接连出现了两次");
        refuses(new AssumeModel.Draft(by, WEST, EAST, "36", "", SOURCE, "1950"), "1950 年没有资料");
        refuses(new AssumeModel.Draft(by, "20,100", EAST, "36", "", SOURCE, "2024"), "");
        assertThat(model.problemProperty().get()).isNotEmpty();
        refuses(new AssumeModel.Draft(TravelMode.RAIL, WEST, EAST, "36", "", SOURCE, "2024"), "车站");
        assertThat(scenarios.undoableProperty().get()).isFalse();
    }

    @Test
    void aKnownPairCalibratesAndSaysWhatHadBeenComputed() {
        model.wake();
        work();
        model.add(draft("36", "1小时5分"));
        assertThat(model.busyProperty().get()).isTrue();
        work();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.addedProperty().get()).isEqualTo(1);
        KnownPair pair = model.pairs().getFirst();
        assertThat(pair.km()).isEqualTo(36);
        assertThat(Objects.requireNonNull(pair.hours())).isCloseTo(65 / 60.0, within(1e-9));
        AssumeModel.Known known = Objects.requireNonNull(model.known().answer());
        Calibration.Used used = Objects.requireNonNull(known.used(pair));
        // 32 km of class B.
        assertThat(used.km().mid()).isCloseTo(32 * 1.01, within(1e-6));
        Calibration c = Objects.requireNonNull(known.calibrations().get(TravelMode.DRIVE));
        assertThat(c.lengthFactor()).isCloseTo(36 / used.km().mid(), within(1e-9));
        assertThat(c.timeFactor() * c.lengthFactor() * used.hours().mid())
                .isCloseTo(65 / 60.0, within(1e-9));
        assertThat(Supposed.line(scenarios.current(), texts)).isEqualTo("驾车按 1 条已知的里程或用时校准");

        // The same again is none, another source is.
        refuses(draft("36", "1:05"), "已经记下");
        model.add(
                new AssumeModel.Draft(
                        TravelMode.DRIVE, WEST, EAST, "", "70 分", SOURCE + "二", "2024"));
        work();
        assertThat(model.pairs()).hasSize(2);

        // What is opened does not change it.
        scenarios.change(s -> s.opening(HandNetwork.SHORTCUT));
        work();
        AssumeModel.Known opened = Objects.requireNonNull(model.known().answer());
        assertThat(
                        Objects.requireNonNull(opened.calibrations().get(TravelMode.DRIVE))
                                .lengthFactor())
                .isEqualTo(c.lengthFactor());

        model.remove(pair);
        work();
        assertThat(model.pairs()).hasSize(1);
        scenarios.undo();
        work();
        assertThat(model.pairs()).contains(pair);
    }

    @Test
    void onlyTheNewestDraftIsTaken() {
        model.add(draft("36", ""));
        model.add(draft("34", ""));
        work();
        assertThat(model.pairs()).extracting(KnownPair::km).containsExactly(34.0);
    }
}
