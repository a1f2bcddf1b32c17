package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.Replacement;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.sight.CardField;
import org.xianggan.atlas.core.sight.Said;
import org.xianggan.atlas.core.sight.SiteCard;
import org.xianggan.atlas.core.sight.SitePatches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Site cards as a patch: one statement a row, in the form of the tables of `data/`
/// (docs/DATA.md). Read and judged here; [SitePatchTaker] puts it into `data/`.
public final class SitePatchFile implements SitePatches {
    static final List<CardField> FIELDS =
            Arrays.stream(CardField.values()).filter(f -> f != CardField.NOTE).toList();

    static final List<Cell> CELLS =
            Stream.of(
                            "site@site!",
                            "name_zh",
                            "field{"
                                    + FIELDS.stream()
                                            .map(CardField::code)
                                            .collect(Collectors.joining(","))
                                    + "}!",
                            "value!",
                            "by!",
                            "made_at:D!")
                    .map(Cell::of)
                    .toList();

    private final Catalogue catalogue;
    private final Messages messages;

    public SitePatchFile(Catalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /// @param rows empty where anything is wrong
    record Contents(List<SitePatches.Statement> rows, CheckResult check) {
        Contents {
            rows = List.copyOf(rows);
        }
    }

    /// Whether it begins as such a patch does.
    static boolean isOne(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst()
                    .filter(head -> head.replace("\uFEFF", "").startsWith("site\t"))
                    .isPresent();
        } catch (UncheckedIOException notText) {
            return false;
        }
    }

    static Contents read(Path file, KnownSites known, Messages messages) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(absolute.getParent());
        if (!Files.isReadable(absolute)) {
            throw new IOException(absolute.toString());
        }
        Problems problems = new Problems(messages);
        Table table =
                new TableReader(folder, problems).read(String.valueOf(absolute.getFileName()));
        List<SitePatches.Statement> rows = new ArrayList<>();
        // A file that is torn is told once, not again for every cell.
        if (problems.result().isClean()) {
            new FormCheck(known::has, problems).check(table, CELLS);
            Set<String> seen = new HashSet<>();
            for (Row r : table.rows()) {
                if (!seen.add(r.get("site") + " " + r.get("field"))) {
                    problems.error(r, "patch.site.twice", r.get("site"), r.get("field"));
                }
                row(r, known, problems).ifPresent(rows::add);
            }
        }
        CheckResult result = problems.result();
        return new Contents(result.isClean() ? rows : List.of(), result);
    }

    private static Optional<SitePatches.Statement> row(Row r, KnownSites known, Problems problems) {
        Optional<CardField> field = CardField.of(r.get("field")).filter(FIELDS::contains);
        Optional<EntityId> site = r.id("site");
        KnownSites.Known at = known.sites().get(r.get("site"));
        Edtf made = r.date("made_at");
        if (field.isEmpty() || site.isEmpty() || at == null || made == null || !r.has("by")) {
            // The form has said so.
            return Optional.empty();
        }
        if (made.text().length() != 10) {
            problems.error(r, "patch.site.day", made.text());
            return Optional.empty();
        }
        Optional<String> value = field.get().read(r.get("value"));
        if (value.isEmpty()) {
            problems.error(r, "patch.site.value", r.get("field"), r.get("value"));
            return Optional.empty();
        }
        SitePatches.Statement read =
                new SitePatches.Statement(
                        site.get(),
                        field.get(),
                        new Said(value.get(), made.firstDay(), r.get("by")),
                        field.get() == CardField.POSITION ? at.at() : null);
        if (field.get() == CardField.POSITION) {
            lies(r, read, at, known.counties().apply(at.county()), problems);
        }
        return Optional.of(read);
    }

    /// As `check` will judge it once it stands in `data/`.
    private static void lies(
            Row r,
            SitePatches.Statement read,
            KnownSites.Known at,
            @Nullable Geometry county,
            Problems problems) {
        double outside = county == null ? 0 : PlaceCheck.outside(read.to(), county);
        double allowed = PlaceCheck.UNSTATED + AreaCompiler.COUNTY_METRES;
        if (outside > allowed) {
            problems.error(
                    r,
                    "county.outside",
                    at.name(),
                    at.county(),
                    String.format(Locale.ROOT, "%.1f", outside / 1000),
                    String.format(Locale.ROOT, "%.1f", allowed / 1000));
        }
    }

    @Override
    public int export(Path file, Collection<SiteCard> cards) throws IOException {
        KnownSites known = KnownSites.of(catalogue);
        List<String> lines =
                cards.stream()
                        .flatMap(card -> lines(card, known.sites().get(card.site().toString())))
                        .sorted()
                        .toList();
        List<String> all = new ArrayList<>();
        all.add(String.join("\t", CELLS.stream().map(Cell::column).toList()));
        all.addAll(lines);
        Path target = file.toAbsolutePath();
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        Files.writeString(draft, String.join("\n", all) + "\n", StandardCharsets.UTF_8);
        Replacement.move(draft, target);
        return lines.size();
    }

    private static Stream<String> lines(SiteCard card, KnownSites.@Nullable Known known) {
        return card.said().entrySet().stream()
                .filter(e -> FIELDS.contains(e.getKey()))
                .map(
                        e ->
                                String.join(
                                        "\t",
                                        card.site().toString(),
                                        known == null ? "" : known.name(),
                                        e.getKey().code(),
                                        e.getValue().value().replace('\t', ' '),
                                        e.getValue().by(),
                                        e.getValue().on().toString()));
    }

    @Override
    public SitePatches.Incoming read(Path file) throws IOException {
        Contents contents = read(file, KnownSites.of(catalogue), messages);
        return new SitePatches.Incoming(
                contents.rows(),
                contents.check().errors().stream()
                        .map(
                                p ->
                                        messages.first(
                                                "correction.line", p.file(), p.line(), p.message()))
                        .toList());
    }
}
