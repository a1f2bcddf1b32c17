package org.xianggan.atlas.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

@ExtendWith(ApplicationExtension.class)
class GrowingPageTest {
    private static final int ROWS = 300;

    private final ScrollPane scroll = new ScrollPane();
    private final GrowingPage page = new GrowingPage(scroll::getHeight);
    private final List<Integer> made = new ArrayList<>();

    @Start
    void start(Stage stage) {
        scroll.setContent(page);
        scroll.setFitToWidth(true);
        stage.setScene(new Scene(scroll, 300, 200));
        stage.show();
    }

    private List<Section<?>> sections() {
        made.clear();
        Section<VBox> rows =
                Section.of(
                        VBox::new,
                        IntStream.range(0, ROWS)
                                .mapToObj(
                                        i ->
                                                (Supplier<Node>)
                                                        () -> {
                                                            made.add(i);
                                                            return new Label("row " + i);
                                                        })
                                .toList());
        return List.of(Section.of(() -> new Label("head")), rows);
    }

    private void grown() throws Exception {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> !page.growingProperty().get()).get());
    }

    @Test
    void makesWhatFillsTheViewAtOnceAndTheRestByItself(FxRobot robot) throws Exception {
        robot.interact(
                () -> {
                    page.show(sections());
                    assertThat(made).hasSizeBetween(8, 60);
                    assertThat(page.growingProperty().get()).isTrue();
                    double height = page.prefHeight(280);
                    assertThat(height).isGreaterThan(200);
                });
        grown();
        assertThat(made).isEqualTo(IntStream.range(0, ROWS).boxed().toList());
        assertThat(page.getChildren()).hasSize(2);
        assertThat(((VBox) page.getChildren().get(1)).getChildren()).hasSize(ROWS);
    }

    @Test
    void whatWasKeptIsShownAgainAndGrowsOn(FxRobot robot) throws Exception {
        robot.interact(
                () -> {
                    page.show(sections());
                    Node head = page.getChildren().getFirst();
                    GrowingPage.Kept kept = page.keep();
                    page.show(List.of(Section.of(() -> new Label("other"))));
                    assertThat(page.getChildren()).hasSize(1);
                    page.show(kept);
                    assertThat(page.getChildren().getFirst()).isSameAs(head);
                });
        grown();
        assertThat(made).isEqualTo(IntStream.range(0, ROWS).boxed().toList());
    }

    @Test
    void whatWaitsForThePictureComesBeforeTheRest(FxRobot robot) throws Exception {
        List<Integer> rows = new ArrayList<>();
        robot.interact(
                () -> {
                    page.show(sections());
                    int atOnce = made.size();
                    page.afterPicture(() -> rows.add(made.size() - atOnce));
                    assertThat(rows).isEmpty();
                });
        grown();
        assertThat(rows).containsExactly(0);
    }
}
