package org.xianggan.atlas.ui.contents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.ui.app.Sample;
import org.xianggan.atlas.ui.app.SampleLibrary;
import org.xianggan.atlas.ui.common.Reading;

import java.util.List;

class CountiesTest {
    private final Messages texts = Messages.chinese();

    private List<Counties.Row> rows() {
        Sample sample = new Sample();
        return new Counties(new SampleLibrary(), sample, texts, new Reading(texts, sample::english))
                .rows();
    }

    private Counties.Row.One one(String name) {
        return rows().stream()
                .filter(Counties.Row.One.class::isInstance)
                .map(Counties.Row.One.class::cast)
                .filter(r -> r.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachCountySaysWhichDocumentNamesIt() {
        assertThat(one("茶陵县").state()).isEqualTo("文件一 1 段 · 文件二 1 段 · 其他来源 2 条");
        assertThat(one("茶陵县").named()).isTrue();
        assertThat(one("攸县").state()).isEqualTo("两份文件都没有提到");
        assertThat(one("攸县").named()).isFalse();
    }

    @Test
    void theNorthComesFirstUnderItsProvince() {
        assertThat(rows().get(1)).isInstanceOf(Counties.Row.Head.class);
        assertThat(rows().stream().skip(2))
                .extracting(r -> ((Counties.Row.One) r).id())
                .containsExactly(Sample.YOUXIAN, Sample.CHALING);
    }

    @Test
    void thoseThatNeitherDocumentNamesAreToldFirst() {
        assertThat(rows().getFirst()).isEqualTo(new Counties.Row.Silent("两份文件都没有提到的有 1 个：攸县"));
        texts.speak(Language.BOTH);
        assertThat(rows().getFirst())
                .isEqualTo(
                        new Counties.Row.Silent(
                                "两份文件都没有提到的有 1 个：攸县"
                                        + Reading.SECOND
                                        + "Neither document names 1: Youxian County"));
    }

    @Test
    void bothLanguagesAreSaid() {
        texts.speak(Language.BOTH);
        assertThat(one("攸县").state())
                .isEqualTo("两份文件都没有提到" + Reading.SECOND + "Neither document names it");
    }

    @Test
    void aNameOfTwoCharactersStaysWhole() {
        assertThat(Counties.bare("攸县")).isEqualTo("攸县");
        assertThat(Counties.bare("安源区")).isEqualTo("安源");
        assertThat(Counties.bare("井冈山市")).isEqualTo("井冈山");
    }
}
