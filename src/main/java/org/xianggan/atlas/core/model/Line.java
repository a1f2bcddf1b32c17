package org.xianggan.atlas.core.model;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// A named road, railway or river: an ordered list of sections.
///
/// @param lineClass `expressway national provincial county other`; `conventional high_speed
///     heavy_haul intercity metro works`; `river`
/// @param ref road number, or null
/// @param publishedLength as printed (the one to show), or null
/// @param kmByClass drawn kilometres by accuracy class; empty without a course
/// @param doubt a sentence to show, or null
public record Line(
        EntityId id,
        Names names,
        String lineClass,
        @Nullable String ref,
        @Nullable String publishedLength,
        @Nullable String designSpeed,
        @Nullable Edtf asOf,
        List<Section> sections,
        Map<AccuracyClass, Double> kmByClass,
        AccuracyClass accuracy,
        List<Citation> citations,
        @Nullable String doubt) {
    public Line {
        sections = List.copyOf(sections);
        kmByClass = Map.copyOf(kmByClass);
        citations = List.copyOf(citations);
    }

    /// The same line, its course known otherwise.
    public Line with(Map<AccuracyClass, Double> km, AccuracyClass accuracyOfIt) {
        return new Line(
                id,
                names,
                lineClass,
                ref,
                publishedLength,
                designSpeed,
                asOf,
                sections,
                km,
                accuracyOfIt,
                citations,
                doubt);
    }

    /// The one status of all sections in a year, or null when they differ (“mixed”).
    public @Nullable Status statusIn(int year) {
        Status first = null;
        for (Section s : sections) {
            Status status = s.timeline().in(year).status();
            if (first != null && first != status) {
                return null;
            }
            first = status;
        }
        return first == null ? Status.UNKNOWN : first;
    }

    /// Roads and railways have a status in each year; rivers and tourist routes have none.
    public boolean isBuilt() {
        return !lineClass.equals("river") && !lineClass.equals("red_route");
    }

    public boolean hasCourse() {
        return !kmByClass.isEmpty();
    }
}
