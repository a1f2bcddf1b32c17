package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.home.Replacement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `sources/patches.tsv`: who said what patches brought into `data/`.
record PatchSources(Path root) {
    static final String FILE = "sources/patches.tsv";

    private static final String HEAD = "id\tpublisher\ttitle\taddress\tdate\tnote";
    private static final String MANIFEST_ROW =
            "{\"path\": \"sources/patches.tsv\", \"title_zh\": \"更正的来源\","
                    + " \"title_en\": \"Sources of corrections\", \"source\": \"this project\","
                    + " \"package\": \"\", \"version\": \"\", \"licence\": \"facts-cited\","
                    + " \"attribution\": \"\", \"vintage\": \"\", \"crs\": \"\","
                    + " \"accuracy_class\": \"\", \"accuracy_m\": null, \"sha256\": \"\","
                    + " \"note\": \"\"},";

    /// Adds sources, in place of those with the same id; the file is begun where there is none.
    ///
    /// @param added the cells of each, by its id
    void add(Map<String, List<String>> added) throws IOException {
        Path target = root.resolve(FILE);
        boolean isNew = !Files.exists(target);
        Map<String, String> rows = new TreeMap<>();
        if (!isNew) {
            Files.readAllLines(target, StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .forEach(line -> rows.put(line.substring(0, line.indexOf('\t')), line));
        }
        added.forEach((id, cells) -> rows.put(id, String.join("\t", cells)));
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        Files.writeString(
                draft,
                HEAD + "\n" + String.join("\n", rows.values()) + "\n",
                StandardCharsets.UTF_8);
        Replacement.move(draft, target);
        if (isNew) {
            Path manifest = root.resolve(DataFolder.MANIFEST);
            String text = Files.readString(manifest, StandardCharsets.UTF_8);
            Files.writeString(
                    manifest,
                    text.replaceFirst("(?m)^(?=\\{\"path\")", MANIFEST_ROW + "\n"),
                    StandardCharsets.UTF_8);
        }
    }
}
