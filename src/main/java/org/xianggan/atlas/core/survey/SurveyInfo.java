package org.xianggan.atlas.core.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/// A kept survey as a whole.
///
/// @param dataVersion of the atlas whose lines were looked for
/// @param seconds that it took to make
/// @param checksum of all that is drawn of it and said beside the map: two runs over the same
///     extracts have the same
/// @param lines that have a course
/// @param matched those of them of which the extracts have something
public record SurveyInfo(
        List<ExtractInfo> extracts,
        Instant made,
        String dataVersion,
        double seconds,
        String checksum,
        int lines,
        int matched,
        double matchedKm,
        double gapKm,
        double shippedKm) {
    /// Whose the courses are and under which terms; the date of the extracts follows.
    private static final String HOLDER = "© OpenStreetMap contributors";

    private static final String LICENCE = "ODbL 1.0";

    public SurveyInfo {
        extracts = List.copyOf(extracts);
    }

    /// Up to which day the extracts know the map (UTC), from the oldest to the newest where they
    /// differ; empty where none says.
    public String asOf() {
        List<LocalDate> days =
                extracts.stream()
                        .map(ExtractInfo::date)
                        .filter(Objects::nonNull)
                        .map(date -> date.atZone(ZoneOffset.UTC).toLocalDate())
                        .sorted()
                        .distinct()
                        .toList();
        return days.isEmpty()
                ? ""
                : days.size() == 1
                        ? days.getFirst().toString()
                        : days.getFirst() + " – " + days.getLast();
    }

    /// What has to stand by every picture of it.
    public String attribution() {
        String asOf = asOf();
        return HOLDER + ", " + LICENCE + (asOf.isEmpty() ? "" : ", " + asOf);
    }

    /// Whether an attribution line is of the same holder, with or without terms and date.
    public static boolean isOfHolder(String attribution) {
        return attribution.startsWith(HOLDER);
    }
}
