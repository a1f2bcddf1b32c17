package org.xianggan.atlas.core.home;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the survey lies: beside the atlas, or in the folder of this user where nothing can be
/// written beside it. A survey that is set aside has another name there: the atlas goes by its own
/// lines, and it can be taken up again.
///
/// @param beside the folder of the atlas
/// @param own a folder of this user; need not exist
public record SurveyPlace(Path beside, Path own) {
    private static final String USED = "survey.gpkg";
    private static final String ASIDE = "survey-aside.gpkg";
    private static final String ROUTES = "survey-routes";
    private static final String DECISIONS = "survey-sites.json";

    public static SurveyPlace of(AtlasHome home) {
        Path folder = home.store().toAbsolutePath().getParent();
        return new SurveyPlace(folder == null ? home.root() : folder, home.state());
    }

    /// The survey that the atlas is seen through.
    public Optional<Path> used() {
        return first(USED);
    }

    /// One that is set aside.
    public Optional<Path> aside() {
        return first(ASIDE);
    }

    private Optional<Path> first(String name) {
        return Optional.of(beside.resolve(name))
                .filter(Files::isRegularFile)
                .or(() -> Optional.of(own.resolve(name)).filter(Files::isRegularFile));
    }

    /// Where a new one is to be written: over the one that is used; else beside the atlas, where
    /// that is possible.
    public Path target() {
        return used().orElseGet(() -> (Files.isWritable(beside) ? beside : own).resolve(USED));
    }

    /// The folder of what is prepared for routes on it; need not exist. It can be deleted at any
    /// time, and is made anew where it does not belong to the survey.
    public Path routes() {
        Path survey = target();
        boolean ours = survey.startsWith(own) || !Files.isWritable(beside);
        return (ours ? own : beside).resolve(ROUTES);
    }

    /// What was decided on the positions of sites, which need not exist: beside the survey, and
    /// there still when that is removed or replaced.
    public Path decisions() {
        return first(DECISIONS)
                .orElseGet(() -> used().or(this::aside).orElseGet(this::target))
                .resolveSibling(DECISIONS);
    }

    /// Goes back to the lines of the atlas. Nobody may have it open.
    ///
    /// @return whether there was one
    public boolean setAside() throws IOException {
        return move(used(), ASIDE);
    }

    /// Takes up again what was set aside.
    ///
    /// @return whether there was one
    public boolean takeUp() throws IOException {
        return move(aside(), USED);
    }

    private static boolean move(Optional<Path> from, String name) throws IOException {
        if (from.isEmpty()) {
            return false;
        }
        Replacement.move(from.get(), from.get().resolveSibling(name));
        return true;
    }

    /// Deletes it, used or set aside. Nobody may have it open.
    ///
    /// @return whether there was one
    public boolean remove() throws IOException {
        boolean any = false;
        for (Path folder : new Path[] {beside, own}) {
            any |= Files.deleteIfExists(folder.resolve(USED));
            any |= Files.deleteIfExists(folder.resolve(ASIDE));
            delete(folder.resolve(ROUTES));
        }
        return any;
    }

    /// A folder without folders in it.
    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
