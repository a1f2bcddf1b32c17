package org.xianggan.atlas.core.show.slide;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.util.List;

/// One thing on a slide over its maps, with all that a program needs that draws or writes it
/// anew. Painted in order, the first lowest.
public sealed interface Part {
    SlideBox at();

    /// A ground with round corners for what stands on it.
    record Panel(SlideBox at, double round, int fill, int edge) implements Part {}

    /// What a text is for: it says how it looks, and what PowerPoint calls it.
    enum Role {
        GROUP,
        TITLE,
        /// The title in the second language.
        SECOND_TITLE,
        BODY,
        SECOND_BODY,
        CREDIT,
        /// The year that the map shows, or the two that it compares.
        YEAR,
        /// For whom it is, and whether it was reviewed.
        NOTICE,
        /// Whose data the map is made of.
        ATTRIBUTION,
        SOURCES,
        /// Number of the slide.
        NUMBER
    }

    /// A running text.
    ///
    /// @param text as it was written, a paragraph a line
    /// @param lines the same as it is broken for our own letters, each on its own
    /// @param em size of its letters; `leading` from base line to base line
    /// @param toRight whether its lines end at the right edge
    record Text(
            SlideBox at,
            Role role,
            String text,
            List<String> lines,
            Weight weight,
            double em,
            double leading,
            int argb,
            boolean toRight)
            implements Part {
        public Text {
            lines = List.copyOf(lines);
        }
    }

    /// Figures side by side and beneath each other.
    record Figures(SlideBox at, List<Figure> figures) implements Part {
        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /// One figure.
    ///
    /// @param fact that it is taken from
    /// @param value as printed, `12.6`; `unit` after it
    /// @param label what it is, as lines; `asOf` when, empty where nobody says
    /// @param numbers of its sources, `1,2`
    /// @param changed whether the fact has said something else when it was chosen
    record Figure(
            SlideBox at,
            EntityId fact,
            String value,
            String unit,
            List<String> label,
            String asOf,
            String numbers,
            double valueEm,
            double labelEm,
            int ink,
            int muted,
            boolean changed) {
        public Figure {
            label = List.copyOf(label);
        }
    }

    /// A picture out of the file of the show, all of it, its sides as they are.
    record Photo(SlideBox at, String file) implements Part {}

    /// What the signs on the map mean.
    record Legend(SlideBox at, List<Entry> entries, double em, int ink) implements Part {
        public Legend {
            entries = List.copyOf(entries);
        }
    }

    /// @param symbol where it stands, twice as wide as high
    /// @param text where its words stand, on one line
    record Entry(SlideBox symbol, SlideBox text, Swatch swatch, String words) {}

    /// A scale bar, `length` long.
    record Scale(SlideBox at, double length, String words, double em, int ink, int halo)
            implements Part {}
}
