package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// The nine themes, then and now and the conflicts as they lie in the store, in narrow and wide
/// panes.
class ThemesOnRealDataTest {
    private static final List<String> THEMES =
            List.of(
                    "transport",
                    "industry",
                    "red-tourism",
                    "ecology",
                    "services",
                    "belt",
                    "brands",
                    "parks",
                    "people");

    private static ShellStage window;

    @BeforeAll
    static void open() throws TimeoutException {
        window = ShellStage.onStore();
        window.change(s -> s.withReduceMotion(true));
    }

    @AfterAll
    static void close() {
        window.close();
    }

    private static void page(String page, EntityId target) {
        window.page(page, target);
    }

    private static int rows(String list) {
        return ShellStage.fx(
                () ->
                        ((ListView<?>) window.stage().getScene().getRoot().lookup(list))
                                .getItems()
                                .size());
    }

    @Test
    void everyThemeOpensAndFits() {
        List<String> cut = new ArrayList<>();
        for (double width : new double[] {860, 1440}) {
            window.size(width, 700);
            for (Language language : Language.values()) {
                window.change(s -> s.in(language));
                for (String theme : THEMES) {
                    page("themes", EntityId.of("theme:" + theme));
                    assertThat(rows("#themes-list")).as(theme).isGreaterThan(10);
                    for (String text : window.cut()) {
                        cut.add((int) width + " " + language + " " + theme + ": " + text);
                    }
                }
            }
        }
        assertThat(cut).isEmpty();
    }

    @Test
    void theHospitalsAreFoundAndNotCompared() {
        window.change(s -> s.in(Language.ZH));
        page("comparisons", EntityId.of("fact:F083"));
        String said =
                ShellStage.fx(
                        () ->
                                ((ListView<?>)
                                                window.stage()
                                                        .getScene()
                                                        .getRoot()
                                                        .lookup("#comparisons-list"))
                                        .getSelectionModel()
                                        .getSelectedItem()
                                        .toString());
        assertThat(said).contains("85", "8414", "same=false", "change=null");
    }
}
