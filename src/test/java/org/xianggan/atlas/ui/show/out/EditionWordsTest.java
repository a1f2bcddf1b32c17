package org.xianggan.atlas.ui.show.out;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.show.ReviewNumber;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.ui.common.Reading;

import java.time.LocalDate;
import java.util.List;

/// Which edition it will be, why, and what of the number that a person gives.
class EditionWordsTest {
    private static final String SUM = HandWorks.SUM;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ReviewNumber GOOD = new ReviewNumber("试字 1 号", SUM, DAY);
    private static final ReviewNumber VOID = new ReviewNumber("试字 1 号", "f".repeat(64), DAY);

    private final Messages texts = Messages.chinese();
    private final Show show = HandWorks.show();

    private String said(Show of) {
        return EditionWords.of(of, SUM, texts);
    }

    @Test
    void anInternalShowSaysThatItIsNotReviewed() {
        assertThat(said(show)).startsWith("内部版").contains("内部使用 · 未经审图");
        assertThat(said(show.with(GOOD))).contains("试字 1 号").contains("相符");
        assertThat(said(show.with(VOID))).contains("试字 1 号").contains("作废").contains("未经审图");
    }

    @Test
    void aPublicShowHasItsMapsOnlyUnderAValidNumber() {
        Show open = show.open(true);
        assertThat(said(open)).startsWith("公开版，无地图").contains("没有审图号");
        assertThat(said(open.with(GOOD))).startsWith("公开版，含地图").contains("试字 1 号");
        assertThat(said(open.with(VOID))).startsWith("公开版，无地图").contains("作废");
    }

    @Test
    void whereNoSceneHasAMapNothingIsToBeReviewed() {
        Show mapless = show.with(List.of(Scene.of("s1", Words.zh("无图"), null)));
        assertThat(said(mapless.open(true))).contains("不需要审图号");
        assertThat(said(mapless)).startsWith("内部版");
        // A map that nobody is shown is none.
        Show left = show.with(show.scenes().stream().map(s -> s.hidden(true)).toList());
        assertThat(EditionWords.Number.of(left, SUM)).isEqualTo(EditionWords.Number.MAPLESS);
    }

    @Test
    void untilTheMapsAreComparedNothingIsPromised() {
        assertThat(EditionWords.of(show.open(true).with(GOOD), null, texts)).contains("正在核对");
    }

    @Test
    void inBothLanguagesEachIsSaidByItself() {
        texts.speak(Language.BOTH);
        assertThat(said(show.open(true).with(VOID)).split(Reading.SECOND)).hasSize(2);
    }

    @Test
    void aNumberIsToldWithItsDay() {
        assertThat(EditionWords.of((ReviewNumber) null, SUM, texts)).isEmpty();
        assertThat(EditionWords.of(GOOD, SUM, texts)).contains("2026-03-02").contains("相符");
        assertThat(EditionWords.of(VOID, SUM, texts)).contains("已作废");
    }

    @Test
    void aNumberIsTakenOnlyIfItIsThereAndSaidToBeForTheseMaps() {
        assertThat(NumberModel.refusal("", true)).isEqualTo("show.number.empty");
        assertThat(NumberModel.refusal(" \t　", true)).isEqualTo("show.number.empty");
        assertThat(NumberModel.refusal("x".repeat(61), true)).isEqualTo("show.number.long");
        assertThat(NumberModel.refusal("试字 1 号", false)).isEqualTo("show.number.unsaid");
        assertThat(NumberModel.refusal("试字 1 号", true)).isEmpty();
    }

    @Test
    void itIsKeptAsTypedForTheMapsThatWereSeen() {
        assertThat(new NumberModel(SUM).number(" 试字 1 号 ", DAY)).isEqualTo(GOOD);
    }

    @Test
    void theChecksumIsShownWhole() {
        NumberModel model = new NumberModel(SUM);
        assertThat(model.whole().lines()).hasSize(2).allMatch(l -> l.length() == 32);
        assertThat(model.whole().replace("\n", "")).isEqualTo(SUM);
        assertThat(model.few()).isEqualTo("0123456789ab");
    }
}
