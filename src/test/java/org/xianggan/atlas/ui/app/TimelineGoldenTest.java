package org.xianggan.atlas.ui.app;

import javafx.scene.control.ListView;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.content.Happening;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.testing.ImageAssert;
import org.xianggan.atlas.testing.Snapshots;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

/// The timeline against its pictures: every form of a date, in every colour, done and to be, under
/// its years; `-Dgolden.write=true` writes them anew after looking at what changed.
class TimelineGoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "timeline");
    private static final int MOST_PASSES = 20;

    @ParameterizedTest
    @CsvSource({
        "paper, PAPER, ZH, false",
        "paper-end, PAPER, ZH, true",
        "paper-both, PAPER, BOTH, false",
        "projector-end, PROJECTOR, EN, true"
    })
    void looks_as_agreed(String name, MapState.Theme theme, Language language, boolean end)
            throws Exception {
        SampleOpening opening = new SampleOpening();
        opening.library.happenings = happenings(opening.library);
        BufferedImage actual;
        try (ShellStage window = ShellStage.on(opening, Messages.chinese())) {
            window.change(s -> s.withReduceMotion(true).in(theme).in(language));
            window.size(1024, 760);
            window.page("happenings", null);
            actual = image(end ? atItsEnd(window) : shown(window));
        }
        Path expected = GOLDEN.resolve(name + ".png");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            ImageIO.write(actual, "png", expected.toFile());
        }
        ImageAssert.assertSame("timeline-" + name, ImageIO.read(expected.toFile()), actual);
    }

    private static List<Happening> happenings(SampleLibrary library) {
        return List.of(
                one(library, "1934", false, "样例：早于年份条", Sample.CHALING),
                one(library, "2021-01-01", false, "样例：年初的一天", Sample.G106),
                one(library, "2021-06", false, "样例：知道月份", Sample.CHALING),
                one(library, "../2021-09", false, "样例：到九月为止", Sample.YOUXIAN),
                one(library, "2021", false, "样例：只知道年份，占满一年", Sample.G106),
                one(library, "2022-03/2023-05", false, "样例：一段时间，始于前一年", Sample.CHALING),
                one(library, "2023-12-31", false, "样例：年末的一天", Sample.YOUXIAN),
                one(library, "2025-10/..", false, "样例：尚未结束", Sample.CHALING),
                one(library, "2030", true, "样例：年内的目标", Sample.G106),
                one(library, "2030-08-15", true, "样例：某一天的目标", Sample.YOUXIAN));
    }

    private static Happening one(
            SampleLibrary library, String date, boolean target, String title, EntityId about) {
        return new Happening(
                new Edtf(date), target, title, List.of(about), List.of(library.facts().getFirst()));
    }

    /// A list of rows of several heights needs more than one pass to know where its end is:
    /// scrolled until the picture no longer changes.
    private static Picture atItsEnd(ShellStage window) {
        Picture before = shown(window);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            ShellStage.fx(
                    () -> {
                        ListView<?> list =
                                (ListView<?>)
                                        window.stage().getScene().lookup(".contents .page-list");
                        list.scrollTo(list.getItems().size() - 1);
                        return null;
                    });
            window.settle();
            Picture now = shown(window);
            if (pass > 0 && Arrays.equals(before.argb(), now.argb())) {
                return now;
            }
            before = now;
        }
        throw new AssertionError("the list never stands still");
    }

    private static Picture shown(ShellStage window) {
        return ShellStage.fx(() -> Snapshots.of(window.stage().getScene().lookup(".contents")));
    }

    private static BufferedImage image(Picture p) {
        BufferedImage image =
                new BufferedImage(p.width(), p.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        image.getRaster().setDataElements(0, 0, p.width(), p.height(), p.argb());
        return image;
    }
}
