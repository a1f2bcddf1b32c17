package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.ui.contents.ContentsModel;
import org.xianggan.atlas.ui.contents.ContentsPage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

/// No text is cut, in either language or in both, in the sizes of small laptops and of large ones:
/// every label of the window on the real store is looked at.
class FittingTest {
    private static final double[][] SIZES = {{860, 560}, {1024, 768}, {1280, 640}};

    /// A county, a road, a railway, a site, a river, the belt: panels with all their parts.
    private static final List<EntityId> THINGS =
            ShellStage.ids("county:430224", "road:G106", "rail:jiheng", "site:HN001", "belt:main");

    private static final List<String> PAGES =
            Stream.of(
                            Stream.of(ContentsModel.INDEX, "corrections"),
                            AllPages.all().stream().map(ContentsPage::id),
                            Stream.of("route", "whatif", "reach", "corridor", "assume"))
                    .flatMap(Function.identity())
                    .toList();

    private static ShellStage window;

    @BeforeAll
    static void open() throws TimeoutException {
        window = ShellStage.onStore();
    }

    @AfterAll
    static void close() {
        window.close();
    }

    private static List<String> cutEverywhere() {
        List<String> found = new ArrayList<>();
        for (double[] size : SIZES) {
            window.size(size[0], size[1]);
            for (Language language : Language.values()) {
                window.change(s -> s.in(language));
                window.select(null);
                add(found, size, language, "first page");
                for (EntityId id : THINGS) {
                    window.select(id);
                    add(found, size, language, id.toString());
                }
                addPages(found, size, language);
            }
        }
        return found;
    }

    /// The index and every page of the contents, beside the panel of a county.
    private static void addPages(List<String> found, double[] size, Language language) {
        window.select(THINGS.getFirst());
        for (String page : PAGES) {
            window.page(page, null);
            add(found, size, language, "contents " + page);
        }
        window.change(s -> s.with(s.panels().withContents(false)));
    }

    private static void add(List<String> found, double[] size, Language language, String what) {
        for (String cut : window.cut()) {
            found.add(
                    (int) size[0] + "×" + (int) size[1] + " " + language + " " + what + ": " + cut);
        }
    }

    @Test
    void noTextIsCutInAnySize() {
        window.change(s -> s.withLarge(false));
        assertThat(cutEverywhere()).isEmpty();
    }

    @Test
    void noTextIsCutInLargeType() {
        window.change(s -> s.withLarge(true));
        assertThat(cutEverywhere()).isEmpty();
    }
}
