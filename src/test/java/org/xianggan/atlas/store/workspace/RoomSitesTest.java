package org.xianggan.atlas.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.error.NotSaved;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.sight.CardField;
import org.xianggan.atlas.core.sight.Said;
import org.xianggan.atlas.core.sight.SiteCard;
import org.xianggan.atlas.core.sight.SitePhoto;
import org.xianggan.atlas.core.workspace.Refusals;
import org.xianggan.atlas.core.workspace.Room;
import org.xianggan.atlas.core.workspace.RoomSites;
import org.xianggan.atlas.core.workspace.Step;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Cards and photographs in a file: they come back, each step is undone whole.
class RoomSitesTest {
    private static final EntityId SITE = EntityId.of("site:HN001");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LonLat THERE = new LonLat(113.9, 28.04);

    @TempDir Path folder;

    private final Messages texts = Messages.chinese();
    private final WorkspaceFiles files = new WorkspaceFiles(texts);

    private Room room(boolean isNew) {
        Path file = folder.resolve("a.gpkg");
        return new Room(files, () -> isNew ? files.create(file) : files.open(file));
    }

    private RoomSites sites(Room room) {
        return new RoomSites(room, new Refusals(texts));
    }

    private static SitePhoto photo(String id) {
        byte[] bytes = new byte[200_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return new SitePhoto(id, SITE, "张三 摄", DAY, "王丽", 1600, 1200, bytes);
    }

    @Test
    void what_is_kept_comes_back_with_the_file() throws IOException {
        SiteCard card;
        try (Room room = room(true)) {
            RoomSites sites = sites(room);
            sites.put(
                    SiteCard.of(SITE).with(CardField.TELEPHONE, new Said("0731-123", DAY, "王丽")),
                    "旧址");
            assertThat(sites.place(SITE, THERE, DAY, "王丽", "旧址")).isTrue();
            assertThat(sites.place(SITE, new LonLat(100, 10), DAY, "王丽", "旧址")).isFalse();
            sites.add(photo("p1"), null, "旧址");
            card = sites.card(SITE);
            assertThat(room.session().done())
                    .extracting(Step::zh)
                    .containsExactly("改站点卡片 旧址", "定位 旧址", "给 旧址 加照片");
        }
        try (Room room = room(false)) {
            RoomSites sites = sites(room);
            assertThat(sites.cards()).containsOnlyKeys(SITE).containsValue(card);
            assertThat(card.position()).isEqualTo(THERE);
            assertThat(sites.photos(card)).hasSize(1);
            assertThat(sites.photos(card).getFirst().jpeg()).isEqualTo(photo("p1").jpeg());
        }
    }

    @Test
    void a_step_is_undone_whole() throws IOException {
        try (Room room = room(true)) {
            RoomSites sites = sites(room);
            assertThat(sites.cards()).isEmpty();
            AtomicInteger told = new AtomicInteger();
            sites.onChange(told::incrementAndGet);
            int before = told.get();
            sites.add(photo("p1"), SiteCard.position(THERE, DAY, "王丽").orElseThrow(), "旧址");
            assertThat(told.get()).isEqualTo(before + 1);
            assertThat(sites.card(SITE).position()).isEqualTo(THERE);
            room.session().undo();
            assertThat(sites.card(SITE).isEmpty()).isTrue();
            assertThat(sites.cards()).isEmpty();
            room.session().redo();
            sites.remove(sites.photos(sites.card(SITE)).getFirst(), "旧址");
            assertThat(sites.photos(sites.card(SITE))).isEmpty();
            room.session().undo();
            assertThat(sites.photos(sites.card(SITE))).hasSize(1);
            // The same once more is no step.
            int steps = room.session().done().size();
            assertThat(sites.put(sites.card(SITE), "旧址")).isFalse();
            assertThat(room.session().done()).hasSize(steps);
        }
    }

    @Test
    void several_cards_are_taken_as_one_step() throws IOException {
        try (Room room = room(true)) {
            RoomSites sites = sites(room);
            Said said = new Said("0731-123", DAY, "王丽");
            sites.take(
                    List.of(
                            SiteCard.of(SITE).with(CardField.TELEPHONE, said),
                            SiteCard.of(EntityId.of("site:HN002"))
                                    .with(CardField.TELEPHONE, said)));
            assertThat(sites.cards()).hasSize(2);
            assertThat(room.session().done()).hasSize(1);
            room.session().undo();
            assertThat(sites.cards()).isEmpty();
        }
    }

    @Test
    void who_only_reads_is_refused_in_a_sentence() throws IOException {
        try (Room writer = room(true)) {
            sites(writer).place(SITE, THERE, DAY, "王丽", "旧址");
            writer.session().settle();
            try (Room reader = room(false)) {
                RoomSites sites = sites(reader);
                assertThat(sites.card(SITE).position()).isEqualTo(THERE);
                assertThatExceptionOfType(NotSaved.class)
                        .isThrownBy(() -> sites.unplace(SITE, "旧址"))
                        .satisfies(e -> assertThat(e.sentence()).isNotBlank());
            }
        }
    }
}
