package org.xianggan.atlas.core.show.check;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.show.Scene;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The check before the meeting. It refuses nothing and changes nothing: whatever it finds, the
/// show can be played. Reads the store, the file and the disk: for workers.
public final class Preflight {
    private final Catalogue catalogue;
    private final Library library;
    private final Surroundings around;
    private final Materials materials;
    private final @Nullable SlideFit fit;
    private final Path fonts;

    /// @param fit null where nobody lays slides out
    /// @param fonts the folder of our fonts
    public <S extends Catalogue & Library> Preflight(
            S atlas, Surroundings around, Materials materials, @Nullable SlideFit fit, Path fonts) {
        this.catalogue = atlas;
        this.library = atlas;
        this.around = around;
        this.materials = materials;
        this.fit = fit;
        this.fonts = fonts;
    }

    /// A line for each [CheckLine.Item], in its order.
    ///
    /// @param texts the language of the lines; in both, English stands beneath
    public List<CheckLine> lines(Occasion occasion, Messages texts) {
        if (texts.language() != Language.BOTH) {
            return told(occasion, texts);
        }
        List<CheckLine> zh = told(occasion, Messages.chinese());
        List<CheckLine> en = told(occasion, Messages.english());
        List<CheckLine> both = new ArrayList<>();
        for (int i = 0; i < zh.size(); i++) {
            both.add(zh.get(i).above(en.get(i)));
        }
        return both;
    }

    private List<CheckLine> told(Occasion o, Messages texts) {
        Say say = new Say(texts);
        List<Scene> played = o.book().show().played();
        ContentChecks content = new ContentChecks(catalogue, library, say, played);
        SlideChecks slides =
                new SlideChecks(o.book(), say, materials, fit, RoomChecks.stage(around));
        RoomChecks room = new RoomChecks(around, say);
        PlanChecks plan = new PlanChecks(o, say);
        return List.of(
                plan.file(around),
                content.scenes(),
                content.facts(),
                content.sources(),
                content.things(),
                content.layers(o.layers()),
                content.titles(o.language()),
                slides.texts(),
                slides.pictures(),
                slides.fonts(fonts),
                plan.review(),
                plan.time(),
                plan.rehearsal(),
                room.screens(),
                room.battery(),
                room.disk(),
                room.memory());
    }
}
