package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.brief.Brief;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.label.TextMeasure;
import org.xianggan.atlas.core.wording.Sources;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Lays a brief out on one or two pages of A4. Where it has more to say than that, its lists show
/// their first things and say how many there are more; what the maps leave they take, and what the
/// lists leave the maps. Reads the store: never on the FX thread; for one thread.
public final class BriefPages {
    private static final int MOST_ROWS = 64;

    /// Heights of the maps, millimetres: one that suits them, one for what is taller than wide, the
    /// most where there is room, and where a page would be half empty.
    private static final double SUITS = 74;

    private static final double TALL = 92;
    private static final double MOST = 104;
    private static final double STEP = 2;
    private static final double TALLEST = 150;
    private static final double ENOUGH = 0.55;

    /// What is tried one after another until two pages hold it: maps no higher than that, letters
    /// so much smaller.
    private record Attempt(double height, double scale) {}

    private static final List<Attempt> ATTEMPTS =
            List.of(
                    new Attempt(TALL, 1),
                    new Attempt(SUITS, 1),
                    new Attempt(SUITS, 0.94),
                    new Attempt(60, 0.94),
                    new Attempt(60, 0.88),
                    new Attempt(54, 0.82),
                    new Attempt(48, 0.76),
                    new Attempt(44, 0.72));

    private final Wording wording;
    private final Sources sources;
    private final BriefLayout layout;

    public <S extends Library & FeatureSource> BriefPages(
            S atlas, Wording wording, TextMeasure measure) {
        this(atlas, wording, new Sources(atlas, wording), measure);
    }

    BriefPages(FeatureSource features, Wording wording, Sources sources, TextMeasure measure) {
        this.wording = wording;
        this.sources = sources;
        this.layout = new BriefLayout(features, wording, new Typesetter(measure));
    }

    /// Something drawn, with its caption and what is said of it to whom cannot see it.
    ///
    /// @param width, height millimetres; the blocks lie within
    public record Drawing(
            double width, double height, List<Block> blocks, String caption, String told) {
        public Drawing {
            blocks = List.copyOf(blocks);
        }
    }

    /// @param shown what of the brief found room, with its numbers
    /// @param scale of its letters, 1 where there was room
    /// @param maps before and after; empty where the edition has none
    /// @param legend null where the edition has no maps
    public record Laid(
            List<Page> pages,
            Brief shown,
            double scale,
            List<Drawing> maps,
            @Nullable Drawing legend) {
        public Laid {
            pages = List.copyOf(pages);
            maps = List.copyOf(maps);
        }
    }

    /// @param name of the scenario, for the sentence
    /// @throws AtlasException of the input where its words are too long for two pages
    public Laid lay(Brief brief, Edition edition, String name) {
        boolean maps = edition.hasMaps();
        double suits = maps ? layout.suits(brief, SUITS, TALL) : 0;
        layout.scale(1);
        layout.begin(brief, edition, suits);
        // One page, where everything finds room on it beside maps that are not too low.
        Brief whole = brief.numbered(sources);
        for (double h = suits; h >= Math.min(suits, SUITS - 8); h -= STEP) {
            if (layout.fits(whole, h, 1)) {
                return layout.made(whole, most(whole, h, 1), 1);
            }
        }
        Attempt last = null;
        for (Attempt a : ATTEMPTS) {
            double height = maps ? Math.min(suits, a.height()) : 0;
            Attempt now = new Attempt(height, a.scale());
            if (now.equals(last)) {
                continue;
            }
            last = now;
            layout.scale(a.scale());
            Brief shown = shortened(brief, height);
            if (shown != null) {
                return layout.made(shown, most(shown, height, 2), 2);
            }
        }
        throw AtlasException.input(
                wording.texts().get("brief.problem.long", name),
                wording.texts().get("brief.problem.long.next"));
    }

    /// How high the maps may be where so much fits.
    private double most(Brief shown, double fitting, int pages) {
        double h = fitting;
        while (h > 0 && h + STEP <= MOST && layout.fits(shown, h + STEP, pages)) {
            h += STEP;
        }
        // Rather a taller map than a page that is more than half empty.
        while (h >= MOST
                && h + STEP <= TALLEST
                && pages > 1
                && layout.filled(shown, h, pages) < ENOUGH) {
            h += STEP;
        }
        return h;
    }

    /// As much of each list as two pages hold: first as many rows of each alike, then more of one
    /// after another. Null where not even the least fits.
    private @Nullable Brief shortened(Brief brief, double height) {
        List<Integer> counts = new ArrayList<>();
        int lists = lists(brief);
        for (int i = 0; i < lists; i++) {
            counts.add(0);
        }
        if (!fits(brief, counts, height)) {
            return null;
        }
        int low = 0;
        int high = MOST_ROWS;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (fits(brief, all(lists, middle), height)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        counts = all(lists, low);
        for (int i = 0; i < lists; i++) {
            int more = MOST_ROWS;
            while (more > counts.get(i)) {
                List<Integer> tried = new ArrayList<>(counts);
                int middle = (counts.get(i) + more + 1) / 2;
                tried.set(i, middle);
                if (fits(brief, tried, height)) {
                    counts = tried;
                } else {
                    more = middle - 1;
                }
            }
        }
        return first(brief, counts).numbered(sources);
    }

    private static List<Integer> all(int lists, int count) {
        return new ArrayList<>(Collections.nCopies(lists, count));
    }

    private boolean fits(Brief brief, List<Integer> counts, double height) {
        return layout.fits(first(brief, counts).numbered(sources), height, 2);
    }

    private static int lists(Brief brief) {
        return (int)
                brief.chapters().stream()
                        .flatMap(c -> c.parts().stream())
                        .filter(Brief.Shrinking.class::isInstance)
                        .count();
    }

    /// The first so many of each list, never fewer than its least.
    private Brief first(Brief brief, List<Integer> counts) {
        List<Brief.Chapter> chapters = new ArrayList<>();
        int at = 0;
        for (Brief.Chapter c : brief.chapters()) {
            List<Brief.Part> parts = new ArrayList<>();
            for (Brief.Part p : c.parts()) {
                if (p instanceof Brief.Shrinking list) {
                    int wanted = Math.max(list.least(), counts.get(at++));
                    parts.add(list.first(Math.min(list.size(), wanted), wording));
                } else {
                    parts.add(p);
                }
            }
            chapters.add(new Brief.Chapter(c.heading(), parts));
        }
        return brief.with(chapters);
    }
}
