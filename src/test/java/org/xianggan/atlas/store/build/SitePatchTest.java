package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.sight.CardField;
import org.xianggan.atlas.core.sight.Said;
import org.xianggan.atlas.core.sight.SiteCard;
import org.xianggan.atlas.core.sight.SitePatches;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A card goes from one office to another as a file, and into a copy of the real `data/`.
class SitePatchTest {
    private static final EntityId SITE = EntityId.of("site:HN021");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Messages MESSAGES = Messages.chinese();

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path patch;

    @BeforeEach
    void file() {
        patch = folder.resolve("cards.tsv");
    }

    private static AtlasFile atlas() {
        return AtlasFile.open(Path.of("target", "atlas.gpkg"), MESSAGES);
    }

    private static Said said(String value) {
        return new Said(value, DAY, "王丽");
    }

    /// A kilometre from where it is thought to be.
    private static SiteCard card(AtlasFile atlas) {
        LonLat at = Objects.requireNonNull(atlas.entity(SITE).orElseThrow().anchor());
        LonLat there = new LonLat(at.lon() + 0.01, at.lat());
        return SiteCard.of(SITE)
                .with(CardField.POSITION, SiteCard.position(there, DAY, "王丽").orElseThrow())
                .with(CardField.OPENS, said("09:00"))
                .with(CardField.CLOSES, said("17:30"))
                .with(CardField.CLOSED_WEEKDAYS, said("mon,tue"))
                .with(CardField.FEE, said("0"))
                .with(CardField.MINUTES, said("80"))
                .with(CardField.TELEPHONE, said("0731-12345678"))
                .with(CardField.NOTE, said("钥匙在村部"));
    }

    @Test
    void a_colleague_reads_what_was_written_and_nothing_of_ones_own_notes() throws IOException {
        try (AtlasFile atlas = atlas()) {
            SitePatchFile patches = new SitePatchFile(atlas, MESSAGES);
            SiteCard card = card(atlas);
            assertThat(patches.export(patch, List.of(card))).isEqualTo(7);
            SitePatches.Incoming in = patches.read(patch);
            assertThat(in.problems()).isEmpty();
            assertThat(SitePatches.taken(in.rows(), Map.of()))
                    .containsExactly(card.with(CardField.NOTE, null));
            // What is here already is no change.
            assertThat(SitePatches.taken(in.rows(), Map.of(SITE, card))).isEmpty();
            SitePatches.Statement move =
                    in.rows().stream()
                            .filter(r -> r.field() == CardField.POSITION)
                            .findFirst()
                            .orElseThrow();
            assertThat(Objects.requireNonNull(move.moves(SiteCard.of(SITE))))
                    .isBetween(900.0, 1100.0);
            assertThat(Objects.requireNonNull(move.moves(card))).isLessThan(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "site:HN021 | opens | 9 o'clock sharp | 王丽 | 2026-03-01 | 读不懂",
                "site:HN021 | opens | 09:00 | | 2026-03-01 | by",
                "site:HN021 | opens | 09:00 | 王丽 | | made_at",
                "site:HN021 | opens | 09:00 | 王丽 | 2026 | 应是某一天",
                "site:HN999 | opens | 09:00 | 王丽 | 2026-03-01 | site:HN999",
                "site:HN021 | wifi | yes | 王丽 | 2026-03-01 | field",
                "site:HN021 | position | 113.0,29.5 | 王丽 | 2026-03-01 | 430626",
            })
    void a_mistake_is_told_and_nothing_is_taken(
            String site, String field, String value, String by, String made, String told)
            throws IOException {
        String row =
                Stream.of(site, "", field, value, by, made)
                        .map(s -> s == null ? "" : s)
                        .reduce((a, b) -> a + "\t" + b)
                        .orElseThrow();
        Files.writeString(
                patch,
                "site\tname_zh\tfield\tvalue\tby\tmade_at\n" + row + "\n",
                StandardCharsets.UTF_8);
        try (AtlasFile atlas = atlas()) {
            SitePatches.Incoming in = new SitePatchFile(atlas, MESSAGES).read(patch);
            assertThat(in.rows()).isEmpty();
            assertThat(in.problems()).isNotEmpty();
            assertThat(in.problems().getFirst()).contains(told);
        }
        Path data = copy();
        String before = Files.readString(data.resolve("sites/sites.tsv"));
        assertThat(PatchTaker.take(patch, data, MESSAGES).isClean()).isFalse();
        assertThat(Files.readString(data.resolve("sites/sites.tsv"))).isEqualTo(before);
    }

    @Test
    void data_takes_it_and_the_next_atlas_has_it() throws IOException {
        LonLat there;
        try (AtlasFile atlas = atlas()) {
            SiteCard card = card(atlas);
            there = Objects.requireNonNull(card.position());
            new SitePatchFile(atlas, MESSAGES).export(patch, List.of(card));
        }
        Path data = copy();
        CheckResult taken = PatchTaker.take(patch, data, MESSAGES);
        assertThat(taken.errors()).isEmpty();
        assertThat(taken.warnings()).hasSize(1).first().asString().contains("telephone");
        AtlasBuilder builder = new AtlasBuilder(MESSAGES);
        assertThat(builder.check(data).errors()).isEmpty();
        Path out = folder.resolve("atlas.gpkg");
        builder.build(data, out, Progress.NONE);
        try (AtlasFile next = AtlasFile.open(out, MESSAGES)) {
            Sight sight =
                    next.sights().stream()
                            .filter(s -> s.id().equals(SITE))
                            .findFirst()
                            .orElseThrow();
            assertThat(sight.placed()).isEqualTo(Sight.Placed.OWN);
            assertThat(sight.at()).isEqualTo(there);
            assertThat(Objects.requireNonNull(sight.opening()).closed())
                    .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
            assertThat(sight.opening().closes()).isEqualTo(1050);
            assertThat(sight.openingText()).isEqualTo("09:00-17:30，周一、周二闭馆，免费（王丽，2026-03-01）");
            assertThat(sight.visit().minutes()).isEqualTo(80);
            assertThat(sight.visit().citations()).hasSize(1);
            assertThat(sight.isFree()).isTrue();
        }
        // Taken twice it says the same.
        assertThat(PatchTaker.take(patch, data, MESSAGES).errors()).isEmpty();
        assertThat(builder.check(data).errors()).isEmpty();
    }

    private Path copy() throws IOException {
        Path data = folder.resolve("data");
        try (Stream<Path> files = Files.walk(Path.of("data"))) {
            for (Path file : files.toList()) {
                Path target = data.resolve(Path.of("data").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return data;
    }
}
