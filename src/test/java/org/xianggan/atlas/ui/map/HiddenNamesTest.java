package org.xianggan.atlas.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.LayerRow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/// The list of names that found no room.
@ExtendWith(ApplicationExtension.class)
class HiddenNamesTest {
    private final AtomicReference<@Nullable EntityId> chosen = new AtomicReference<>();
    private final HiddenNames[] names = new HiddenNames[1];

    @Start
    void open(Stage stage) {
        HiddenNames made =
                new HiddenNames(Messages.chinese(), row -> new CompletableFuture<>(), chosen::set);
        names[0] = made;
        Pane map =
                new Pane() {
                    @Override
                    protected void layoutChildren() {
                        made.layout(590, 390, 10);
                    }
                };
        map.setPrefSize(600, 400);
        map.getChildren().addAll(made.nodes());
        stage.setScene(new Scene(map));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static Labels.Hidden hidden(LayerRow row, String id, String name) {
        return new Labels.Hidden(
                EntityId.of(id), row, new Names(name, name, null, null, List.of()), 0, 0);
    }

    private void show(FxRobot robot, List<Labels.Hidden> hidden) {
        robot.interact(() -> names[0].show(hidden, List.of(LayerRow.values())));
        robot.interact(() -> names[0].chip().getParent().layout());
    }

    @Test
    void nothingHiddenShowsNothing(FxRobot robot) {
        show(robot, List.of());
        assertThat(robot.lookup("#hidden-names").queryButton().isVisible()).isFalse();
    }

    @Test
    void theListGroupsByRowAndTheKeyboardChooses(FxRobot robot) {
        show(
                robot,
                List.of(
                        hidden(LayerRow.TOWNSHIPS, "township:1", "茨坪镇"),
                        hidden(LayerRow.SITES_FORMER, "site:S001", "旧址"),
                        hidden(LayerRow.TOWNSHIPS, "township:2", "大井镇")));
        Button chip = robot.lookup("#hidden-names").queryButton();
        assertThat(chip.getText()).isEqualTo("另有 3 个名称没有位置");
        robot.interact(chip::requestFocus);
        robot.type(KeyCode.SPACE);
        ListView<?> list = robot.lookup("#hidden-list").queryListView();
        // Two heads and three names, in the order of the layer list.
        assertThat(list.getItems()).hasSize(5);
        assertThat(list.isFocused()).isTrue();
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(chosen.get()).isEqualTo(EntityId.of("township:1"));
        assertThat(names[0].isOpen()).isFalse();
    }

    @Test
    void escapeClosesItAndTheChipHasTheKeyboardAgain(FxRobot robot) {
        show(robot, List.of(hidden(LayerRow.TOWNSHIPS, "township:1", "茨坪镇")));
        robot.clickOn("#hidden-names");
        assertThat(names[0].isOpen()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(names[0].isOpen()).isFalse();
        assertThat(robot.lookup("#hidden-names").queryButton().isFocused()).isTrue();
    }

    @Test
    void aLongListScrollsAndAClickChooses(FxRobot robot) {
        List<Labels.Hidden> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(hidden(LayerRow.TOWNSHIPS, "township:" + i, "乡" + i));
        }
        show(robot, many);
        robot.clickOn("#hidden-names");
        ListView<?> list = robot.lookup("#hidden-list").queryListView();
        assertThat(list.getHeight()).isLessThan(400);
        robot.clickOn("乡3");
        assertThat(chosen.get()).isEqualTo(EntityId.of("township:3"));
    }
}
