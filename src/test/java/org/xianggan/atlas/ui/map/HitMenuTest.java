package org.xianggan.atlas.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
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
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.hit.Hit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/// The list that asks which of several things is meant.
@ExtendWith(ApplicationExtension.class)
class HitMenuTest {
    private final AtomicReference<@Nullable EntityId> chosen = new AtomicReference<>();
    private @Nullable HitMenu menu;

    @Start
    void open(Stage stage) {
        Pane map = new Pane();
        map.setId("map");
        TextField search = new TextField();
        search.setId("search");
        map.setPrefSize(400, 300);
        map.setFocusTraversable(true);
        stage.setScene(new Scene(new VBox(search, map)));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        map.requestFocus();
        menu = new HitMenu(Messages.chinese(), row -> new CompletableFuture<>(), chosen::set);
    }

    private static Hit hit(String id, String name) {
        return new Hit(
                EntityId.of(id),
                Layer.ROADS,
                null,
                new Names(name, name, null, null, List.of()),
                0);
    }

    @Test
    void enterTakesTheMarkedOne(FxRobot robot) {
        ask(robot);
        robot.type(KeyCode.ENTER);
        assertThat(chosen.get()).isEqualTo(EntityId.of("road:G106"));
    }

    @Test
    void whoGoesOnToTheSearchHasLeftTheQuestion(FxRobot robot) {
        HitMenu asking = ask(robot);
        robot.interact(() -> robot.lookup("#search").query().requestFocus());
        assertThat(asking.isShowing()).isFalse();
        robot.type(KeyCode.ENTER);
        assertThat(chosen.get()).isNull();
    }

    @Test
    void theKeyboardGoesDownALongList(FxRobot robot) {
        HitMenu asking = Objects.requireNonNull(menu);
        List<Hit> many = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            many.add(hit("site:S" + i, "旧址" + i));
        }
        robot.interact(() -> asking.ask(robot.lookup("#map").query(), many, 100, 10));
        robot.type(KeyCode.DOWN, 12).type(KeyCode.ENTER);
        assertThat(chosen.get()).isIn(EntityId.of("site:S12"), EntityId.of("site:S11"));
    }

    private HitMenu ask(FxRobot robot) {
        HitMenu asking = Objects.requireNonNull(menu);
        robot.interact(
                () ->
                        asking.ask(
                                robot.lookup("#map").query(),
                                List.of(hit("road:G106", "106国道"), hit("county:430224", "茶陵县")),
                                100,
                                100));
        assertThat(asking.isShowing()).isTrue();
        return asking;
    }
}
