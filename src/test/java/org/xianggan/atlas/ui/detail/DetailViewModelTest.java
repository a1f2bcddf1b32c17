package org.xianggan.atlas.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.app.Sample;
import org.xianggan.atlas.ui.app.SampleLibrary;
import org.xianggan.atlas.ui.citation.References;
import org.xianggan.atlas.ui.common.Selection;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.detail.DetailViewModel.Page;

import java.util.ArrayDeque;
import java.util.Deque;

class DetailViewModelTest {
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final Selection selection = new Selection();
    private final DetailViewModel model =
            new DetailViewModel(
                    new Sample(),
                    new SampleLibrary(),
                    selection,
                    new Tasks(
                            workers::add,
                            Runnable::run,
                            e -> {
                                throw new AssertionError(e);
                            }),
                    Messages.chinese());

    private void work() {
        while (!workers.isEmpty()) {
            workers.poll().run();
        }
    }

    private DetailContent content() {
        return ((Page.Thing) model.pageProperty().get()).content();
    }

    @Test
    void firstPageSaysWhatIsKnownInThreeSentences() {
        work();
        assertThat(model.pageProperty().get())
                .isInstanceOfSatisfying(
                        Page.Welcome.class,
                        w -> {
                            assertThat(w.content().sentences()).hasSize(2);
                            assertThat(w.content().sentences().get(1)).contains("4 条");
                            assertThat(w.content().asOf()).contains("2025 年底");
                        });
    }

    @Test
    void firstPageSaysWhichYearTheMapShows() {
        model.at(2019);
        work();
        assertThat(welcome().asOf()).contains("2019 年底");
        model.at(2030);
        assertThat(workers).isEmpty();
        assertThat(welcome().asOf()).contains("2030 年底");
        selection.select(Sample.CHALING);
        work();
        model.at(2021);
        work();
        selection.clear();
        work();
        assertThat(welcome().asOf()).contains("2021 年底");
    }

    private WelcomeContent welcome() {
        return ((Page.Welcome) model.pageProperty().get()).content();
    }

    @Test
    void loadingLastsUntilThePageIsThere() {
        work();
        selection.select(Sample.CHALING);
        assertThat(model.loadingProperty().get()).isTrue();
        work();
        assertThat(model.loadingProperty().get()).isFalse();
        assertThat(content().title()).isEqualTo("茶陵县");
    }

    @Test
    void theNewestSelectionWins() {
        selection.select(Sample.CHALING);
        selection.select(Sample.YOUXIAN);
        work();
        assertThat(content().title()).isEqualTo("攸县");
    }

    @Test
    void thePageBeforeIsThereAtOnce() {
        selection.select(Sample.CHALING);
        work();
        Page before = model.pageProperty().get();
        selection.select(Sample.YOUXIAN);
        work();
        selection.takeBack();
        assertThat(workers).isEmpty();
        assertThat(model.pageProperty().get()).isSameAs(before);
        assertThat(model.loadingProperty().get()).isFalse();
    }

    @Test
    void unknownIdIsToldWithANextStep() {
        selection.select(EntityId.of("county:999999"));
        work();
        assertThat(model.pageProperty().get())
                .isInstanceOfSatisfying(
                        Page.Failure.class,
                        f -> {
                            assertThat(f.sentence()).contains("county:999999");
                            assertThat(f.nextStep()).isNotBlank();
                        });
    }

    @Test
    void missingValueIsADashAndNeverZero() {
        selection.select(Sample.CHALING);
        work();
        assertThat(content().figures())
                .extracting(DetailContent.Figure::value)
                .contains("—")
                .doesNotContain("0");
    }

    @Test
    void citationsAreNumberedOnceInReadingOrder() {
        selection.select(Sample.CHALING);
        work();
        assertThat(content().references())
                .extracting(References.Reference::number)
                .containsExactly(1, 2, 3);
        assertThat(content().figures().getLast().references())
                .singleElement()
                .satisfies(r -> assertThat(r.origin()).isEqualTo(References.Origin.DOCUMENT_ONE));
    }

    @Test
    void factThatIsAFigureIsNotToldTwice() {
        selection.select(Sample.CHALING);
        work();
        assertThat(content().sayings()).extracting(s -> s.id().key()).containsExactly("F002");
    }

    @Test
    void sectionsTellTheirEventsAndWorks() {
        selection.select(Sample.G106);
        work();
        assertThat(content().stretches()).hasSize(2);
        assertThat(content().stretches().getFirst().moments()).hasSize(2);
        assertThat(content().stretches().get(1).statusText()).isEqualTo("状态无出处");
        assertThat(content().shield()).isEqualTo(new DetailContent.Shield("G106", "national"));
    }

    @Test
    void eachSayingKnowsWhoSaysIt() {
        selection.select(Sample.CHALING);
        work();
        assertThat(content().sayings())
                .extracting(DetailContent.Saying::origin)
                .containsOnly(References.Origin.DOCUMENT_ONE);
    }

    @Test
    void whatWasNotKnownInTheYearStepsBackAndSaysSo() {
        selection.select(Sample.CHALING);
        work();
        assertThat(content().figures()).extracting(DetailContent.Figure::notYet).containsOnly("");
        assertThat(content().sayings()).extracting(DetailContent.Saying::notYet).containsOnly("");
        // The figures are of 2023, the fact of 2020.
        model.at(2021);
        work();
        assertThat(content().figures())
                .extracting(DetailContent.Figure::notYet)
                .containsOnly("2021 年尚不知");
        assertThat(content().sayings()).extracting(DetailContent.Saying::notYet).containsOnly("");
        model.at(2019);
        work();
        assertThat(content().sayings())
                .extracting(DetailContent.Saying::notYet)
                .containsExactly("2019 年尚不知");
    }

    @Test
    void anotherYearIsTheSameThingAndItsPageStaysUntilTheNewOneIsThere() {
        selection.select(Sample.CHALING);
        work();
        Page before = model.pageProperty().get();
        model.at(2021);
        assertThat(model.isLoadingAgain()).isTrue();
        assertThat(model.pageProperty().get()).isSameAs(before);
        work();
        assertThat(DetailViewModel.isSameThing(before, model.pageProperty().get())).isTrue();
        selection.select(Sample.YOUXIAN);
        assertThat(model.isLoadingAgain()).isFalse();
        work();
        assertThat(DetailViewModel.isSameThing(before, model.pageProperty().get())).isFalse();
    }
}
