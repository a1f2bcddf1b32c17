package org.xianggan.atlas.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.ScenePicture;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.Words;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows and their pictures come and go together.
class RoomShowsTest {
    private static final String FILE = "pictures/a.jpg";

    private final Session session = Room.forNow().session();

    private static ShowBook book(String title, byte... picture) {
        Scene scene =
                Scene.of("s1", Words.zh(title), null).with(new ScenePicture(FILE, Words.zh("某人摄")));
        return new ShowBook(
                Show.named(Words.zh(title)).with(List.of(scene)), Map.of(FILE, picture));
    }

    private void keep(String id, ShowBook book, List<Show> others) {
        session.perform(
                Steps.of("show.new", RoomShows.changes(id, null, book, others, session), "x"));
    }

    private ShowBook kept(String id) {
        Item item = session.item(ItemKind.SHOW, id).orElseThrow();
        return RoomShows.book(
                RoomShows.read(item).orElseThrow(),
                file -> session.item(ItemKind.SHOW_PICTURE, file).flatMap(RoomShows::picture));
    }

    @Test
    void aShowComesBackWithItsPictureAndGoesWithIt() {
        ShowBook one = book("一", (byte) 1);
        keep("a", one, List.of());
        assertThat(kept("a").show()).isEqualTo(one.show());
        assertThat(kept("a").pictures().get(FILE)).containsExactly(1);
        String body = session.item(ItemKind.SHOW, "a").orElseThrow().body();
        session.perform(
                Steps.of(
                        "show.delete",
                        RoomShows.changes("a", body, null, List.of(), session),
                        "x"));
        assertThat(session.items(ItemKind.SHOW_PICTURE)).isEmpty();
        session.undo();
        assertThat(kept("a").pictures().get(FILE)).containsExactly(1);
    }

    @Test
    void aPictureOfTwoShowsStaysAsLongAsOneOfThem() {
        ShowBook one = book("一", (byte) 1);
        ShowBook two = RoomShows.apart(book("二", (byte) 1), session);
        keep("a", one, List.of());
        keep("b", two, List.of(one.show()));
        assertThat(session.items(ItemKind.SHOW_PICTURE)).hasSize(1);
        String body = session.item(ItemKind.SHOW, "a").orElseThrow().body();
        session.perform(
                Steps.of(
                        "show.delete",
                        RoomShows.changes("a", body, null, List.of(two.show()), session),
                        "x"));
        assertThat(kept("b").pictures().get(FILE)).containsExactly(1);
    }

    @Test
    void anotherPictureOfTheSameNameIsCalledOtherwise() {
        keep("a", book("一", (byte) 1), List.of());
        ShowBook two = RoomShows.apart(book("二", (byte) 2), session);
        keep("b", two, List.of(kept("a").show()));
        String name =
                Optional.ofNullable(kept("b").show().scenes().getFirst().picture())
                        .map(ScenePicture::file)
                        .orElseThrow();
        assertThat(name).isNotEqualTo(FILE).startsWith("pictures/").endsWith(".jpg");
        assertThat(kept("b").pictures().get(name)).containsExactly(2);
        assertThat(kept("a").pictures().get(FILE)).containsExactly(1);
    }
}
