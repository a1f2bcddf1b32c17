package org.xianggan.atlas.core.show;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The shows that come with the atlas, in `assets/shows`. For workers.
public final class ReadyShows {
    private ReadyShows() {}

    /// @param id by which it is called: that of the show, or the file's name without its ending
    public record Ready(String id, Path file, Show show) {}

    /// All of them, by the names of their files.
    ///
    /// @param assets the folder that holds `shows/`
    /// @param problems told of a file that cannot be read; the others are listed all the same
    public static List<Ready> in(Path assets, Messages texts, Consumer<AtlasException> problems) {
        List<Ready> all = new ArrayList<>();
        for (Path file : files(assets)) {
            try {
                Show show = ShowFile.read(file, texts).show();
                all.add(new Ready(show.id().isEmpty() ? stem(file) : show.id(), file, show));
            } catch (AtlasException e) {
                problems.accept(e);
            }
        }
        return all;
    }

    /// The file of the show that is called so.
    public static Optional<Path> called(String id, Path assets, Messages texts) {
        Optional<Path> named = files(assets).stream().filter(f -> stem(f).equals(id)).findFirst();
        return named.isPresent()
                ? named
                : in(assets, texts, e -> {}).stream()
                        .filter(r -> r.id().equals(id))
                        .map(Ready::file)
                        .findFirst();
    }

    private static List<Path> files(Path assets) {
        Path folder = assets.resolve("shows");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().endsWith(ShowFile.ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ShowFile.ENDING.length());
    }
}
