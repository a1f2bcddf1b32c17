package org.xianggan.atlas.ui.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.ui.app.Sample;
import org.xianggan.atlas.ui.common.Selection;

class LayersViewModelTest {
    private final Selection selection = new Selection();
    private final LayersViewModel model =
            new LayersViewModel(
                    LayerContents.read(new Sample()),
                    selection,
                    Runnable::run,
                    LayerRow.defaults(),
                    2025);

    @Test
    void toggleSwitchesOneRow() {
        model.toggle(LayerRow.EXPRESSWAYS);
        assertThat(model.isOn(LayerRow.EXPRESSWAYS)).isFalse();
        assertThat(model.isOn(LayerRow.NATIONAL_ROADS)).isTrue();
        model.toggle(LayerRow.EXPRESSWAYS);
        assertThat(model.visibleProperty().get()).isEqualTo(LayerRow.defaults());
    }

    @Test
    void doubleClickShowsARowAloneOverTheGroundAndBringsAllBack() {
        model.toggle(LayerRow.STATIONS);
        model.toggle(LayerRow.EXPRESSWAYS);
        model.soloAfterToggle(LayerRow.EXPRESSWAYS);
        assertThat(model.isOn(LayerRow.EXPRESSWAYS)).isTrue();
        assertThat(model.isOn(LayerRow.NATIONAL_ROADS)).isFalse();
        assertThat(model.isOn(LayerRow.SITES_FORMER)).isFalse();
        assertThat(model.isOn(LayerRow.COUNTIES)).isTrue();

        model.toggle(LayerRow.EXPRESSWAYS);
        model.soloAfterToggle(LayerRow.EXPRESSWAYS);
        assertThat(model.isOn(LayerRow.SITES_FORMER)).isTrue();
        assertThat(model.isOn(LayerRow.STATIONS)).isFalse();
    }

    @Test
    void escapeEndsSolo() {
        model.solo(LayerRow.BELT);
        assertThat(model.endSolo()).isTrue();
        assertThat(model.visibleProperty().get()).isEqualTo(LayerRow.defaults());
        assertThat(model.endSolo()).isFalse();
    }

    @Test
    void groupHasThreeStates() {
        LayerRow.Section red = LayerRow.Section.RED;
        assertThat(model.state(red)).isEqualTo(LayersViewModel.GroupState.ALL);
        model.toggle(LayerRow.SITES_SCENIC);
        assertThat(model.state(red)).isEqualTo(LayersViewModel.GroupState.SOME);
        model.toggleGroup(red);
        assertThat(model.state(red)).isEqualTo(LayersViewModel.GroupState.ALL);
        model.toggleGroup(red);
        assertThat(model.state(red)).isEqualTo(LayersViewModel.GroupState.NONE);
        assertThat(model.isOn(LayerRow.EXPRESSWAYS)).isTrue();
    }

    @Test
    void foldedRowShowsOnlyTheSelectedThing() {
        assertThat(model.selectedIndex()).isEqualTo(-1);
        selection.select(Sample.CHALING);
        assertThat(model.items().get(model.selectedIndex()))
                .isInstanceOfSatisfying(
                        LayerItem.Thing.class,
                        t -> assertThat(t.entity().id()).isEqualTo(Sample.CHALING));
        assertThat(things()).isEqualTo(1);
        selection.clear();
        assertThat(things()).isZero();
    }

    @Test
    void unfoldedRowListsItsThings() {
        model.setUnfolded(LayerRow.EXPRESSWAYS, true);
        assertThat(things()).isEqualTo(2);
        model.setUnfolded(LayerRow.EXPRESSWAYS, false);
        assertThat(things()).isZero();
    }

    @Test
    void rowWithoutThingsCannotBeUnfolded() {
        assertThat(model.canUnfold(LayerRow.RELIEF)).isFalse();
        model.setUnfolded(LayerRow.RELIEF, true);
        assertThat(model.isUnfolded(LayerRow.RELIEF)).isFalse();
    }

    @Test
    void revealSwitchesTheRowOfAThingOn() {
        model.toggle(LayerRow.NATIONAL_ROADS);
        model.reveal(Sample.G106);
        assertThat(model.isOn(LayerRow.NATIONAL_ROADS)).isTrue();
    }

    @Test
    void expresswaysStandInTheOrderOfTheirNumbers() {
        assertThat(model.contents().things(LayerRow.EXPRESSWAYS))
                .extracting(e -> e.id().key())
                .containsExactly("G72", "S96");
    }

    @Test
    void onlyRemarkableStatusIsTold() {
        assertThat(model.remarkable(Sample.G106)).isEmpty();
    }

    @Test
    void theListStandsInTheOrderThatWasGiven() {
        assertThat(model.move(LayerRow.EXPRESSWAYS, -2)).isTrue();
        assertThat(model.indexOf(LayerRow.EXPRESSWAYS))
                .isLessThan(model.indexOf(LayerRow.HIGH_SPEED));
        assertThat(model.place(LayerRow.EXPRESSWAYS)).isEqualTo(1);
        // Not out of its section.
        assertThat(model.move(LayerRow.EXPRESSWAYS, -1)).isFalse();
        assertThat(model.isReordered(LayerRow.Section.TRANSPORT)).isTrue();
        assertThat(model.isReordered(LayerRow.Section.RED)).isFalse();
    }

    @Test
    void opacityNeverFallsBelowWhatCanBeSeen() {
        model.setOpacity(LayerRow.RIVERS, 0.42);
        assertThat(model.looksProperty().get().opacity(LayerRow.RIVERS)).isEqualTo(0.42);
        model.setOpacity(LayerRow.RIVERS, -1);
        assertThat(model.opacity(LayerRow.RIVERS)).isEqualTo(LayersViewModel.FAINTEST);
        model.setOpacity(LayerRow.RIVERS, 3);
        assertThat(model.looksProperty().get()).isEqualTo(LayerLooks.DEFAULT);
    }

    @Test
    void resetBringsBackTheRowAndItsSectionOnly() {
        model.setOpacity(LayerRow.EXPRESSWAYS, 0.5);
        model.setOpacity(LayerRow.RIVERS, 0.5);
        model.move(LayerRow.EXPRESSWAYS, 2);
        model.move(LayerRow.RIVERS, -1);
        model.reset(LayerRow.EXPRESSWAYS);
        assertThat(model.isAsDesigned(LayerRow.EXPRESSWAYS)).isTrue();
        assertThat(model.opacity(LayerRow.RIVERS)).isEqualTo(0.5);
        assertThat(model.isReordered(LayerRow.Section.BASE)).isTrue();
    }

    @Test
    void theLineForTheLooksStandsUnderItsRow() {
        model.tune(LayerRow.STATIONS);
        assertThat(model.items().get(model.indexOf(LayerRow.STATIONS) + 1))
                .isEqualTo(new LayerItem.Looks(LayerRow.STATIONS));
        model.tune(null);
        assertThat(model.items()).noneMatch(LayerItem.Looks.class::isInstance);
    }

    private long things() {
        return model.items().stream().filter(i -> i instanceof LayerItem.Thing).count();
    }
}
