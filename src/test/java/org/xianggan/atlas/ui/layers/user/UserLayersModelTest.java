package org.xianggan.atlas.ui.layers.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.render.user.UserShapes;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

final class UserLayersModelTest {
    private final HandShelf shelf = new HandShelf();
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final Tasks tasks =
            new Tasks(
                    workers::add,
                    Runnable::run,
                    e -> {
                        throw new AssertionError(e);
                    });

    private UserLayersModel model() {
        return new UserLayersModel(shelf, tasks, e -> {});
    }

    private void work() {
        while (!workers.isEmpty()) {
            workers.poll().run();
        }
    }

    private UserLayer layer(int at) {
        return shelf.layersProperty().get().get(at);
    }

    private static List<String> ids(UserMap map) {
        return map.layers().stream().map(UserMap.Shown::id).toList();
    }

    @Test
    void layersComeOntoTheMapOnceTheyAreReadTheLowestFirst() {
        shelf.add("甲", "POINT (113 26)");
        shelf.add("乙", "LINESTRING (113 26, 114 27)");
        UserLayersModel model = model();
        assertThat(model.mapProperty().get()).isEqualTo(UserMap.NONE);
        work();
        assertThat(ids(model.mapProperty().get())).containsExactly("l0", "l1");
        assertThat(model.kinds(layer(1))).isEqualTo(Set.of(UserShapes.Kind.LINE));
    }

    @Test
    void aLayerThatIsOffIsNeitherReadNorShownAndKeepsItsShapesWhenItWas() {
        shelf.add("甲", "POINT (113 26)");
        UserLayersModel model = model();
        work();
        model.toggle(layer(0));
        assertThat(ids(model.mapProperty().get())).isEmpty();
        model.toggle(layer(0));
        work();
        assertThat(ids(model.mapProperty().get())).containsExactly("l0");
        assertThat(shelf.reads).containsEntry("layer_0", 1);
        assertThat(shelf.done).containsExactly("HIDE l0", "SHOW l0");
    }

    @Test
    void aStyleIsTriedOnTheMapAndBecomesOneStep() {
        shelf.add("甲", "POINT (113 26)");
        UserLayersModel model = model();
        work();
        LayerStyle style = layer(0).style();
        model.attempt(layer(0), style.coloured(3));
        model.attempt(layer(0), style.coloured(4).sized(15));
        assertThat(model.mapProperty().get().layers().getFirst().style())
                .isEqualTo(style.coloured(4).sized(15));
        assertThat(shelf.done).isEmpty();
        model.settle(layer(0));
        assertThat(shelf.done).containsExactly("STYLE l0");
        assertThat(layer(0).style()).isEqualTo(style.coloured(4).sized(15));
        model.settle(layer(0));
        assertThat(shelf.done).hasSize(1);
    }

    @Test
    void anotherLabelFieldIsReadWhileTheOldShapesStay() {
        shelf.add("甲", "POINT (113 26)");
        UserLayersModel model = model();
        work();
        model.attempt(layer(0), layer(0).style().labelled("名称"));
        assertThat(ids(model.mapProperty().get())).as("still there").containsExactly("l0");
        work();
        assertThat(model.mapProperty().get().layers().getFirst().shapes().label(0)).isEqualTo("甲0");
        model.attempt(layer(0), layer(0).style().labelled("编号"));
        work();
        assertThat(model.mapProperty().get().layers().getFirst().shapes().label(0)).isEqualTo("0");
    }

    @Test
    void orderIsOneStepAndEndsAtTheEnds() {
        shelf.add("甲", "POINT (113 26)");
        shelf.add("乙", "POINT (113 26)");
        shelf.add("丙", "POINT (113 26)");
        UserLayersModel model = model();
        work();
        assertThat(model.move(layer(0), true)).isTrue();
        assertThat(ids(model.mapProperty().get())).containsExactly("l1", "l0", "l2");
        assertThat(shelf.done).containsExactly("ORDER l0 l1");
        assertThat(model.move(layer(2), true)).isFalse();
        assertThat(model.move(layer(0), false)).isFalse();
        assertThat(shelf.done).hasSize(1);
    }

    @Test
    void aNameIsNeverEmptyAndTheSameNameIsNoStep() {
        shelf.add("甲", "POINT (113 26)");
        UserLayersModel model = model();
        model.rename(layer(0), "  ");
        model.rename(layer(0), " 甲 ");
        assertThat(shelf.done).isEmpty();
        model.rename(layer(0), " 步道 ");
        assertThat(layer(0).title()).isEqualTo("步道");
    }

    @Test
    void aPreviewLiesAboveAllAndGoes() {
        shelf.add("甲", "POINT (113 26)");
        UserLayersModel model = model();
        work();
        UserMap.Shown own = model.mapProperty().get().layers().getFirst();
        UserMap.Shown preview = new UserMap.Shown("preview", own.style(), own.shapes());
        model.preview(List.of(preview));
        assertThat(ids(model.mapProperty().get())).containsExactly("l0", "preview");
        model.preview(List.of());
        assertThat(ids(model.mapProperty().get())).containsExactly("l0");
    }

    @Test
    void whatIsRemovedLeavesTheMapAndIsReadAgainWhenItComesBack() {
        shelf.add("甲", "POINT (113 26)");
        UserLayersModel model = model();
        work();
        model.remove(layer(0));
        assertThat(model.mapProperty().get()).isEqualTo(UserMap.NONE);
    }
}
