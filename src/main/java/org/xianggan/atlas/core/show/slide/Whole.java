package org.xianggan.atlas.core.show.slide;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.paper.Typesetter;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.util.ArrayList;
import java.util.List;

/// A slide without a map: the title above, text and picture on the left, figures large on the
/// right.
final class Whole {
    private static final double SIDE = 104;
    private static final double TOP = 84;
    private static final double GUTTER = 88;
    private static final double BELOW_HEAD = 44;
    private static final double LEFT = 0.38;
    private static final double PHOTO = 0.62;

    private final SlideSize size;
    private final SlideInk ink;
    private final Typesetter type;
    private final Messages texts;
    private final boolean large;

    Whole(SlideSize size, SlideInk ink, Typesetter type, Messages texts, boolean large) {
        this.size = size;
        this.ink = ink;
        this.type = type;
        this.texts = texts;
        this.large = large;
    }

    private record Plan(Stack head, Stack left, Stack right) {
        double height() {
            double below = Math.max(left.height(), right.height());
            return head.height() + (below > 0 ? BELOW_HEAD + below : 0);
        }
    }

    /// @param said what of all found room
    /// @param overfull what found none
    record Placed(Said said, List<String> overfull) {
        Placed {
            overfull = List.copyOf(overfull);
        }
    }

    /// @param bottom where it ends at the latest
    Placed place(Said all, String author, double bottom, List<Part> out) {
        double room = bottom - TOP - TOP / 2;
        if (all.isCover()) {
            return new Placed(all, cover(all, author, bottom, out));
        }
        for (int step = 0; step < Sizes.STEPS; step++) {
            Plan plan = plan(all, Sizes.WHOLE.enlarged(large).down(step), room);
            if (plan.height() <= room) {
                place(plan, bottom, out);
                return new Placed(all, List.of());
            }
        }
        List<String> over = new ArrayList<>();
        Said said = all;
        while (true) {
            Plan plan = plan(said, Sizes.card(false).down(Sizes.STEPS - 1), room);
            Said less = plan.height() <= room ? null : said.less(texts, over);
            if (less == null) {
                place(plan, bottom, out);
                return new Placed(said, over);
            }
            said = less;
        }
    }

    private double width() {
        return size.width() - 2 * SIDE;
    }

    private Plan plan(Said said, Sizes sizes, double room) {
        Stack head = new Stack(width(), sizes, ink, type).head(said).rule();
        double below = room - head.height() - BELOW_HEAD;
        boolean words = !said.body().isEmpty();
        boolean beside = words || said.photo() != null;
        if (said.figures().isEmpty()) {
            boolean both = words && said.photo() != null;
            double left = both ? (width() - GUTTER) / 2 : width();
            Stack text = new Stack(left, sizes, ink, type).body(said);
            Stack photo =
                    new Stack(both ? left : width(), sizes, ink, type)
                            .photo(said, Math.max(1, below - 60));
            return both || words
                    ? new Plan(head, text, photo)
                    : new Plan(head, photo, new Stack(0, sizes, ink, type));
        }
        if (said.photo() == null && isShort(said, sizes)) {
            Stack above = new Stack(width(), sizes, ink, type).head(said).rule().body(said);
            return new Plan(
                    above,
                    new Stack(0, sizes, ink, type),
                    new Stack(width(), sizes, ink, type).figures(said, 3));
        }
        double left = beside ? (width() - GUTTER) * LEFT : 0;
        double right = beside ? width() - GUTTER - left : width();
        Stack text =
                new Stack(left, sizes, ink, type)
                        .body(said)
                        .photo(said, Math.max(1, below * (words ? 1 - PHOTO : PHOTO)));
        return new Plan(head, text, new Stack(right, sizes, ink, type).figures(said, 3));
    }

    /// Text of a few lines stands beneath the title.
    private boolean isShort(Said said, Sizes sizes) {
        double all =
                type.width(said.body(), Weight.REGULAR, sizes.body())
                        + type.width(said.secondBody(), Weight.REGULAR, sizes.secondBody());
        return all < 3.2 * width();
    }

    private void place(Plan plan, double bottom, List<Part> out) {
        double spare = Math.max(0, bottom - TOP - TOP / 2 - plan.height());
        double y = TOP + spare * 0.3;
        plan.head().place(SIDE, y, out);
        double top = y + plan.head().height() + BELOW_HEAD;
        plan.left().place(SIDE, top, out);
        plan.right().place(SIDE + width() - plan.right().width(), top, out);
    }

    private List<String> cover(Said said, String author, double bottom, List<Part> out) {
        for (int step = 0; ; step++) {
            Sizes sizes = Sizes.COVER.enlarged(large).down(Math.min(step, Sizes.STEPS - 1));
            Stack s = new Stack(width(), sizes, ink, type).head(said).rule();
            if (!author.isEmpty()) {
                s.credit(author);
            }
            boolean fits = s.height() <= bottom - 2 * TOP;
            if (fits || step >= Sizes.STEPS) {
                s.place(SIDE, Math.max(0, (bottom - s.height()) * 0.46), out);
                return fits ? List.of() : List.of(texts.first("show.slide.over.title"));
            }
        }
    }
}
