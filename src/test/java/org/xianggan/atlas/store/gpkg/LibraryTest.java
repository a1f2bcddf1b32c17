package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.content.Agreement;
import org.xianggan.atlas.core.content.Comparison;
import org.xianggan.atlas.core.content.Conflict;
import org.xianggan.atlas.core.content.Crossing;
import org.xianggan.atlas.core.content.Document;
import org.xianggan.atlas.core.content.Happening;
import org.xianggan.atlas.core.content.LedgerEntry;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.content.Theme;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.SearchName;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.testing.DataMini;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the contents pages are made of, from the files of `data/` to the records.
class LibraryTest {
    @TempDir static Path shared;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static AtlasFile atlas;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Library library;

    @BeforeAll
    static void build() throws IOException {
        atlas =
                AtlasFile.open(
                        DataMini.built(shared, shared.resolve("atlas.gpkg")), Messages.english());
        library = atlas;
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static EntityId id(String text) {
        return EntityId.of(text);
    }

    private static EntityInfo info(String text) {
        return atlas.info(id(text)).orElseThrow();
    }

    @Test
    void facts_come_by_file_and_number_with_their_entities_in_order() {
        assertThat(library.facts())
                .extracting(f -> f.id().key())
                .containsExactly(
                        "F001", "F002", "X001", "X002", "X003", "X004", "X005", "K001", "K002",
                        "K003", "S001");
        assertThat(library.fact(id("fact:X002")).orElseThrow().entities())
                .containsExactly(
                        id("agreement:chaling-lianhua"), id("county:360321"), id("county:430224"));
        assertThat(library.fact(id("fact:F999"))).isEmpty();
        assertThat(library.standing())
                .extracting(f -> f.id().key())
                .as("what another fact took the place of is not used")
                .hasSize(10)
                .doesNotContain("K003");
    }

    @Test
    void a_superseded_fact_stays_readable_and_is_never_used() {
        for (String one : List.of("fact:K003", "fact:X003")) {
            assertThat(library.versions(id(one)))
                    .extracting(Fact::id)
                    .containsExactly(id("fact:K003"), id("fact:X003"));
        }
        assertThat(library.versions(id("fact:X003")).getLast().reason()).isEqualTo("原表少写一位小数");
        assertThat(library.versions(id("fact:F001"))).isEmpty();
        EntityInfo county = info("county:430225");
        assertThat(county.attributes())
                .filteredOn(a -> a.key().equals("area"))
                .singleElement()
                .satisfies(a -> assertThat(a.value()).isEqualTo("2030.4"))
                .satisfies(a -> assertThat(a.note()).isNull())
                .satisfies(
                        a ->
                                assertThat(a.citations())
                                        .as("the fact with its first source, then its others")
                                        .extracting(c -> c.id() + " " + c.publisher())
                                        .containsExactly("fact:X003 乙网", "source:test-a 甲报"));
        assertThat(county.facts()).extracting(Fact::id).doesNotContain(id("fact:K003"));
        assertThat(library.uses(id("fact:K003"))).isEmpty();
        assertThat(library.uses(id("fact:X003")))
                .extracting(u -> u.target().toString())
                .containsExactly("county:430225");
    }

    @Test
    void what_the_texts_of_a_kind_cite_comes_at_once_and_each_once() {
        Map<EntityId, List<Citation>> cited = library.cited(Kind.COUNTY);
        assertThat(cited.get(id("county:430225")))
                .extracting(c -> c.id().toString())
                .contains("fact:X003")
                .doesNotHaveDuplicates();
        assertThat(library.cited(Kind.FACT)).isEmpty();
    }

    @Test
    void uses_lead_to_every_page_and_panel() {
        assertThat(library.uses(id("fact:F001")))
                .extracting(u -> u.page() + " " + u.target())
                .contains(
                        "themes theme:transport",
                        "conflicts conflict:C01",
                        "ledger fact:S001",
                        "happenings fact:F001",
                        "panel road:G106",
                        "panel county:430224");
        assertThat(library.uses(id("fact:X005")))
                .extracting(u -> u.page() + " " + u.target() + " " + u.names().zh())
                .contains("comparisons fact:X004 异地结算");
        assertThat(library.uses(id("fact:X002")).getFirst().names().en())
                .isEqualTo("Chaling–Lianhua example agreement");
    }

    @Test
    void agreements_name_their_parties_or_count_them() {
        assertThat(library.agreements()).hasSize(2);
        Agreement all = library.agreements().getFirst();
        assertThat(all.parties()).isEmpty();
        assertThat(all.partiesNumber()).isEqualTo(24);
        assertThat(all.unnamedZh()).isEqualTo("只说数目，未列名。");
        assertThat(all.date()).isNull();
        Agreement two = library.agreements().get(1);
        assertThat(two.field()).isEqualTo("transport");
        assertThat(two.parties()).containsExactly(id("county:360321"), id("county:430224"));
        assertThat(two.partiesNumber()).isNull();
        assertThat(two.citations()).extracting(c -> c.id().key()).containsExactly("X002");
    }

    @Test
    void the_other_pages_read_back_what_their_files_say() {
        LedgerEntry entry = library.ledger().getFirst();
        assertThat(entry.outcome()).isEqualTo("unknown");
        assertThat(entry.lookedFor()).isEqualTo(2);
        assertThat(entry.follows()).extracting(f -> f.id().key()).containsExactly("F001");
        assertThat(entry.entities()).containsExactly(id("road:G106"));
        assertThat(entry.outcomeZh()).isEqualTo("通车后未见新报道");
        Comparison hospitals = library.comparisons().getFirst();
        assertThat(hospitals.then().number()).isEqualTo(85);
        assertThat(hospitals.now().number()).isEqualTo(8414);
        assertThat(hospitals.sameScope()).isFalse();
        Conflict conflict = library.conflicts().getFirst();
        assertThat(conflict.versions())
                .extracting(Conflict.Version::used)
                .containsExactly(true, false);
        Theme theme = library.themes().getFirst();
        assertThat(theme.intro())
                .extracting(f -> f.id().key())
                .containsExactly("F001", "F002", "S001");
        assertThat(theme.figures()).extracting(Fact::value).containsExactly("8414");
        assertThat(theme.items()).contains(id("agreement:chaling-lianhua"));
        assertThat(theme.year()).isEqualTo(2021);
        assertThat(theme.layers()).containsExactly("roads", "railways");
        Crossing crossing = library.crossings().getFirst();
        assertThat(crossing.hunan().status()).isEqualTo(Status.PLANNED);
        assertThat(crossing.jiangxi().status()).isNull();
        assertThat(crossing.isOneSided()).isTrue();
        assertThat(library.happenings()).extracting(Happening::target).containsExactly(false, true);
        assertThat(library.happenings().getFirst().entities())
                .as("what its fact is about")
                .containsExactly(id("road:G106"), id("county:430224"));
        assertThat(library.happenings().getLast().facts())
                .extracting(f -> f.id().key())
                .containsExactly("F002", "X001");
        Document.Passage passage = library.documents().getFirst().passages().getFirst();
        assertThat(passage.key()).isEqualTo("A001");
        assertThat(passage.facts()).containsExactly(id("fact:F001"));
    }

    @ParameterizedTest
    @CsvSource({
        "county:430224, agreements, 茶陵莲花示例协议",
        "county:430224, parks, 示例产业园",
        "county:430224, brands, 示例品牌",
        "county:430224, events, 示例推进会",
        "county:430224, people, 张三",
        "county:430225, companies, 示例公司",
        "zone:main, institutions, 示例联盟",
        "site:HN001, events, 示例推进会",
        "agreement:chaling-lianhua, parties, 莲花县 茶陵县",
        "park:test, at, 云阳街道",
        "park:test, counties, 茶陵县",
        "road:G106, conflicts, 示例公路的通车时间",
        "road:G106, ledger, 示例公路",
        "road:G106, themes, 交通互联",
        "conflict:C01, about, 106国道",
        "theme:transport, items, 106国道 茶陵莲花示例协议",
    })
    void records_and_the_places_that_they_concern_are_linked(String of, String key, String names) {
        assertThat(
                        info(of).relations().stream()
                                .filter(r -> r.key().equals(key))
                                .flatMap(r -> r.links().stream())
                                .map(EntityInfo.Link::names)
                                .map(Names::zh))
                .containsExactly(names.split(" "));
    }

    @Test
    void an_agreement_says_with_whom_and_a_ledger_row_what_became_of_it() {
        assertThat(details("county:430224", "agreements")).containsExactly("与莲花县");
        assertThat(atlas.english("与莲花县")).contains("with Lianhua County");
        assertThat(details("road:G106", "ledger")).containsExactly("未查到");
    }

    private static List<String> details(String of, String key) {
        return info(of).relations().stream()
                .filter(r -> r.key().equals(key))
                .flatMap(r -> r.links().stream())
                .map(l -> String.valueOf(l.detail()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "county:430224, Only “Document 1” names it, 2",
        "county:430225, Neither document names it, 0",
    })
    void a_county_tells_which_document_names_it(String county, String said, int cited) {
        assertThat(info(county).attributes())
                .filteredOn(a -> a.key().equals("documents"))
                .singleElement()
                .satisfies(a -> assertThat(atlas.english(a.value())).contains(said))
                .satisfies(a -> assertThat(a.citations()).hasSizeLessThanOrEqualTo(cited));
    }

    @Test
    void everything_is_found_by_name_and_can_be_flown_to() {
        List<Kind> kinds =
                List.of(
                        Kind.AGREEMENT,
                        Kind.PARK,
                        Kind.COMPANY,
                        Kind.BRAND,
                        Kind.EVENT,
                        Kind.INSTITUTION,
                        Kind.PERSON,
                        Kind.CONFLICT,
                        Kind.THEME,
                        Kind.CROSSING,
                        Kind.SERVICE);
        List<EntityId> found = new ArrayList<>();
        for (SearchName n : atlas.searchNames()) {
            found.add(n.id());
        }
        for (Kind kind : kinds) {
            assertThat(atlas.entities(kind)).as(kind.prefix()).isNotEmpty();
            for (Entity e : atlas.entities(kind)) {
                assertThat(e.box()).as(e.id().toString()).isNotNull();
                assertThat(e.drawn()).isFalse();
                assertThat(found).contains(e.id());
            }
        }
        Entity park = atlas.entity(id("park:test")).orElseThrow();
        assertThat(park.anchor())
                .isEqualTo(atlas.entity(id("township:430224001")).orElseThrow().anchor());
        assertThat(park.county()).isEqualTo(id("county:430224"));
        assertThat(atlas.entity(id("agreement:chaling-lianhua")).orElseThrow().anchor()).isNull();
    }

    @Test
    void a_target_is_shown_from_its_year_on_and_does_not_move_the_default_year() {
        Line rail =
                atlas.lines().stream()
                        .filter(l -> l.id().equals(id("rail:test")))
                        .findFirst()
                        .orElseThrow();
        assertThat(rail.statusIn(2029)).isEqualTo(Status.PLANNED);
        assertThat(rail.statusIn(2030)).isEqualTo(Status.OPEN);
        assertThat(rail.sections().getFirst().timeline().in(2030).target()).isTrue();
        assertThat(atlas.defaultYear()).isEqualTo(2025);
        assertThat(info("rail:test").badges())
                .extracting(EntityInfo.Badge::key)
                .contains("status.planned");
    }

    @Test
    void what_is_not_drawn_tells_which_places_it_is_about() {
        assertThat(atlas.concerned(id("agreement:chaling-lianhua")))
                .containsExactly(id("county:360321"), id("county:430224"));
        assertThat(atlas.concerned(id("company:test"))).containsExactly(id("county:430225"));
        // A prefecture and the zone have no outline of their own; their counties have.
        assertThat(atlas.concerned(id("zone:main")))
                .allMatch(c -> c.kind() == Kind.COUNTY)
                .contains(id("county:430224"));
    }
}
