package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.Replacement;
import org.xianggan.atlas.core.sight.CardField;
import org.xianggan.atlas.core.sight.SitePatches;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts a patch of site cards into `data/`: positions and opening into `sites/sites.tsv`, hours
/// into `sites/opening.tsv`, visits into `routes/visiting.tsv`, each cited from a source of its own
/// in `sources/patches.tsv`. What `data/` has no column for (telephone, ticket …) stays with the
/// cards and is told as a warning.
final class SitePatchTaker {
    private static final List<String> HOURS =
            List.of(
                    "closed_weekdays",
                    "opens",
                    "closes",
                    "break_from",
                    "break_to",
                    "last_entry",
                    "season_from",
                    "season_to",
                    "closed_from",
                    "closed_to",
                    "fee");

    private static final List<String> DAYS =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final Path root;
    private final DataFolder data;
    private final Problems problems;
    private final Map<String, Map<String, String>> sites;
    private final Map<String, Map<String, String>> opening;
    private final Map<String, Map<String, String>> visiting;
    private final Map<String, List<String>> sources = new LinkedHashMap<>();

    private SitePatchTaker(Path root, DataFolder data, Problems problems) {
        this.root = root;
        this.data = data;
        this.problems = problems;
        sites = rows(DataFile.SITES, r -> r.get("id"));
        opening = rows(DataFile.SITE_OPENING, r -> r.get("site"));
        visiting =
                rows(
                        DataFile.VISITING,
                        r -> r.get("kind") + " " + r.get("tourism") + " " + r.get("site"));
    }

    /// Takes a patch whole, or says what is wrong with it and changes nothing.
    static CheckResult take(Path patch, Path root, Messages messages) throws IOException {
        DataFolder data = DataFolder.read(root, new Problems(messages));
        SitePatchFile.Contents contents = SitePatchFile.read(patch, KnownSites.of(data), messages);
        if (!contents.check().isClean()) {
            return contents.check();
        }
        Problems problems = new Problems(messages);
        SitePatchTaker taker = new SitePatchTaker(root, data, problems);
        contents.rows().stream()
                .collect(
                        Collectors.groupingBy(
                                r -> r.site().toString(), LinkedHashMap::new, Collectors.toList()))
                .forEach(
                        (site, rows) ->
                                taker.site(site, rows, String.valueOf(patch.getFileName())));
        taker.write();
        return problems.result();
    }

    private Map<String, Map<String, String>> rows(DataFile file, Function<Row, String> key) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (Row r : data.rows(file)) {
            Map<String, String> cells = new LinkedHashMap<>();
            file.columns().forEach(c -> cells.put(c, r.get(c)));
            all.put(key.apply(r), cells);
        }
        return all;
    }

    private void site(String site, List<SitePatches.Statement> rows, String file) {
        Map<CardField, SitePatches.Statement> said = new EnumMap<>(CardField.class);
        rows.forEach(r -> said.put(r.field(), r));
        Map<String, String> row = Objects.requireNonNull(sites.get(site));
        boolean cited = false;
        SitePatches.Statement at = said.get(CardField.POSITION);
        if (at != null) {
            String[] two = at.said().value().split(",");
            row.put("position_class", "own");
            row.put("lon", two[0]);
            row.put("lat", two[1]);
            row.put("accuracy_m", "");
            row.put("datum_original", "WGS-84");
            row.put("position_source", "用户定位：" + who(at));
            cited = true;
        }
        if (said.keySet().stream().anyMatch(f -> f.isOpening() || f == CardField.FEE)) {
            hours(site, row, said);
            cited = true;
        }
        SitePatches.Statement minutes = said.get(CardField.MINUTES);
        if (minutes != null) {
            visit(site, minutes);
            cited = true;
        }
        if (cited) {
            cite(site, row, rows);
        }
        said.keySet().stream()
                .filter(f -> !isTaken(f))
                .forEach(f -> problems.warning(file, 0, "patch.site.left", site, f.code()));
    }

    private static boolean isTaken(CardField f) {
        return f.isOpening()
                || f == CardField.FEE
                || f == CardField.MINUTES
                || f == CardField.POSITION;
    }

    private static String who(SitePatches.Statement r) {
        return r.said().by() + "，" + r.said().on();
    }

    private static String source(String site) {
        return "source:patch-" + site.substring("site:".length()).toLowerCase(Locale.ROOT);
    }

    /// Beside its other sources, once.
    private void cite(String site, Map<String, String> row, List<SitePatches.Statement> rows) {
        SitePatches.Statement newest =
                rows.stream().max(Comparator.comparing(r -> r.said().on())).orElseThrow();
        String id = source(site);
        sources.put(
                id, List.of(id, newest.said().by(), "站点卡片", "", newest.said().on().toString(), ""));
        List<String> cited =
                new ArrayList<>(Arrays.asList(row.getOrDefault("source", "").split(";")));
        cited.removeIf(String::isBlank);
        if (!cited.contains(id)) {
            cited.add(id);
        }
        row.put("source", String.join(";", cited));
    }

    /// What the patch says holds, the rest stays; times of a day belong together.
    private void hours(
            String site, Map<String, String> row, Map<CardField, SitePatches.Statement> said) {
        Map<String, String> now = opening.get(site);
        if (now == null) {
            now = new LinkedHashMap<>();
            for (String column : DataFile.SITE_OPENING.columns()) {
                now.put(column, "");
            }
            now.put("site", site);
        }
        if (said.containsKey(CardField.OPENS)
                || said.containsKey(CardField.CLOSES)
                || said.containsKey(CardField.LAST_ENTRY)) {
            for (String time : List.of("opens", "closes", "last_entry", "break_from", "break_to")) {
                now.put(time, "");
            }
        }
        for (CardField field :
                List.of(
                        CardField.CLOSED_WEEKDAYS,
                        CardField.OPENS,
                        CardField.CLOSES,
                        CardField.LAST_ENTRY)) {
            SitePatches.Statement r = said.get(field);
            if (r != null) {
                now.put(field.code(), r.said().value().replace(",", ";"));
            }
        }
        span(said.get(CardField.SEASON), now, "season_from", "season_to");
        span(said.get(CardField.CLOSED_DATES), now, "closed_from", "closed_to");
        SitePatches.Statement fee = said.get(CardField.FEE);
        if (fee != null) {
            now.put("fee", fee.said().value().equals("0") ? "free" : fee.said().value());
        }
        SitePatches.Statement oldest =
                said.values().stream()
                        .filter(r -> r.field().isOpening() || r.field() == CardField.FEE)
                        .min(Comparator.comparing(r -> r.said().on()))
                        .orElseThrow();
        now.put("as_of", oldest.said().on().toString());
        SitePatches.Statement words = said.get(CardField.OPENING);
        String text =
                (words == null ? spoken(now) : words.said().value()) + "（" + who(oldest) + "）";
        now.put("words", text);
        now.put("note", "");
        row.put("opening", text);
        if (isAnything(now)) {
            opening.put(site, now);
        } else {
            opening.remove(site);
        }
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static boolean isAnything(Map<String, String> row) {
        return HOURS.stream().anyMatch(c -> !cell(row, c).isEmpty());
    }

    private static void span(
            SitePatches.@Nullable Statement said, Map<String, String> row, String from, String to) {
        if (said != null) {
            String[] two = said.said().value().split("/");
            row.put(from, two[0]);
            row.put(to, two[1]);
        }
    }

    /// Hours in the words of the data.
    private static String spoken(Map<String, String> row) {
        List<String> parts = new ArrayList<>();
        if (!cell(row, "opens").isEmpty() || !cell(row, "closes").isEmpty()) {
            parts.add(cell(row, "opens") + "-" + cell(row, "closes"));
        }
        if (!cell(row, "last_entry").isEmpty()) {
            parts.add(cell(row, "last_entry") + "止入");
        }
        if (!cell(row, "closed_weekdays").isEmpty()) {
            parts.add(
                    Arrays.stream(cell(row, "closed_weekdays").split(";"))
                                    .map(d -> "周" + "一二三四五六日".charAt(DAYS.indexOf(d)))
                                    .collect(Collectors.joining("、"))
                            + "闭馆");
        }
        if (!cell(row, "season_from").isEmpty()) {
            parts.add(cell(row, "season_from") + "至" + cell(row, "season_to") + "开放");
        }
        if (!cell(row, "closed_from").isEmpty()) {
            parts.add(cell(row, "closed_from") + "至" + cell(row, "closed_to") + "暂停开放");
        }
        if (!cell(row, "fee").isEmpty()) {
            parts.add(cell(row, "fee").equals("free") ? "免费" : cell(row, "fee") + "元");
        }
        return String.join("，", parts);
    }

    private void visit(String site, SitePatches.Statement r) {
        Map<String, String> row = new LinkedHashMap<>();
        DataFile.VISITING.columns().forEach(c -> row.put(c, ""));
        row.put("site", site);
        row.put("minutes", r.said().value());
        row.put("citation", source(site));
        row.put("reason_zh", "站点卡片：" + who(r));
        visiting.put("  " + site, row);
    }

    private void write() throws IOException {
        table(DataFile.SITES, sites);
        table(DataFile.SITE_OPENING, opening);
        table(DataFile.VISITING, visiting);
        if (!sources.isEmpty()) {
            new PatchSources(root).add(sources);
        }
        ManifestCheck.writeChecksums(root);
    }

    private void table(DataFile file, Map<String, Map<String, String>> rows) throws IOException {
        List<String> columns = file.columns();
        List<String> lines = new ArrayList<>();
        lines.add(String.join("\t", columns));
        rows.values().stream()
                // The order that `check` asks for.
                .sorted(
                        Comparator.comparing((Map<String, String> r) -> cell(r, columns.get(0)))
                                .thenComparing(r -> cell(r, columns.get(1))))
                .map(r -> columns.stream().map(c -> cell(r, c)).collect(Collectors.joining("\t")))
                .forEach(lines::add);
        Path target = root.resolve(file.path());
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        Files.writeString(draft, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        Replacement.move(draft, target);
    }
}
