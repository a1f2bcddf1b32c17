package org.xianggan.atlas.ui.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.core.workspace.Item;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.RoomShows;
import org.xianggan.atlas.core.workspace.Session;
import org.xianggan.atlas.core.workspace.Steps;
import org.xianggan.atlas.ui.workspace.ItemShelf;
import org.xianggan.atlas.ui.workspace.RoomModel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The shows of the workspace of the moment, and which of them is being worked on. Whatever is done
/// to one is a step of the workspace that can be undone. FX thread.
public final class ShowShelf extends ItemShelf<ShowShelf.Kept> {
    /// @param id of the item that holds it
    /// @param body of the item, as it stands in the file
    public record Kept(String id, String body, Show show) implements Held {}

    /// A picture and the body that it was read from.
    private record Decoded(String body, byte[] bytes) {}

    /// A show is asked for with every letter that somebody types: each picture is read once.
    private final Map<String, Decoded> decoded = new HashMap<>();

    private @Nullable Session decodedOf;

    public ShowShelf(RoomModel room) {
        super(room, ItemKind.SHOW, i -> RoomShows.read(i).map(s -> new Kept(i.id(), i.body(), s)));
    }

    /// A show with its pictures.
    public ShowBook book(Kept one) {
        Session session = room().sessionProperty().get();
        return session == null
                ? ShowBook.of(one.show())
                : RoomShows.book(one.show(), file -> picture(session, file));
    }

    private Optional<byte[]> picture(Session session, String file) {
        if (session != decodedOf) {
            decodedOf = session;
            decoded.clear();
        }
        Item item = session.item(ItemKind.SHOW_PICTURE, file).orElse(null);
        Decoded known = decoded.remove(file);
        if (item == null) {
            return Optional.empty();
        }
        if (known != null && known.body().equals(item.body())) {
            decoded.put(file, known);
        } else {
            RoomShows.picture(item)
                    .ifPresent(bytes -> decoded.put(file, new Decoded(item.body(), bytes)));
        }
        return Optional.ofNullable(decoded.get(file)).map(Decoded::bytes);
    }

    private static String name(Show show) {
        String zh = show.title().zh();
        return zh.isEmpty() ? show.title().en() : zh;
    }

    private List<Show> others(String id) {
        return all().stream().filter(k -> !k.id().equals(id)).map(Kept::show).toList();
    }

    /// Keeps another show and goes on with it; false where nothing can be changed.
    ///
    /// @param step how it came to be, `new`, `copy`, `read`
    public boolean add(ShowBook book, String step) {
        String id = UUID.randomUUID().toString();
        Session session = room().sessionProperty().get();
        ShowBook own = session == null ? book : RoomShows.apart(book, session);
        boolean done = perform(step, id, null, own, name(book.show()), null);
        if (done) {
            read();
            open(id);
        }
        return done;
    }

    /// The one that is being worked on becomes another.
    ///
    /// @param step what was done to it
    /// @param typed whether it is one of many in which somebody types: they are undone as one
    public boolean change(Show is, String step, boolean typed) {
        Kept was = current();
        if (was == null || was.show().equals(is)) {
            return was != null;
        }
        return change(was, book(was).with(is), step, typed);
    }

    /// The same, with a picture that comes in.
    public boolean change(Show is, String step, String file, byte[] picture) {
        Kept was = current();
        return was != null && change(was, book(was).with(is, file, picture), step, false);
    }

    private boolean change(Kept was, ShowBook is, String step, boolean typed) {
        boolean done =
                perform(
                        step,
                        was.id(),
                        was.body(),
                        is,
                        name(is.show()),
                        typed ? "show " + step + " " + was.id() : null);
        read();
        return done;
    }

    public void remove(Kept one) {
        perform("delete", one.id(), one.body(), null, name(one.show()), null);
        read();
    }

    private boolean perform(
            String step,
            String id,
            @Nullable String before,
            @Nullable ShowBook after,
            String name,
            @Nullable String together) {
        Session session = room().sessionProperty().get();
        return session != null
                && room().perform(
                                Steps.of(
                                        "show." + step,
                                        RoomShows.changes(id, before, after, others(id), session),
                                        name),
                                together);
    }

    /// That title where no show has it, else with the first number that is free.
    Words unused(Words title) {
        Words free = title;
        for (int i = 2; isUsed(free); i++) {
            free =
                    new Words(
                            title.zh().isEmpty() ? "" : title.zh() + " " + i,
                            title.en().isEmpty() ? "" : title.en() + " " + i);
        }
        return free;
    }

    private boolean isUsed(Words title) {
        return all().stream()
                .anyMatch(
                        k -> name(k.show()).equals(title.zh().isEmpty() ? title.en() : title.zh()));
    }
}
