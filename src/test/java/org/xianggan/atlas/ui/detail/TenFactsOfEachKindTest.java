package org.xianggan.atlas.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Source;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;
import org.xianggan.atlas.ui.citation.CitationBook;
import org.xianggan.atlas.ui.citation.FactText;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.records.Facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Ten facts of each kind, picked at random, are right on the screen, on the map and in their
/// citation. The seed is printed; `-Dfacts.seed=…` picks the same again.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenFactsOfEachKindTest {
    private static final int TEN = 10;

    private final long seed = Long.getLong("facts.seed", System.nanoTime());
    private final Messages texts = Messages.chinese();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private AtlasFile atlas;

    @SuppressWarnings("NullAway.Init")
    private Reading reading;

    @BeforeAll
    void open() {
        atlas = ShippedAtlas.open(texts);
        reading = new Reading(texts, atlas::english);
        System.out.println("facts.seed=" + seed);
    }

    @AfterAll
    void close() {
        atlas.close();
    }

    private List<Fact> picked() {
        Map<String, List<Fact>> byKind = new TreeMap<>();
        for (Fact f : atlas.facts()) {
            byKind.computeIfAbsent(f.kind(), k -> new ArrayList<>()).add(f);
        }
        assertThat(byKind).hasSizeGreaterThan(20);
        Random random = new Random(seed);
        List<Fact> picked = new ArrayList<>();
        for (List<Fact> all : byKind.values()) {
            Collections.shuffle(all, random);
            picked.addAll(all.subList(0, Math.min(TEN, all.size())));
        }
        return picked;
    }

    private String as(Fact f) {
        return f.id() + ", seed " + seed;
    }

    private DetailContent panel(EntityInfo info) {
        int year = atlas.defaultYear();
        return new DetailWriter(
                        texts,
                        reading,
                        new ThenAndNow(atlas, texts, reading),
                        year,
                        new LineStatuses(atlas.lines(), year))
                .write(info);
    }

    @Test
    void eachStandsInThePanelOfEveryThingThatItIsAbout() {
        for (Fact f : picked()) {
            for (EntityId about : f.entities()) {
                EntityInfo info = atlas.info(about).orElseThrow();
                DetailContent panel = panel(info);
                List<DetailContent.Saying> said =
                        panel.sayings().stream().filter(s -> s.id().equals(f.id())).toList();
                if (said.isEmpty()) {
                    // Told above, as a figure, with its number.
                    assertThat(panel.references())
                            .as(as(f) + " in " + about)
                            .anyMatch(r -> r.citation().id().equals(f.id()));
                    continue;
                }
                DetailContent.Saying saying = said.getFirst();
                assertThat(saying.text()).as(as(f)).startsWith(reading.text(f.textZh()));
                if (f.value() != null) {
                    assertThat(saying.text()).as(as(f)).contains(reading.word(f.value()));
                }
                if (f.unit() != null && !f.textZh().contains(String.valueOf(f.value()))) {
                    assertThat(saying.text())
                            .as(as(f))
                            .endsWith(FactText.unit(f.unit(), reading, texts));
                }
                if (f.asOf() != null) {
                    assertThat(saying.origins()).as(as(f)).contains(FactText.asOf(f.asOf(), texts));
                }
                assertThat(saying.origins()).as(as(f)).contains(f.id().key());
            }
        }
    }

    @Test
    void eachIsQuotedWithItsWordsMarkedOrNamesItsSource() {
        CitationBook book = new CitationBook(atlas, texts, reading);
        Facts citations = new Facts(atlas);
        for (Fact f : picked()) {
            if (f.document() == null) {
                Source source = f.source();
                if (source == null) {
                    // Nobody can be quoted for what was looked for and not found.
                    assertThat(f.status()).as(as(f)).isEqualTo("unknown");
                    assertThat(f.textZh()).as(as(f)).contains("未查到");
                } else {
                    assertThat(source.publisher()).as(as(f)).isNotBlank();
                }
                continue;
            }
            CitationBook.Opened opened = book.open(citations.cite(f)).orElseThrow();
            assertThat(f.passage()).as(as(f)).contains(opened.key());
            assertThat(opened.quoted()).as(as(f)).isNotNull();
            String marked = opened.text().substring(opened.quoted().from(), opened.quoted().to());
            assertThat(bare(marked)).as(as(f)).isEqualTo(bare(String.valueOf(f.quote())));
            assertThat(opened.document()).as(as(f)).isNotBlank();
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u3000\u00A0]", "");
    }

    @Test
    void eachHasAPlace() {
        for (Fact f : picked()) {
            assertThat(f.entities().stream().flatMap(e -> atlas.entity(e).stream()))
                    .as(as(f))
                    .isNotEmpty()
                    .anyMatch(e -> e.box() != null);
        }
    }
}
