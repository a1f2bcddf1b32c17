package org.xianggan.atlas.ui.map.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.Measurement;
import org.xianggan.atlas.ui.map.measure.MeasureModel.Stage;

import java.util.List;

class MeasureModelTest {
    private static final LonLat A = new LonLat(113, 26);
    private static final LonLat B = new LonLat(114, 26);
    private static final LonLat C = new LonLat(114, 27);

    private final MeasureModel model = new MeasureModel();

    private Measurement drawn() {
        return model.state().measurement();
    }

    private void triangle() {
        model.startFrom(A);
        model.add(B);
        model.add(C);
    }

    @Test
    void pointsCountOnlyWhileDrawing() {
        model.add(A);
        assertThat(drawn().isEmpty()).isTrue();
        triangle();
        model.end();
        model.add(new LonLat(112, 26));
        assertThat(drawn().points()).containsExactly(A, B, C);
        assertThat(model.state().stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void aSinglePointCannotEnd() {
        model.startFrom(A);
        model.end();
        assertThat(model.state().isDrawing()).isTrue();
        model.close();
        assertThat(model.state().isDrawing()).isTrue();
    }

    @Test
    void escapeEndsFirstAndLeavesThen() {
        triangle();
        model.escape();
        assertThat(model.state().stage()).isEqualTo(Stage.DONE);
        assertThat(drawn().points()).hasSize(3);
        model.escape();
        assertThat(model.state().isOn()).isFalse();
        model.start();
        model.escape();
        assertThat(model.state().isOn()).isFalse();
    }

    @Test
    void takingBackOpensTheAreaThenRemovesThePoints() {
        triangle();
        model.close();
        assertThat(drawn().closed()).isTrue();
        model.removeLast();
        assertThat(drawn().closed()).isFalse();
        assertThat(model.state().isDrawing()).isTrue();
        model.removeLast();
        assertThat(drawn().points()).containsExactly(A, B);
    }

    @Test
    void aDragIsOneStepToUndo() {
        triangle();
        model.drag(1, new LonLat(114.1, 26));
        model.drag(1, new LonLat(114.2, 26));
        model.drop();
        assertThat(drawn().points().get(1)).isEqualTo(new LonLat(114.2, 26));
        model.undo();
        assertThat(drawn().points()).containsExactly(A, B, C);
        model.redo();
        assertThat(drawn().points().get(1)).isEqualTo(new LonLat(114.2, 26));
        model.undo();
        model.undo();
        assertThat(drawn().points()).containsExactly(A, B);
    }

    @Test
    void nothingIsLeftToUndoWhenItBeginsAnew() {
        triangle();
        model.start();
        assertThat(model.undo()).isFalse();
        assertThat(drawn().isEmpty()).isTrue();
    }

    @Test
    void whatIsCopiedPastesIntoASpreadsheetWithUnitsAndDatum() {
        triangle();
        model.close();
        MeasureText words = new MeasureText(Messages.chinese());
        String[] lines = words.copied(drawn()).split("\n", -1);
        assertThat(lines[0]).contains("WGS-84");
        assertThat(lines[1]).startsWith("周长 ").endsWith(" km");
        assertThat(lines[2]).contains("km²").contains("万亩");
        assertThat(lines[3].split("\t", -1)).hasSize(5);
        assertThat(lines).hasSize(7);
        assertThat(lines[4]).isEqualTo("1\t26.000000\t113.000000\t0\t0");
        assertThat(lines[6]).startsWith("3\t27.000000\t114.000000\t1107");
    }

    @Test
    void crossingEdgesAreSaidAndNoAreaIs() {
        model.startFrom(A);
        model.add(C);
        model.add(B);
        model.add(new LonLat(113, 27));
        model.close();
        MeasureText words = new MeasureText(Messages.english());
        assertThat(words.copied(drawn())).contains("cross").doesNotContain("km²");
        assertThat(words.spoken(model.state())).contains("no area");
    }

    @Test
    void aLineIsNeverClosedAndGivenUpAtOnce() {
        model.startLine(List.of());
        model.add(A);
        model.add(B);
        model.add(C);
        assertThat(model.state().canClose()).isFalse();
        model.close();
        assertThat(drawn().closed()).isFalse();
        model.end();
        assertThat(model.state().stage()).isEqualTo(Stage.DONE);
        assertThat(model.state().isLine()).isTrue();
        model.removeLast();
        assertThat(model.state().isDrawing()).isTrue();
        model.escape();
        assertThat(model.state().isOn()).isFalse();
    }

    @Test
    void aLineThatIsThereStandsAndAPointIsPulledOutOfALeg() {
        model.startLine(List.of(A, C));
        assertThat(model.state().stage()).isEqualTo(Stage.DONE);
        model.insert(0, new LonLat(113.5, 26.5));
        model.drag(1, B);
        model.drop();
        assertThat(drawn().points()).containsExactly(A, B, C);
        assertThat(model.undo()).isTrue();
        assertThat(drawn().points()).as("one step").containsExactly(A, C);
        model.start();
        assertThat(model.state().isLine()).isFalse();
    }
}
