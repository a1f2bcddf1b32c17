package org.xianggan.atlas.core.workspace;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.ScenePicture;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.ShowText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// Shows among the items of a workspace: one item a show, one a picture, called as the show calls
/// it. A picture that two shows use is kept once, and stays as long as one of them does.
public final class RoomShows {
    private RoomShows() {}

    /// By the ids of their items, in the order in which they were made; what cannot be made out is
    /// left out.
    public static Map<String, Show> of(List<Item> items) {
        Map<String, Show> shows = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.kind() == ItemKind.SHOW) {
                read(item).ifPresent(show -> shows.put(item.id(), show));
            }
        }
        return shows;
    }

    public static Optional<Show> read(Item item) {
        try {
            return Optional.of(ShowText.read(item.body(), Messages.chinese()));
        } catch (AtlasException e) {
            return Optional.empty();
        }
    }

    /// The bytes of a JPEG or PNG.
    public static Optional<byte[]> picture(Item item) {
        try {
            byte[] bytes = Base64.getDecoder().decode(item.body());
            return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// A show with those of its pictures that are found.
    ///
    /// @param find a picture by its name
    public static ShowBook book(Show show, Function<String, Optional<byte[]>> find) {
        Map<String, byte[]> pictures = new HashMap<>();
        for (String file : files(show)) {
            find.apply(file).ifPresent(bytes -> pictures.put(file, bytes));
        }
        return new ShowBook(show, pictures);
    }

    /// What makes `after` of an item out of `before`, null for none; with the pictures that come
    /// and go.
    ///
    /// @param others the shows that stay as they are
    public static List<ItemChange> changes(
            String id,
            @org.jspecify.annotations.Nullable String before,
            @org.jspecify.annotations.Nullable ShowBook after,
            List<Show> others,
            Session session) {
        List<ItemChange> changes = new ArrayList<>();
        changes.add(
                new ItemChange(
                        ItemKind.SHOW,
                        id,
                        before,
                        after == null ? null : ShowText.write(after.show())));
        Map<String, String> held = new TreeMap<>();
        Show was = before == null ? null : read(new Item(ItemKind.SHOW, id, before)).orElse(null);
        if (was != null) {
            for (String file : files(was)) {
                session.item(ItemKind.SHOW_PICTURE, file).ifPresent(i -> held.put(file, i.body()));
            }
        }
        if (after != null) {
            after.pictures()
                    .forEach(
                            (file, bytes) -> {
                                if (session.item(ItemKind.SHOW_PICTURE, file).isEmpty()) {
                                    changes.add(
                                            new ItemChange(
                                                    ItemKind.SHOW_PICTURE,
                                                    file,
                                                    null,
                                                    Base64.getEncoder().encodeToString(bytes)));
                                }
                            });
            files(after.show()).forEach(held::remove);
        }
        others.forEach(o -> files(o).forEach(held::remove));
        held.forEach(
                (file, body) ->
                        changes.add(new ItemChange(ItemKind.SHOW_PICTURE, file, body, null)));
        return changes;
    }

    /// With other names for those of its pictures whose names are taken by other pictures: files
    /// that came from elsewhere may call theirs the same.
    public static ShowBook apart(ShowBook book, Session session) {
        Map<String, String> names = new HashMap<>();
        book.pictures()
                .forEach(
                        (file, bytes) ->
                                session.item(ItemKind.SHOW_PICTURE, file)
                                        .flatMap(RoomShows::picture)
                                        .filter(held -> !Arrays.equals(held, bytes))
                                        .ifPresent(held -> names.put(file, other(file))));
        Map<String, byte[]> pictures = new HashMap<>();
        book.pictures().forEach((file, b) -> pictures.put(names.getOrDefault(file, file), b));
        List<Scene> scenes = new ArrayList<>();
        for (Scene s : book.show().scenes()) {
            ScenePicture p = s.picture();
            scenes.add(
                    p == null
                            ? s
                            : s.with(
                                    new ScenePicture(
                                            names.getOrDefault(p.file(), p.file()), p.credit())));
        }
        return new ShowBook(book.show().with(scenes), pictures);
    }

    private static String other(String file) {
        return "pictures/" + UUID.randomUUID() + file.substring(file.lastIndexOf('.'));
    }

    private static List<String> files(Show show) {
        return show.scenes().stream()
                .flatMap(s -> java.util.stream.Stream.ofNullable(s.picture()))
                .map(ScenePicture::file)
                .toList();
    }
}
