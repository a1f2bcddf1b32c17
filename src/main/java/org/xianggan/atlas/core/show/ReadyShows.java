package org.xianggan.atlas.core.show;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The shows that came with the atlas, and others that lie beside them. For workers.
public final class ReadyShows {
    /// In which a person is likely to look for them.
    private static final List<String> ORDER = List.of("zone", "red", "roads", "lushui");

    private ReadyShows() {}

    /// A file and what is in it.
    public record Ready(Path file, ShowBook book) {}

    /// What is read of a folder.
    ///
    /// @param unread a sentence for each file that is no show
    public record Found(List<Ready> shows, List<AtlasException> unread) {
        public Found {
            shows = List.copyOf(shows);
            unread = List.copyOf(unread);
        }
    }

    /// Nothing where the folder is not there.
    public static Found in(Path folder, Messages texts) {
        List<Ready> shows = new ArrayList<>();
        List<AtlasException> unread = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                shows.add(new Ready(file, ShowFile.read(file, texts)));
            } catch (AtlasException e) {
                unread.add(e);
            }
        }
        shows.sort((a, b) -> Integer.compare(place(a), place(b)));
        return new Found(shows, unread);
    }

    /// The file that is called so: by the id of its show, or by its own name without its ending.
    public static Optional<Path> called(String id, Path folder, Messages texts) {
        Optional<Path> named =
                files(folder).stream()
                        .filter(f -> (id + ShowFile.ENDING).equals(f.getFileName().toString()))
                        .findFirst();
        return named.isPresent()
                ? named
                : in(folder, texts).shows().stream()
                        .filter(r -> r.book().show().id().equals(id))
                        .map(Ready::file)
                        .findFirst();
    }

    private static int place(Ready one) {
        int at = ORDER.indexOf(one.book().show().id());
        return at < 0 ? ORDER.size() : at;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(
                            f ->
                                    f.getFileName()
                                            .toString()
                                            .toLowerCase(Locale.ROOT)
                                            .endsWith(ShowFile.ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
