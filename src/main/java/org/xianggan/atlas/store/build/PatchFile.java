package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Correction;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.Replacement;
import org.xianggan.atlas.core.model.EntityId;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Corrections as a file that people send each other: `patch.tsv`, in the form of the tables of
/// `data/` (docs/DATA.md). Read and judged here, without a store and without changing anything;
/// [PatchTaker] puts it into `data/`.
public final class PatchFile {
    static final List<Cell> CELLS =
            List.of(
                            "fact@fact!",
                            "value",
                            "number:N",
                            "unit",
                            "as_of:D",
                            "text_zh",
                            "publisher!",
                            "title",
                            "address",
                            "date:D",
                            "by!",
                            "reason!",
                            "made_at:D!")
                    .stream()
                    .map(Cell::of)
                    .toList();

    private static final String NAME = "patch.tsv";

    private PatchFile() {}

    /// What stands in a file, and what is wrong with it; `corrections` is empty where anything is.
    ///
    /// @param rows what can be read of it, right or wrong
    public record Contents(List<Correction> corrections, List<Correction> rows, CheckResult check) {
        public Contents {
            corrections = List.copyOf(corrections);
            rows = List.copyOf(rows);
        }
    }

    /// Reads a patch and judges it against the atlas that it is to correct. Throws [IOException]
    /// where the file cannot be read at all; everything else is a problem with its line.
    public static Contents read(Path file, Library library, Messages messages) throws IOException {
        return read(file, KnownFacts.of(library), messages);
    }

    static Contents read(Path file, KnownFacts known, Messages messages) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(absolute.getParent());
        if (!Files.isReadable(absolute)) {
            throw new IOException(absolute.toString());
        }
        Problems problems = new Problems(messages);
        return judged(
                new TableReader(folder, problems).read(String.valueOf(absolute.getFileName())),
                known,
                problems);
    }

    /// As [#read(Path, KnownFacts, Messages)], of what [#text] wrote.
    static Contents parse(String text, KnownFacts known, Messages messages) {
        Problems problems = new Problems(messages);
        Table table =
                text.isEmpty()
                        ? Table.missing(NAME)
                        : new TableReader(Path.of(""), problems).parse(NAME, text);
        return judged(table, known, problems);
    }

    /// A file that is torn is told once, not again for every cell that stands wrong because of it.
    private static Contents judged(Table table, KnownFacts known, Problems problems) {
        if (problems.result().isClean()) {
            new FormCheck(known::has, problems).check(table, CELLS);
            new PatchCheck(known, problems).check(table.rows());
        }
        CheckResult result = problems.result();
        List<Correction> rows = table.rows().stream().flatMap(PatchFile::readable).toList();
        return new Contents(result.isClean() ? rows : List.of(), rows, result);
    }

    /// Writes a patch that [#read] takes, in one move.
    public static void write(Path file, List<Correction> corrections) throws IOException {
        Path target = file.toAbsolutePath();
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        Files.writeString(draft, text(corrections), StandardCharsets.UTF_8);
        Replacement.move(draft, target);
    }

    /// A patch as it stands in its file.
    static String text(List<Correction> corrections) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join("\t", CELLS.stream().map(Cell::column).toList()));
        corrections.stream().map(PatchFile::line).sorted().forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static String line(Correction c) {
        return String.join(
                "\t",
                c.fact().toString(),
                cell(c.value()),
                c.number() == null ? "" : InfoCompiler.plain(c.number()),
                cell(c.unit()),
                cell(c.asOf()),
                cell(c.textZh()),
                cell(c.publisher()),
                cell(c.title()),
                cell(c.address()),
                cell(c.date()),
                cell(c.by()),
                cell(c.reason()),
                cell(c.madeAt()));
    }

    /// Tabs and line breaks would end the cell.
    private static String cell(@Nullable Object value) {
        return value == null
                ? ""
                : value.toString().strip().replaceAll("\\s*[\\t\\r\\n]+\\s*", " ");
    }

    private static Stream<Correction> readable(Row r) {
        return EntityId.parse(r.get("fact")).stream().map(fact -> correction(fact, r));
    }

    private static Correction correction(EntityId fact, Row r) {
        return new Correction(
                fact,
                r.orNull("value"),
                r.number("number"),
                r.orNull("unit"),
                r.date("as_of"),
                r.orNull("text_zh"),
                r.get("publisher"),
                r.orNull("title"),
                r.orNull("address"),
                r.date("date"),
                r.get("by"),
                r.get("reason"),
                r.get("made_at"));
    }
}
