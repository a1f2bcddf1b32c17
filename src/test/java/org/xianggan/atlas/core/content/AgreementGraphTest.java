package org.xianggan.atlas.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianggan.atlas.testing.Agreements.CHALING;
import static org.xianggan.atlas.testing.Agreements.LIANHUA;
import static org.xianggan.atlas.testing.Agreements.LILING;
import static org.xianggan.atlas.testing.Agreements.PINGXIANG;
import static org.xianggan.atlas.testing.Agreements.XIANGDONG;
import static org.xianggan.atlas.testing.Agreements.ZHUZHOU;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.testing.Agreements;

import java.util.List;
import java.util.Set;

class AgreementGraphTest {
    private final AgreementGraph graph = AgreementGraph.of(Agreements.all(), Agreements::place);

    @Test
    void agreementsOfOneFieldBetweenAPairAreOneEdgeWhicheverWayTheyAreNamed() {
        assertThat(graph.between(ZHUZHOU, PINGXIANG))
                .extracting(AgreementGraph.Edge::field, e -> e.agreements().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ecology", 2),
                        org.assertj.core.groups.Tuple.tuple("general", 1));
        assertThat(graph.count(PINGXIANG, ZHUZHOU)).isEqualTo(3);
    }

    @Test
    void anAgreementOfThreeTiesEachToEachAndCountsOnceForEach() {
        assertThat(graph.count(LILING, LIANHUA)).isEqualTo(1);
        assertThat(graph.count(XIANGDONG, LIANHUA)).isEqualTo(1);
        assertThat(graph.nodes())
                .filteredOn(n -> n.id().equals(LILING))
                .singleElement()
                .satisfies(
                        n -> {
                            assertThat(n.agreements()).isEqualTo(2);
                            assertThat(n.partners()).isEqualTo(2);
                        });
    }

    @Test
    void anAgreementAroundItsFirstPartnerTiesTheOthersToItAlone() {
        AgreementGraph star =
                AgreementGraph.of(
                        List.of(
                                Agreements.of(
                                        "star", "general", "signed", "2025", PINGXIANG, ZHUZHOU,
                                        LILING)),
                        Agreements::place);
        assertThat(star.count(PINGXIANG, ZHUZHOU)).isEqualTo(1);
        assertThat(star.count(PINGXIANG, LILING)).isEqualTo(1);
        assertThat(star.count(ZHUZHOU, LILING)).isZero();
    }

    @Test
    void whatNamesOnePartnerIsCountedAndTiesNobody() {
        assertThat(graph.alone()).extracting(a -> a.id().key()).containsExactly("all24");
        assertThat(graph.edges())
                .noneMatch(
                        e -> e.agreements().stream().anyMatch(a -> a.id().key().equals("all24")));
        assertThat(graph.agreements()).isEqualTo(Agreements.all().size() - 1);
    }

    @Test
    void whatIsOnlyMeantOrTalkedAboutIsTentative() {
        assertThat(graph.between(CHALING, LIANHUA)).allMatch(AgreementGraph.Edge::isTentative);
        assertThat(graph.between(LILING, XIANGDONG)).noneMatch(AgreementGraph.Edge::isTentative);
    }

    @Test
    void theFilterAsksForFieldsStatusYearAndPartner() {
        assertThat(keys(new AgreementFilter(Set.of("ecology"), Set.of(), null, null)))
                .containsExactly("lushui", "law");
        assertThat(keys(new AgreementFilter(Set.of(), Set.of("planned"), null, null)))
                .containsExactly("park2");
        assertThat(keys(new AgreementFilter(Set.of(), Set.of(), 2019, null)))
                .as("made by the end of 2019, or nobody knows when")
                .containsExactly("jizhi", "lushui", "circle", "all24");
        assertThat(keys(new AgreementFilter(Set.of(), Set.of(), 2020, LIANHUA)))
                .containsExactly("park2", "circle");
        assertThat(keys(AgreementFilter.ALL)).hasSize(Agreements.all().size());
    }

    private static List<String> keys(AgreementFilter filter) {
        return filter.of(Agreements.all()).stream().map(a -> a.id().key()).toList();
    }
}
