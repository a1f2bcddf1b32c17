package org.xianggan.atlas.ui.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.content.Quotes.Span;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.app.Sample;
import org.xianggan.atlas.ui.app.SampleLibrary;
import org.xianggan.atlas.ui.common.Reading;

import java.util.List;

class CitationBookTest {
    private final Messages texts = Messages.chinese();
    private final Reading reading = new Reading(texts, new Sample()::english);
    private final CitationBook book = new CitationBook(new SampleLibrary(), texts, reading);

    private static Citation citation(EntityId id, String passage) {
        return new Citation(id, "样例报", "样例", null, new Edtf("2021-06"), passage, "又一句样例");
    }

    @Test
    void opensThePassageWithTheQuotedWordsAndWhatElseItSays() {
        CitationBook.Opened opened = book.open(citation(SampleLibrary.F001, "A003")).orElseThrow();
        assertThat(opened.document()).isEqualTo("样例文件一");
        assertThat(opened.date()).isEqualTo("2021-06");
        Span words = opened.quoted();
        assertThat(words).isNotNull();
        assertThat(opened.text().substring(words.from(), words.to())).isEqualTo("样例原文，只用于测试");
        assertThat(opened.notes()).containsExactly("原文作“样列”");
        assertThat(opened.others())
                .extracting(CitationBook.Other::fact)
                .containsExactly(SampleLibrary.F002);
        assertThat(opened.others().getFirst().about()).isEqualTo(Sample.G106);
    }

    @Test
    void aSourceHasNoPassage() {
        assertThat(book.open(citation(EntityId.of("source:sample"), "Z001"))).isEmpty();
    }

    @Test
    void aFigureIsCopiedWithUnitDateAndSource() {
        References.Reference reference =
                new References(reading)
                        .of(List.of(citation(SampleLibrary.F002, "A003")))
                        .getFirst();
        assertThat(Copyable.text(texts, "面积", "2\u2009500", "平方千米", "截至 2023", List.of(reference)))
                .isEqualTo("面积：2 500 平方千米（截至 2023）\n出处：样例报，样例，2021-06，A003，“又一句样例”");
    }
}
