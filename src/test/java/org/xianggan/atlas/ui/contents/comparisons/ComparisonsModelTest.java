package org.xianggan.atlas.ui.contents.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.app.Sample;
import org.xianggan.atlas.ui.app.SampleBooks;
import org.xianggan.atlas.ui.app.SampleContents;
import org.xianggan.atlas.ui.contents.comparisons.ComparisonsModel.Row;

import java.util.List;

class ComparisonsModelTest {
    private final ComparisonsModel model = new ComparisonsModel(() -> {});

    @BeforeEach
    void fill() {
        model.fill(new ComparisonWriter(SampleBooks.in(Messages.chinese())).write());
    }

    private List<String> keys() {
        return model.rows().stream()
                .filter(Row.Pair.class::isInstance)
                .map(r -> ((Row.Pair) r).text().key())
                .toList();
    }

    private ComparisonText text(String key) {
        return model.content().all().stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void differenceIsAPlainNumberWhereTheScopeIsTheSame() {
        assertThat(text("same").change()).isEqualTo(new ComparisonText.Change(85, 120, "多 35 家"));
    }

    @Test
    void nothingIsComparedWhereTheScopeDiffers() {
        assertThat(text("apart").same()).isFalse();
        assertThat(text("apart").change()).isNull();
    }

    @Test
    void noteThatNamesAConflictIsNotTold() {
        assertThat(text("apart").note()).isNull();
    }

    @Test
    void themesStandFirstThenWhatBelongsToNone() {
        assertThat(model.rows()).hasSize(4);
        assertThat(((Row.Head) model.rows().get(2)).theme()).isNull();
        assertThat(keys()).containsExactly("same", "apart");
    }

    @Test
    void filtersNarrowAndSayWhenNothingIsLeft() {
        model.ofTheme(SampleContents.THEME);
        assertThat(keys()).containsExactly("same");
        model.inCounty(Sample.YOUXIAN);
        assertThat(keys()).containsExactly("same");
        model.inCounty(Sample.CHALING);
        assertThat(model.rows()).containsExactly(new Row.Nothing());
    }

    @Test
    void onlyTheComparableOnes() {
        model.sameOnly(true);
        assertThat(keys()).containsExactly("same");
    }

    @Test
    void aFactIsGoneToWhateverWasFiltered() {
        model.inCounty(Sample.CHALING);
        model.goTo(SampleContents.OTHER.id());
        assertThat(keys()).hasSize(2);
        assertThat(model.takeWanted()).map(ComparisonText::key).contains("apart");
        assertThat(model.takeWanted()).isEmpty();
    }

    @Test
    void aThemeIsAFilter() {
        model.goTo(SampleContents.THEME);
        assertThat(model.theme()).isEqualTo(SampleContents.THEME);
        assertThat(keys()).containsExactly("same");
    }
}
