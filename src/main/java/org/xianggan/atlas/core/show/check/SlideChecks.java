package org.xianggan.atlas.core.show.check;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.ScenePicture;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.check.CheckLine.Item;
import org.xianggan.atlas.core.show.check.Materials.Pixels;
import org.xianggan.atlas.core.show.check.Surroundings.Screen;
import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.core.show.slide.SlideSize;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What stands on the slides: texts, pictures, letters.
final class SlideChecks {
    /// Characters of the zone that a common font may lack.
    static final String RARE = "醴浏攸酃洣渌汨";

    /// A picture may be drawn so much larger than it is before anybody sees it.
    private static final double SHARP = 1.34;

    /// Where the layout cannot be asked: as wide as the column beside a map.
    private static final SlideBox USUAL = new SlideBox(0, 0, 560, 420);

    private final ShowBook book;
    private final Say say;
    private final Materials materials;
    private final @Nullable SlideFit fit;
    private final Screen screen;

    /// @param fit null where nobody lays slides out
    /// @param screen that the show will be on
    SlideChecks(
            ShowBook book, Say say, Materials materials, @Nullable SlideFit fit, Screen screen) {
        this.book = book;
        this.say = say;
        this.materials = materials;
        this.fit = fit;
        this.screen = screen;
    }

    private SlideSize size() {
        return SlideSize.of(screen.width(), screen.height());
    }

    CheckLine texts() {
        if (fit == null) {
            return say.unknown(Item.TEXTS, "unseen");
        }
        List<String> found = new ArrayList<>();
        List<Scene> played = book.show().played();
        for (int i = 0; i < played.size(); i++) {
            String scene = say.scene(i, played.get(i));
            for (String s : fit.of(book.show(), played.get(i), size()).overfull()) {
                // Each is a sentence of its own; here they stand in one.
                String bare = s.replaceAll("[。.]$", "");
                found.add(say.texts().first("form.labelled", scene, bare));
            }
        }
        return found.isEmpty()
                ? say.good(Item.TEXTS, "good")
                : say.bad(Item.TEXTS, "bad", say.listed(found));
    }

    CheckLine pictures() {
        List<String> found = new ArrayList<>();
        int pictures = 0;
        List<Scene> played = book.show().played();
        for (int i = 0; i < played.size(); i++) {
            ScenePicture p = played.get(i).picture();
            if (p != null) {
                pictures++;
                String wrong = wrong(played.get(i), p);
                if (!wrong.isEmpty()) {
                    String scene = say.scene(i, played.get(i));
                    found.add(say.texts().first("form.labelled", scene, wrong));
                }
            }
        }
        if (!found.isEmpty()) {
            return say.bad(Item.PICTURES, "bad", say.listed(found));
        }
        return say.good(Item.PICTURES, pictures == 0 ? "none" : "good", String.valueOf(pictures));
    }

    private String wrong(Scene scene, ScenePicture p) {
        byte[] bytes = book.pictures().get(p.file());
        if (bytes == null) {
            return say.text(Item.PICTURES, "missing", p.file());
        }
        Optional<Pixels> pixels = materials.pixels(bytes);
        if (pixels.isEmpty()) {
            return say.text(Item.PICTURES, "damaged", p.file());
        }
        Pixels has = pixels.get();
        SlideBox asked = fit == null ? null : fit.of(book.show(), scene, size()).picture();
        SlideBox at = asked == null ? USUAL : asked;
        double aspect = (double) has.width() / has.height();
        double shown =
                Math.min(at.width(), at.height() * aspect) * screen.height() / SlideSize.HEIGHT;
        return shown <= has.width() * SHARP
                ? ""
                : say.text(
                        Item.PICTURES,
                        "small",
                        p.file(),
                        String.valueOf(has.width()),
                        String.valueOf(has.height()),
                        String.valueOf(Math.round(shown)));
    }

    CheckLine fonts(Path folder) {
        List<String> found = new ArrayList<>();
        for (Weight w : Weight.values()) {
            String name =
                    "NotoSansSC-"
                            + w.name().charAt(0)
                            + w.name().substring(1).toLowerCase(Locale.ROOT)
                            + ".ttf";
            try {
                String lacking = materials.lacking(folder.resolve(name), RARE);
                if (!lacking.isEmpty()) {
                    found.add(say.text(Item.FONTS, "lacking", name, lacking));
                }
            } catch (IOException e) {
                found.add(say.text(Item.FONTS, "unread", name));
            }
        }
        return found.isEmpty()
                ? say.good(Item.FONTS, "good", RARE)
                : say.bad(Item.FONTS, "bad", say.listed(found));
    }
}
