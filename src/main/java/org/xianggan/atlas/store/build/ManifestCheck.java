package org.xianggan.atlas.store.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every file of `data/` stands in the manifest with its checksum.
final class ManifestCheck {
    private static final Pattern PATH = Pattern.compile("\"path\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern SUM = Pattern.compile("(\"sha256\"\\s*:\\s*\")[^\"]*(\")");

    /// What a file, or a part of it, may be under; another one is first thought about, and then
    /// added here.
    private static final Set<String> LICENCES =
            Set.of(
                    "facts-cited",
                    "facts-no-licence-stated",
                    "quoted; © the newspapers, not under our licence",
                    "public domain (package GPL-3.0)",
                    "CC0-1.0",
                    "CC-BY-4.0",
                    "GPL-3.0-or-later",
                    "LGPL-3.0-or-later",
                    "MIT",
                    "ODbL-1.0");

    private ManifestCheck() {}

    static void check(DataFolder data, Problems problems) throws IOException {
        List<String> listed = new ArrayList<>();
        for (Manifest.Entry e : data.manifest().files()) {
            listed.add(e.path());
            Path file = data.root().resolve(e.path());
            if (!Files.isRegularFile(file)) {
                problems.error(DataFolder.MANIFEST, e.line(), "manifest.gone", e.path());
                continue;
            }
            String licence = e.text("licence");
            if (licence == null) {
                problems.error(DataFolder.MANIFEST, e.line(), "manifest.licence", e.path());
            } else if (!LICENCES.containsAll(List.of(licence.split(" AND ")))) {
                problems.error(
                        DataFolder.MANIFEST,
                        e.line(),
                        "manifest.licence.unknown",
                        e.path(),
                        licence);
            }
            String sum = e.text("sha256");
            if (sum == null) {
                problems.error(DataFolder.MANIFEST, e.line(), "manifest.nosum", e.path());
            } else if (!sum.equals(Checksums.file(file))) {
                problems.error(DataFolder.MANIFEST, e.line(), "manifest.sum", e.path());
            }
        }
        for (String file : DataFolder.files(data.root())) {
            if (!file.equals(DataFolder.MANIFEST) && !listed.contains(file)) {
                problems.error(DataFolder.MANIFEST, 0, "manifest.missing", file);
            }
        }
    }

    /// Writes the checksums into the manifest and leaves all else of it as it is.
    static void writeChecksums(Path data) throws IOException {
        Path manifest = data.resolve(DataFolder.MANIFEST);
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(manifest, StandardCharsets.UTF_8)) {
            Matcher path = PATH.matcher(line);
            Path file = path.find() ? data.resolve(path.group(1)) : manifest;
            lines.add(
                    file.equals(manifest) || !Files.isRegularFile(file)
                            ? line
                            : SUM.matcher(line).replaceFirst("$1" + Checksums.file(file) + "$2"));
        }
        Files.writeString(manifest, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
}
