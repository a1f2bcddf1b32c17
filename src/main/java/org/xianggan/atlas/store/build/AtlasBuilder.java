package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Compiles `data/` into the atlas GeoPackage. The old store stays as it is until the new one is
/// whole.
public final class AtlasBuilder {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Messages messages;

    public AtlasBuilder(Messages messages) {
        this.messages = messages;
    }

    /// Every check of the content, without writing.
    public CheckResult check(Path data) {
        Problems problems = new Problems(messages);
        checked(data, problems);
        return problems.result();
    }

    /// Checks, compiles, and replaces `out` in one step. Throws [AtlasException] with the first
    /// mistake when the content has any, or when `out` cannot be written.
    public BuildResult build(Path data, Path out, Progress progress) {
        long start = System.nanoTime();
        Problems problems = new Problems(messages);
        progress.at(messages.get("build.checking"), 0);
        DataFolder folder = checked(data, problems);
        CheckResult check = problems.result();
        if (!check.isClean()) {
            CheckResult.Problem first = check.errors().getFirst();
            throw AtlasException.input(
                    messages.get(
                            "build.refused",
                            data.resolve(first.file()),
                            first.line(),
                            first.message(),
                            check.errors().size()),
                    messages.get("build.refused.next"));
        }
        Path target = out.toAbsolutePath();
        Path temporary =
                target.resolveSibling(
                        target.getFileName() + ".tmp" + ProcessHandle.current().pid());
        try {
            Path folderOf = target.getParent();
            if (folderOf != null) {
                Files.createDirectories(folderOf);
            }
            Files.deleteIfExists(temporary);
            Map<String, Integer> counts = write(folder, data, temporary, progress);
            Path written = replace(temporary, target);
            progress.at(messages.get("build.done"), 1);
            return new BuildResult(
                    written,
                    counts,
                    (System.nanoTime() - start) / 1e9,
                    written.equals(target),
                    check);
        } catch (IOException | SQLException e) {
            throw AtlasException.input(
                    messages.get("build.unwritable", target, why(e)),
                    messages.get("build.unwritable.next"),
                    e);
        } finally {
            delete(temporary);
        }
    }

    /// Whether `store` must be built (again): missing, unreadable, made by another version of the
    /// program, or from other data.
    public boolean isStale(Path data, Path store) {
        try {
            return AtlasFile.dataVersion(store)
                    .map(built -> !built.equals(uncheckedSum(data)))
                    .orElse(true);
        } catch (AtlasException e) {
            return true;
        }
    }

    /// Fills the `sha256` of every entry of `MANIFEST.json`.
    public void updateManifest(Path data) {
        try {
            ManifestCheck.writeChecksums(data);
        } catch (IOException e) {
            throw AtlasException.input(
                    messages.get("build.unwritable", data.resolve(DataFolder.MANIFEST), why(e)),
                    messages.get("build.unwritable.next"),
                    e);
        }
    }

    /// Makes the joined network anew from the skeleton, the named lines and the junctions.
    public void updateNetwork(Path data) {
        try {
            NetFiles.write(DataFolder.read(data, new Problems(messages)));
        } catch (IOException e) {
            throw AtlasException.input(
                    messages.get("build.unwritable", data.resolve(NetFiles.REPORT), why(e)),
                    messages.get("build.unwritable.next"),
                    e);
        }
    }

    private DataFolder checked(Path data, Problems problems) {
        if (!Files.isDirectory(data)) {
            throw AtlasException.input(
                    messages.get("build.nodata", data), messages.get("build.nodata.next"));
        }
        try {
            DataFolder folder = DataFolder.read(data, problems);
            Checks.run(folder, problems);
            return folder;
        } catch (IOException e) {
            throw AtlasException.input(
                    messages.get("build.unreadable", data, String.valueOf(e.getMessage())),
                    messages.get("build.nodata.next"),
                    e);
        }
    }

    private Map<String, Integer> write(DataFolder folder, Path data, Path file, Progress progress)
            throws SQLException, IOException {
        String now = TIME.format(Instant.now());
        String checksum = Checksums.folder(data);
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (GpkgWriter out = new GpkgWriter(file, now)) {
            new StoreCompiler(folder, out, progress, key -> messages.get("build.stage." + key))
                    .compile(checksum, now);
            Map<StoreTable, String> licences = new EnumMap<>(StoreTable.class);
            for (StoreTable t : StoreTable.ATLAS) {
                counts.put(t.table(), out.count(t));
                licences.put(t, TableLicences.of(t, folder.manifest()));
            }
            out.finish(licences);
        }
        return counts;
    }

    /// Moves the whole store over the old one. Where a window of another program holds that (on
    /// Windows), the new one stays beside it.
    private static Path replace(Path temporary, Path target) throws IOException {
        try {
            return Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            String name = String.valueOf(target.getFileName());
            int dot = name.lastIndexOf('.');
            Path beside =
                    target.resolveSibling(
                            dot < 0
                                    ? name + "-new"
                                    : name.substring(0, dot) + "-new" + name.substring(dot));
            return Files.move(temporary, beside, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path file) {
        try {
            if (Files.exists(file)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.getLogger(AtlasBuilder.class.getName())
                    .log(System.Logger.Level.WARNING, "left behind: " + file, e);
        }
    }

    private String why(Exception e) {
        return switch (e) {
            case AccessDeniedException denied -> messages.get("build.why.denied");
            case FileAlreadyExistsException file -> messages.get("build.why.file", file.getFile());
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String uncheckedSum(Path data) {
        try {
            return Checksums.folder(data);
        } catch (IOException e) {
            return "";
        }
    }
}
