package org.xianggan.atlas.core.show.slide;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.paper.Typesetter;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.util.ArrayList;
import java.util.List;

/// What is said beside a map. Letters are made smaller until it fits, then the card wider; what
/// then has no room is left out and told.
final class Card {
    static final double MARGIN = 36;
    private static final double PAD = 36;
    private static final double ROUND = 18;
    private static final double[] WIDER = {1, 1.25, 1.55, 1.8};

    /// From here on three figures stand side by side.
    private static final double THREE = 640;

    /// Wider than this, letters are larger too.
    private static final double ROOMY = 720;

    private static final double[] PHOTO = {400, 340, 280, 220, 180};
    private static final double SMALLEST_PHOTO = 130;

    private final SlideInk ink;
    private final Typesetter type;
    private final Messages texts;
    private final boolean large;

    Card(SlideInk ink, Typesetter type, Messages texts, boolean large) {
        this.ink = ink;
        this.type = type;
        this.texts = texts;
        this.large = large;
    }

    /// @param box where it lies; of no size where nothing is said
    /// @param said what of all found room
    /// @param overfull what found none
    record Placed(SlideBox box, Said said, List<Part> parts, List<String> overfull) {
        Placed {
            parts = List.copyOf(parts);
            overfull = List.copyOf(overfull);
        }
    }

    /// @param base its width while all is well
    /// @param widest that it may have
    /// @param bottom where it ends at the latest
    Placed beside(Said said, double base, double widest, double bottom) {
        double room = bottom - 2 * MARGIN - 2 * PAD;
        for (int from = 0; from < Sizes.STEPS; from += Sizes.GOOD) {
            for (double times : WIDER) {
                double width = Math.min(widest, base * times);
                Sizes start = Sizes.card(large).times(Math.clamp(width / ROOMY, 1, 1.3));
                for (int step = from; step < Math.min(Sizes.STEPS, from + Sizes.GOOD); step++) {
                    double photo = PHOTO[Math.min(step, PHOTO.length - 1)];
                    Stack s = stack(said, width, start.down(step), photo);
                    if (s.height() <= room) {
                        return placed(said, s, width, List.of());
                    }
                }
            }
        }
        return less(said, Math.min(widest, base * WIDER[WIDER.length - 1]), room);
    }

    private Stack stack(Said said, double width, Sizes sizes, double photo) {
        return new Stack(width - 2 * PAD, sizes, ink, type)
                .head(said)
                .body(said)
                .figures(said, width >= THREE ? 3 : 2)
                .photo(said, photo);
    }

    private Placed less(Said all, double width, double room) {
        List<String> over = new ArrayList<>();
        Sizes sizes = Sizes.card(false).down(Sizes.STEPS - 1);
        Said said = all;
        while (true) {
            Stack s = stack(said, width, sizes, SMALLEST_PHOTO);
            Said less = s.height() <= room ? null : said.less(texts, over);
            if (less == null) {
                return placed(said, s, width, over);
            }
            said = less;
        }
    }

    /// A title alone, large, in the lower left of what is free.
    Placed cover(Said said, String author, double widest, double bottom) {
        for (int step = 0; step < Sizes.STEPS; step++) {
            Sizes sizes = Sizes.COVER.enlarged(large).down(step);
            double room = widest - 4 * PAD;
            double wanted = type.width(said.title(), Weight.BOLD, sizes.title());
            double inner = Math.min(room, Math.max(wanted + 4, room * 0.6));
            Stack s = new Stack(inner, sizes, ink, type).head(said).rule();
            if (!author.isEmpty()) {
                s.credit(author);
            }
            double height = s.height() + 4 * PAD;
            if (height <= bottom - 2 * MARGIN) {
                double y = Math.max(MARGIN, (bottom - height) / 2);
                SlideBox box = new SlideBox(MARGIN, y, inner + 4 * PAD, height);
                return on(said, s, box, 2 * PAD, List.of());
            }
        }
        return beside(said, widest, widest, bottom);
    }

    private Placed placed(Said said, Stack s, double width, List<String> over) {
        if (s.isEmpty()) {
            return new Placed(new SlideBox(0, 0, 0, 0), said, List.of(), over);
        }
        SlideBox box = new SlideBox(MARGIN, MARGIN, width, s.height() + 2 * PAD);
        return on(said, s, box, PAD, over);
    }

    private Placed on(Said said, Stack s, SlideBox box, double pad, List<String> over) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Panel(box, ROUND, ink.card(), ink.edge()));
        s.place(box.x() + pad, box.y() + pad, parts);
        return new Placed(box, said, parts, over);
    }
}
