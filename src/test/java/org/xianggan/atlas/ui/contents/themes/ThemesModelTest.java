package org.xianggan.atlas.ui.contents.themes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.ui.app.Sample;
import org.xianggan.atlas.ui.app.SampleBooks;
import org.xianggan.atlas.ui.app.SampleContents;
import org.xianggan.atlas.ui.contents.parts.Said;
import org.xianggan.atlas.ui.contents.themes.ThemesModel.Row;

class ThemesModelTest {
    private int changes;
    private final ThemesModel model = new ThemesModel(() -> changes++);

    private static ThemeText only(Messages texts) {
        return new ThemeWriter(SampleBooks.in(texts)).write().getFirst();
    }

    @Test
    void everySentenceOfTheIntroductionHasItsNumber() {
        ThemeText theme = only(Messages.chinese());
        assertThat(theme.intro()).extracting(s -> s.reference().number()).containsExactly(1, 2);
        assertThat(theme.figures()).extracting(s -> s.reference().number()).containsExactly(3);
    }

    @Test
    void otherSourcesAreToldApartFromTheDocuments() {
        assertThat(only(Messages.chinese()).intro())
                .extracting(Said::isOther)
                .containsExactly(false, true);
    }

    @Test
    void figureKeepsValueUnitAndItsYear() {
        Said figure = only(Messages.chinese()).figures().getFirst();
        assertThat(figure.value()).isEqualTo("120");
        assertThat(figure.unit()).isEqualTo("家");
        assertThat(figure.asOf()).contains("2025");
    }

    @Test
    void stateOfTheMapIsWhatTheThemeSays() {
        var wish = only(Messages.chinese()).wish();
        assertThat(wish.rows()).containsExactlyInAnyOrder(LayerRow.RIVERS, LayerRow.COUNTIES);
        assertThat(wish.year()).isEqualTo(2021);
        assertThat(wish.focus()).isEqualTo(Sample.CHALING);
        assertThat(wish.name()).extracting(n -> n.zh()).isEqualTo("样例专题");
    }

    @Test
    void thingsAreGroupedByKindAndComparisonsCounted() {
        ThemeText theme = only(Messages.chinese());
        assertThat(theme.groups()).hasSize(1);
        assertThat(theme.size()).isEqualTo(2);
        assertThat(theme.ways())
                .extracting(ThemeText.Way::page, ThemeText.Way::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("comparisons", 1));
    }

    @Test
    void bothLanguagesStandInOneText() {
        assertThat(only(Messages.of(Language.BOTH)).intro().getFirst().text())
                .contains("样例：定点样例85家\u2028EN 样例");
    }

    @Test
    void aThemeIsOpenedAndLeftAgain() {
        ThemeText theme = only(Messages.chinese());
        model.open(SampleContents.THEME);
        assertThat(model.rows()).isEmpty();
        model.fill(java.util.List.of(theme));
        assertThat(model.rows().getFirst()).isInstanceOf(Row.Title.class);
        assertThat(model.back()).isTrue();
        assertThat(model.rows()).containsExactly(new Row.Brief(theme));
        assertThat(model.back()).isFalse();
        assertThat(changes).isEqualTo(3);
    }

    @Test
    void aThemeThatThereIsNotLeavesTheList() {
        model.fill(java.util.List.of(only(Messages.chinese())));
        model.open(EntityId.of("theme:other"));
        assertThat(model.rows().getFirst()).isInstanceOf(Row.Brief.class);
    }
}
