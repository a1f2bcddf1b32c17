package org.xianggan.atlas.ui.contents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.content.Quotes.Span;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.app.Sample;
import org.xianggan.atlas.ui.app.SampleLibrary;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.DocumentsModel.Row;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class DocumentsModelTest {
    private final AtomicInteger changes = new AtomicInteger();
    private final DocumentsModel model = new DocumentsModel(changes::incrementAndGet);

    private static List<DocumentText> documents() {
        Messages texts = Messages.chinese();
        return DocumentText.read(
                new SampleLibrary(), texts, new Reading(texts, new Sample()::english));
    }

    private List<Row.Text> passages() {
        return model.rows().stream()
                .filter(Row.Text.class::isInstance)
                .map(Row.Text.class::cast)
                .toList();
    }

    @Test
    void passagesStandInOrderUnderTheirHeadings() {
        model.fill(documents());
        assertThat(model.rows()).hasSize(5);
        assertThat(model.rows().getFirst()).isInstanceOf(Row.Title.class);
        assertThat(model.rows().get(1)).isEqualTo(new Row.Head("第一节"));
        assertThat(passages()).extracting(r -> r.passage().key()).containsExactly("A001", "A003");
    }

    @Test
    void aPassageShowsItsFactsAndHidesThem() {
        model.fill(documents());
        model.toggle("A003");
        assertThat(model.rows().stream().filter(Row.Fact.class::isInstance))
                .extracting(r -> ((Row.Fact) r).said().fact())
                .containsExactly(SampleLibrary.F001, SampleLibrary.F002);
        model.toggle("A003");
        assertThat(model.rows()).noneMatch(Row.Fact.class::isInstance);
    }

    @Test
    void aFactLeadsToItsPassageWithItsWordsMarked() {
        model.fill(documents());
        model.choose(1);
        assertThat(model.goTo(SampleLibrary.F001)).isTrue();
        assertThat(model.chosen()).isZero();
        Row.Text passage = passages().stream().filter(model::isMarked).findFirst().orElseThrow();
        Span words = passage.quoted().getFirst();
        assertThat(passage.passage().text().substring(words.from(), words.to()))
                .isEqualTo("样例原文，只用于测试");
        assertThat(passage.open()).isTrue();
    }

    @Test
    void whatIsAskedForBeforeTheDocumentsAreThereIsOpenedWhenTheyAre() {
        assertThat(model.goTo(SampleLibrary.F003)).isFalse();
        model.fill(documents());
        assertThat(model.chosen()).isEqualTo(1);
        assertThat(model.marked()).isEqualTo(SampleLibrary.F003);
        assertThat(changes).hasPositiveValue();
    }

    @Test
    void anUnknownFactChangesNothing() {
        model.fill(documents());
        assertThat(model.goTo(EntityId.of("fact:F999"))).isFalse();
        assertThat(model.marked()).isNull();
    }

    @Test
    void searchingLeavesThePassagesThatHoldTheWords() {
        model.fill(documents());
        model.search(" 样例 ");
        assertThat(passages()).hasSize(2);
        model.search("茶陵");
        assertThat(passages()).extracting(r -> r.passage().key()).containsExactly("A001");
        assertThat(passages().getFirst().found()).containsExactly(new Span(5, 7));
        assertThat(model.shown()).isEqualTo(1);
        model.search("");
        assertThat(passages()).hasSize(2);
    }

    @Test
    void everyPlaceIsFoundWhateverTheCase() {
        assertThat(DocumentsModel.finds("G356与g356", "g356"))
                .containsExactly(new Span(0, 4), new Span(5, 9));
        assertThat(DocumentsModel.finds("任何", "")).isEmpty();
    }
}
