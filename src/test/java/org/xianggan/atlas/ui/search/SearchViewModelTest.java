package org.xianggan.atlas.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.core.search.SearchIndex;
import org.xianggan.atlas.ui.app.Sample;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

class SearchViewModelTest {
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final List<SearchHit> chosen = new ArrayList<>();
    private final SearchViewModel model =
            new SearchViewModel(
                    new SearchIndex(new Sample().searchNames())::search,
                    new Tasks(
                            workers::add,
                            Runnable::run,
                            e -> {
                                throw new AssertionError(e);
                            }),
                    Messages.chinese(),
                    new Reading(Messages.chinese(), zh -> Optional.empty()),
                    chosen::add);

    private void type(String text) {
        model.textProperty().set(text);
    }

    private void work() {
        while (!workers.isEmpty()) {
            workers.poll().run();
        }
    }

    private List<SearchRow> rows() {
        return ((SearchViewModel.Drop.Found) model.dropProperty().get()).rows();
    }

    @Test
    void marksTheTypedPartOfTheName() {
        type("茶");
        work();
        assertThat(rows().getFirst().match()).isEqualTo("茶");
        assertThat(rows().getFirst().after()).isEqualTo("陵县");
    }

    @Test
    void showsPinyinWhereTheNameDoesNotHoldWhatWasTyped() {
        type("chaling");
        work();
        assertThat(rows().getFirst().before()).isEqualTo("茶陵县");
        assertThat(rows().getFirst().aside()).isEqualTo("Chaling County");
    }

    @Test
    void enterTakesTheMarkedRow() {
        type("样例");
        work();
        model.move(1);
        SearchRow second = rows().get(1);
        model.enter();
        assertThat(chosen).containsExactly(second.hit());
        assertThat(model.dropProperty().get()).isInstanceOf(SearchViewModel.Drop.Closed.class);
    }

    @Test
    void enterBeforeTheResultsWaitsForThem() {
        type("茶陵");
        model.enter();
        assertThat(chosen).isEmpty();
        work();
        assertThat(chosen).extracting(SearchHit::id).containsExactly(Sample.CHALING);
    }

    @Test
    void onlyTheNewestTextIsShown() {
        type("茶");
        type("攸");
        work();
        assertThat(rows()).extracting(r -> r.hit().id()).contains(Sample.YOUXIAN);
        assertThat(rows()).extracting(r -> r.hit().id()).doesNotContain(Sample.CHALING);
    }

    @Test
    void nothingFoundSaysForWhat() {
        type("没有这个地方");
        work();
        assertThat(model.dropProperty().get())
                .isEqualTo(new SearchViewModel.Drop.Nothing("没有这个地方"));
    }

    @Test
    void movingWrapsAround() {
        type("样例");
        work();
        model.move(-1);
        assertThat(model.markedProperty().get()).isEqualTo(rows().size() - 1);
        model.move(1);
        assertThat(model.markedProperty().get()).isZero();
    }
}
