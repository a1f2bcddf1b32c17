package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xianggan.atlas.core.content.Conflict;
import org.xianggan.atlas.core.content.Happening;
import org.xianggan.atlas.core.content.LedgerEntry;
import org.xianggan.atlas.core.content.Theme;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.util.List;
import java.util.stream.Stream;

/// What the shipped atlas promises of its content.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContentOnRealDataTest {
    @SuppressWarnings("NullAway.Init") // set before all tests
    private AtlasFile atlas;

    @BeforeAll
    void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
    }

    @AfterAll
    void close() {
        atlas.close();
    }

    @Test
    void every_fact_is_about_something_that_can_be_found() {
        List<Fact> facts = atlas.facts();
        assertThat(facts.stream().filter(f -> f.id().key().startsWith("F")))
                .hasSizeGreaterThanOrEqualTo(410);
        for (Fact f : facts) {
            assertThat(f.entities()).as(f.id().toString()).isNotEmpty();
            assertThat(f.entities())
                    .as(f.id().toString())
                    .allSatisfy(e -> assertThat(atlas.entity(e)).as(e.toString()).isPresent());
            assertThat(f.entities().stream().flatMap(e -> atlas.entity(e).stream()))
                    .as(f.id() + " has a place")
                    .anyMatch(e -> e.box() != null);
        }
    }

    @Test
    void where_is_it_always_has_an_answer() {
        List<EntityId> nowhere =
                Stream.of(Kind.values())
                        .flatMap(k -> atlas.entities(k).stream())
                        .filter(e -> e.box() == null)
                        .map(Entity::id)
                        .toList();
        // No source says that it passes the 24 counties; its panel says so.
        assertThat(nowhere).containsExactly(EntityId.of("road:G535"));
    }

    @Test
    void eight_counties_are_named_by_neither_document() {
        assertThat(
                        atlas.entities(Kind.COUNTY).stream()
                                .filter(
                                        c ->
                                                atlas
                                                        .info(c.id())
                                                        .orElseThrow()
                                                        .attributes()
                                                        .stream()
                                                        .anyMatch(
                                                                a -> a.value().equals("两份文件都没有提到")))
                                .map(c -> c.names().zh()))
                .containsExactlyInAnyOrder("修水县", "上犹县", "崇义县", "袁州区", "铜鼓县", "平江县", "宜章县", "汝城县");
    }

    @Test
    void the_pages_are_whole() {
        assertThat(atlas.conflicts()).hasSize(24);
        assertThat(atlas.conflicts().stream().map(Conflict::versions)).allMatch(v -> !v.isEmpty());
        assertThat(atlas.themes()).hasSize(9);
        assertThat(atlas.themes().stream().map(Theme::intro))
                .allMatch(i -> i.size() >= 3 && i.size() <= 7);
        assertThat(atlas.ledger()).hasSizeGreaterThanOrEqualTo(76);
        assertThat(atlas.ledger().stream().map(LedgerEntry::entities)).allMatch(e -> !e.isEmpty());
        assertThat(atlas.agreements()).isNotEmpty();
        assertThat(atlas.comparisons()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(atlas.crossings()).isNotEmpty();
        List<Happening> happenings = atlas.happenings();
        assertThat(happenings).hasSizeGreaterThan(100);
        assertThat(happenings).isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
        assertThat(atlas.documents()).hasSize(2);
        assertThat(atlas.documents())
                .allSatisfy(d -> assertThat(d.passages()).isNotEmpty())
                .flatExtracting(d -> d.passages())
                .allSatisfy(p -> assertThat(p.facts()).as(p.key()).isNotEmpty());
    }
}
