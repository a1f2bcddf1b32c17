package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.journey.Clock;
import org.xianggan.atlas.core.journey.Opening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What loops are made of: each theme and each opening hour stands on words of the site's own row,
/// each visiting time is agreed or cited, each town for the night has a place and a source.
final class JourneyCheck {
    private static final List<String> TIMES =
            List.of("opens", "closes", "break_from", "break_to", "last_entry");

    /// Columns of a site whose words may tell its theme.
    private static final List<String> WORDS = List.of("name_zh", "fact_zh", "address", "note");

    private static final int LEAST_VISIT = 5;
    private static final int MOST_VISIT = 600;

    private final DataFolder data;
    private final Problems problems;
    private final Map<String, Row> sites = new HashMap<>();

    JourneyCheck(DataFolder data, Problems problems) {
        this.data = data;
        this.problems = problems;
        data.rows(DataFile.SITES).forEach(r -> sites.put(r.get("id"), r));
    }

    void check() {
        Set<String> themed = new HashSet<>();
        data.rows(DataFile.SITE_THEMES).forEach(r -> theme(r, themed));
        Set<String> opened = new HashSet<>();
        data.rows(DataFile.SITE_OPENING).forEach(r -> opening(r, opened));
        visiting();
        nights();
    }

    private void theme(Row r, Set<String> seen) {
        if (!seen.add(r.get("site") + " " + r.get("theme"))) {
            problems.error(r, "key.twice", r.get("site") + " " + r.get("theme"));
        }
        Row site = sites.get(r.get("site"));
        String basis = r.get("basis");
        if (site != null && WORDS.stream().noneMatch(c -> site.get(c).contains(basis))) {
            problems.error(r, "journey.basis", basis, r.get("site"));
        }
    }

    private void opening(Row r, Set<String> seen) {
        if (!seen.add(r.get("site"))) {
            problems.error(r, "key.twice", r.get("site"));
        }
        Row site = sites.get(r.get("site"));
        if (site != null && !site.get("opening").contains(r.get("words"))) {
            problems.error(r, "journey.words", r.get("words"), r.get("site"));
        }
        for (String day : r.list("closed_weekdays")) {
            if (Opening.weekday(day).isEmpty()) {
                problems.error(r, "journey.weekday", day);
            }
        }
        for (String column : TIMES) {
            if (r.has(column) && Clock.parse(r.get(column)).isEmpty()) {
                problems.error(r, "journey.time", r.get(column));
            }
        }
        for (String column : List.of("season_from", "season_to")) {
            if (r.has(column) && Opening.season(r.get(column)).isEmpty()) {
                problems.error(r, "journey.season", r.get(column));
            }
        }
        pair(r, "opens", "closes", true);
        pair(r, "break_from", "break_to", true);
        pair(r, "season_from", "season_to", false);
        pair(r, "closed_from", "closed_to", true);
        String fee = r.get("fee");
        if (!fee.isEmpty() && !fee.equals("free") && !fee.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            problems.error(r, "journey.fee", fee);
        }
    }

    /// Both or neither, and in order; the words of both sort as they mean.
    private void pair(Row r, String from, String to, boolean ordered) {
        boolean wrong = ordered && r.has(from) && r.get(from).compareTo(r.get(to)) >= 0;
        if (r.has(from) != r.has(to) || wrong) {
            problems.error(r, "journey.pair", from, r.get(from), to, r.get(to));
        }
    }

    private void visiting() {
        Set<String> seen = new HashSet<>();
        Set<String> plain = new HashSet<>();
        for (Row r : data.rows(DataFile.VISITING)) {
            if (!seen.add(r.get("kind") + " " + r.get("tourism") + " " + r.get("site"))) {
                problems.error(r, "key.twice", r.get("kind") + " " + r.get("tourism"));
            }
            if (r.has("site") == r.has("kind") || r.has("site") && !r.has("citation")) {
                problems.error(r, "journey.visit");
            }
            Double minutes = r.number("minutes");
            if (minutes != null && (minutes < LEAST_VISIT || minutes > MOST_VISIT)) {
                problems.error(r, "journey.minutes", r.get("minutes"), LEAST_VISIT, MOST_VISIT);
            }
            if (!r.has("tourism")) {
                plain.add(r.get("kind"));
            }
        }
        for (Row site : sites.values()) {
            if (!plain.contains(site.get("kind"))) {
                problems.error(DataFile.VISITING.path(), 1, "journey.kind", site.get("kind"));
                return;
            }
        }
    }

    private void nights() {
        Map<String, Row> places = new HashMap<>();
        data.rows(DataFile.TOWNSHIPS).forEach(r -> places.put(r.get("id"), r));
        data.rows(DataFile.PLACES).forEach(r -> places.put(r.get("id"), r));
        Set<String> seen = new HashSet<>();
        for (Row r : data.rows(DataFile.NIGHTS)) {
            if (!seen.add(r.get("place"))) {
                problems.error(r, "key.twice", r.get("place"));
            }
            Row place = places.get(r.get("place"));
            if (place != null && Work.position(place) == null) {
                problems.error(r, "journey.night", r.get("place"));
            }
        }
    }
}
