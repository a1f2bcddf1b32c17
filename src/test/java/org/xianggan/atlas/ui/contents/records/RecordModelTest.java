package org.xianggan.atlas.ui.contents.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;

class RecordModelTest {
    private record Thing(String name, String colour, List<String> towns, int size) {}

    private static final Facet<Thing> COLOUR =
            Facet.of(
                    "colour",
                    List.of("red", "blue"),
                    t -> List.of(new Facet.Choice(t.colour(), t.colour().toUpperCase())));

    private static final Facet<Thing> TOWN =
            new Facet<>(
                    "town",
                    t -> t.towns().stream().map(n -> new Facet.Choice(n, n)).toList(),
                    Comparator.comparing(Facet.Choice::key));

    private static final RecordModel.Order<Thing> BY_NAME =
            new RecordModel.Order<>("name", Comparator.comparing(Thing::name));

    private static final RecordModel.Order<Thing> BY_SIZE =
            new RecordModel.Order<>("size", Comparator.comparingInt(Thing::size));

    private final RecordModel<Thing> model =
            new RecordModel<>(
                    List.of(COLOUR, TOWN),
                    List.of(BY_NAME, BY_SIZE),
                    t -> t.name() + " " + t.colour());

    @BeforeEach
    void fill() {
        model.show(
                List.of(
                        new Thing("Cedar", "red", List.of("x"), 2),
                        new Thing("Ash", "blue", List.of("x", "y"), 3),
                        new Thing("Birch", "blue", List.of(), 1),
                        new Thing("Dogwood", "odd", List.of("y"), 4)));
    }

    private List<String> names() {
        return model.rows().stream().map(Thing::name).toList();
    }

    @Test
    void sortsByTheFirstOrderUntilAnotherIsChosen() {
        assertThat(names()).containsExactly("Ash", "Birch", "Cedar", "Dogwood");
        model.orderProperty().set(BY_SIZE);
        assertThat(names()).containsExactly("Birch", "Cedar", "Ash", "Dogwood");
        model.downProperty().set(true);
        assertThat(names()).containsExactly("Dogwood", "Ash", "Cedar", "Birch");
    }

    @Test
    void aRecordIsFoundUnderEachOfItsKeys() {
        model.chosenProperty(TOWN).set("x");
        assertThat(names()).containsExactly("Ash", "Cedar");
        model.chosenProperty(TOWN).set("y");
        assertThat(names()).containsExactly("Ash", "Dogwood");
    }

    @Test
    void filtersAddUpAndAreClearedTogether() {
        model.chosenProperty(COLOUR).set("blue");
        model.textProperty().set(" AS ");
        assertThat(names()).containsExactly("Ash");
        assertThat(model.isFiltered()).isTrue();
        model.clearFilter();
        assertThat(model.rows()).hasSize(4);
        assertThat(model.isFiltered()).isFalse();
    }

    /// A facet's own choice does not empty its other counts, or nobody could change it.
    @Test
    void countsFollowTheOtherFilters() {
        model.chosenProperty(COLOUR).set("red");
        assertThat(model.options(COLOUR))
                .containsExactly(
                        new RecordModel.Option("red", "RED", 1),
                        new RecordModel.Option("blue", "BLUE", 2),
                        new RecordModel.Option("odd", "ODD", 1));
        model.chosenProperty(TOWN).set("y");
        assertThat(model.options(COLOUR))
                .extracting(RecordModel.Option::count)
                .containsExactly(0, 1, 1);
    }

    @Test
    void anotherPagesFacetIsAMistake() {
        Facet<Thing> other = Facet.of("other", List.of(), t -> List.of());
        assertThatThrownBy(() -> model.chosenProperty(other))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
