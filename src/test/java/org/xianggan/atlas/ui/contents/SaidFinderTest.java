package org.xianggan.atlas.ui.contents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.ui.app.Sample;
import org.xianggan.atlas.ui.app.SampleLibrary;

import java.util.List;
import java.util.Optional;

/// What is told is found by its words, on the sample.
class SaidFinderTest {
    private final SaidFinder finder =
            new SaidFinder(
                    new SampleLibrary(),
                    text ->
                            text.equals("样例事实F002")
                                    ? Optional.of("A second sample fact")
                                    : Optional.empty());

    private List<SearchHit> find(String typed) {
        return finder.find(typed, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"又一句", "一句 又", "second SAMPLE", "又一句样"})
    void aFactIsFoundByWordsOfItInEitherLanguage(String typed) {
        assertThat(find(typed)).extracting(SearchHit::id).contains(SampleLibrary.F002);
        assertThat(find(typed)).extracting(SearchHit::subtype).contains(DocumentsPage.ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "又", "没有这样的话", "又一没有"})
    void oneCharacterOrWhatNobodySaysFindsNothing(String typed) {
        assertThat(find(typed)).isEmpty();
    }

    @Test
    void whatAnotherSourceSaysLeadsToTheThing() {
        SearchHit hit = find("样例事实X001").getFirst();
        assertThat(hit.id()).isEqualTo(Sample.CHALING);
        assertThat(hit.subtype()).isNull();
    }
}
