package org.xianggan.atlas.ui.detail;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.ui.citation.References.Origin;
import org.xianggan.atlas.ui.citation.References.Reference;

import java.util.List;

/// All that the detail panel shows about one thing, in words: made off the FX thread by
/// [DetailWriter], only laid out by the view.
record DetailContent(
        EntityId id,
        String title,
        String subtitle,
        String former,
        @Nullable Shield shield,
        List<Badge> badges,
        List<Figure> figures,
        List<TextRow> rows,
        List<Stretch> stretches,
        String stretchesAsOf,
        List<Group> groups,
        List<Compared> compared,
        List<Saying> sayings,
        List<String> doubts,
        List<String> geometry,
        List<Reference> references) {

    /// A road's number, drawn as its shield.
    record Shield(String ref, String lineClass) {}

    record Badge(String text, @Nullable EntityId target, String tone) {}

    /// A short number with its unit, set large.
    ///
    /// @param notYet that nobody knew it in the year shown; else empty
    record Figure(
            String label,
            String value,
            String unit,
            String asOf,
            List<Reference> references,
            @Nullable String note,
            String notYet) {}

    /// What is said in words rather than in a number; without a label it is what the thing is.
    ///
    /// @param notYet as of a figure
    record TextRow(
            String label,
            String text,
            String asOf,
            List<Reference> references,
            @Nullable String note,
            String notYet) {}

    /// One section of a line and its history; `status` holds in the year shown.
    ///
    /// @param later what stands over the moments that come after the year shown
    record Stretch(
            String name,
            Status status,
            String statusText,
            String length,
            List<Moment> moments,
            String later,
            @Nullable String note) {}

    /// `status` is null for works, which never change the status.
    ///
    /// @param later whether it comes after the year shown
    record Moment(
            String date,
            @Nullable Status status,
            String text,
            List<Reference> references,
            @Nullable String note,
            boolean later) {}

    record Group(String heading, List<Link> links) {}

    record Link(@Nullable EntityId target, Names names, @Nullable Symbol symbol, String detail) {}

    /// The symbol beside a link: the row of the layer list that the thing belongs to.
    record Symbol(LayerRow row) {}

    /// Something that was told twice.
    ///
    /// @param fact the first of the two, which leads to the page of comparisons
    /// @param verdict the difference, or that there is none to be told; may be empty
    /// @param apart whether the two must not be compared
    record Compared(
            EntityId fact,
            String subject,
            TextRow then,
            TextRow now,
            String verdict,
            boolean apart) {}

    /// A fact, with its quote where there is one.
    ///
    /// @param notYet as of a figure
    record Saying(
            EntityId id,
            String text,
            @Nullable String quote,
            Origin origin,
            String origins,
            @Nullable String note,
            String notYet) {}
}
