package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Correction;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.Replacement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts a patch into `data/`: each correction becomes a fact of `facts/X.tsv` that supersedes the
/// old one, with its source in `sources/patches.tsv`. The folder is checked afterwards by whoever
/// asked.
public final class PatchTaker {
    private final Path root;
    private final DataFolder data;
    private final Map<String, Row> facts = new HashMap<>();

    private PatchTaker(Path root, DataFolder data) {
        this.root = root;
        this.data = data;
        for (DataFile file : FactCompiler.FACTS) {
            data.rows(file).forEach(r -> facts.put(r.get("id"), r));
        }
    }

    /// Takes a patch whole, or says what is wrong with it and changes nothing.
    public static CheckResult take(Path patch, Path data, Messages messages) throws IOException {
        if (SitePatchFile.isOne(patch)) {
            return SitePatchTaker.take(patch, data, messages);
        }
        DataFolder folder = DataFolder.read(data, new Problems(messages));
        PatchFile.Contents contents = PatchFile.read(patch, KnownFacts.of(folder), messages);
        if (contents.check().isClean()) {
            new PatchTaker(data, folder).take(contents.corrections());
        }
        return contents.check();
    }

    private void take(List<Correction> corrections) throws IOException {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        List<String> rows =
                new ArrayList<>(
                        Files.readAllLines(
                                root.resolve(DataFile.FACTS_X.path()), StandardCharsets.UTF_8));
        String head = rows.removeFirst();
        int next = nextNumber();
        for (Correction c : corrections) {
            String key = "X%03d".formatted(next++);
            String source = "source:patch-" + key;
            sources.put(
                    source,
                    List.of(
                            source,
                            c.publisher(),
                            text(c.title()),
                            text(c.address()),
                            text(c.date()),
                            ""));
            rows.add(fact("fact:" + key, source, c));
        }
        new PatchSources(root).add(sources);
        write(DataFile.FACTS_X.path(), head, rows);
        ManifestCheck.writeChecksums(root);
    }

    /// What the correction leaves open the new fact takes over from the old one; what the old one
    /// was read in, it does not.
    private String fact(String id, String source, Correction c) {
        Row old = facts.get(c.fact().toString());
        if (old == null) {
            throw new IllegalArgumentException(c.fact().toString());
        }
        List<String> cells = new ArrayList<>();
        for (String column : DataFile.FACTS_X.columns()) {
            cells.add(
                    switch (column) {
                        case "id" -> id;
                        case "text_zh" -> sentence(c, old);
                        case "value" -> c.value() == null ? old.get(column) : c.value();
                        case "number" -> number(c, old);
                        case "unit" -> c.unit() == null ? old.get(column) : c.unit();
                        case "as_of" -> c.asOf() == null ? old.get(column) : c.asOf().text();
                        case "source" -> source;
                        case "confidence" -> "medium";
                        case "supersedes" -> c.fact().toString();
                        case "reason" -> c.reason();
                        case "document", "passage", "quote" -> "";
                        case "note" -> c.by() + "，" + c.madeAt();
                        default -> old.get(column);
                    });
        }
        return String.join("\t", cells);
    }

    /// A sentence must not go on telling the old value. Where that stands in it once, as a whole
    /// number or word, the new one takes its place; a sentence that is told anew is taken as it is.
    private static String sentence(Correction c, Row old) {
        String told = c.textZh();
        if (told != null) {
            return told;
        }
        String sentence = old.get("text_zh");
        String before = old.get("value");
        String now = c.value();
        if (now == null || before.isEmpty()) {
            return sentence;
        }
        Matcher found =
                Pattern.compile("(?<![\\d.])" + Pattern.quote(before) + "(?!\\d|[.,]\\d)")
                        .matcher(sentence);
        return found.results().count() == 1
                ? found.replaceFirst(Matcher.quoteReplacement(now))
                : sentence;
    }

    private static String number(Correction c, Row old) {
        if (c.number() != null) {
            return InfoCompiler.plain(c.number());
        }
        if (c.value() == null) {
            return old.get("number");
        }
        return c.value().matches("\\d+(\\.\\d+)?") ? c.value() : "";
    }

    /// Behind every number that was ever given.
    private int nextNumber() {
        int highest = 0;
        List<String> ids = new ArrayList<>(data.retired());
        data.rows(DataFile.FACTS_X).forEach(r -> ids.add(r.get("id")));
        for (String id : ids) {
            if (id.matches("fact:X\\d+")) {
                highest = Math.max(highest, Integer.parseInt(id.substring("fact:X".length())));
            }
        }
        return highest + 1;
    }

    private void write(String file, String head, List<String> rows) throws IOException {
        List<String> sorted = rows.stream().sorted().toList();
        Path target = root.resolve(file);
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        Files.writeString(
                draft, head + "\n" + String.join("\n", sorted) + "\n", StandardCharsets.UTF_8);
        Replacement.move(draft, target);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
