package org.xianggan.atlas.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.EntityId;

class SelectionTest {
    private static final EntityId A = EntityId.of("county:430224");
    private static final EntityId B = EntityId.of("road:G106");
    private static final EntityId C = EntityId.of("rail:sample");

    private final Selection selection = new Selection();

    @Test
    void goesBackAndForwardAlongTheTrail() {
        selection.select(A);
        selection.select(B);
        selection.back();
        assertThat(selection.current()).isEqualTo(A);
        assertThat(selection.canGoBackProperty().get()).isFalse();
        selection.forward();
        assertThat(selection.current()).isEqualTo(B);
        assertThat(selection.canGoForwardProperty().get()).isFalse();
    }

    @Test
    void choosingSomethingForgetsWhatLayAhead() {
        selection.select(A);
        selection.select(B);
        selection.back();
        selection.select(C);
        assertThat(selection.canGoForwardProperty().get()).isFalse();
        selection.back();
        assertThat(selection.current()).isEqualTo(A);
    }

    @Test
    void backAfterClearingReturnsToWhatWasLeft() {
        selection.select(A);
        selection.clear();
        assertThat(selection.current()).isNull();
        selection.back();
        assertThat(selection.current()).isEqualTo(A);
    }

    @Test
    void whatIsTakenBackIsNoStopAndWhatLayAheadIsThereAgain() {
        selection.select(A);
        selection.select(B);
        selection.back();
        selection.select(C);
        selection.takeBack();
        assertThat(selection.current()).isEqualTo(A);
        assertThat(selection.canGoBackProperty().get()).isFalse();
        selection.forward();
        assertThat(selection.current()).isEqualTo(B);

        selection.clear();
        selection.takeBack();
        assertThat(selection.current()).isEqualTo(B);
        selection.takeBack();
        assertThat(selection.current()).as("once for a step").isEqualTo(B);
    }

    @Test
    void choosingTheSameAgainIsNoStop() {
        selection.select(A);
        selection.select(A);
        assertThat(selection.canGoBackProperty().get()).isFalse();
    }

    @Test
    void backAtTheBeginningDoesNothing() {
        selection.back();
        selection.forward();
        assertThat(selection.current()).isNull();
    }
}
