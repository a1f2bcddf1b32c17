package org.xianggan.atlas.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Stop;

import java.time.LocalDate;
import java.util.List;

class LoopTextTest {
    static Stop stop(String id, double lon) {
        return new Stop(EntityId.of(id), id, new LonLat(lon, 26.5), false);
    }

    static Loop full() {
        return Loop.named("两天 “井冈山”", 2025)
                .starting(stop("place:1815577", 112.97087))
                .ending(new Finish.At(Stop.at("路口", new LonLat(113.1234567, 27))))
                .on(LocalDate.of(2026, 10, 1))
                .lasting(2)
                .hours(9.5)
                .beginningAt(540)
                .adding(LoopStop.of(stop("site:JX073", 114.13)).staying(75).locked(true))
                .adding(
                        LoopStop.of(Stop.at("亭子", new LonLat(114.2, 26.6)))
                                .onFoot(true)
                                .noting("看日出\n带伞")
                                .transfer(
                                        Transfer.of(
                                                        "南门",
                                                        new LonLat(114.21, 26.61),
                                                        Transfer.Means.ROPEWAY,
                                                        12)
                                                .every(10)
                                                .costing(45.5)
                                                .said("索道", new Edtf("2025-06"), "李强")))
                .adding(
                        LoopStop.of(stop("site:HN010", 114.3))
                                .transfer(Transfer.of("渡口", null, Transfer.Means.BOAT, 8)))
                .sleepingIn(List.of(stop("place:ciping", 114.16)))
                .noting("带孩子")
                .copying(EntityId.of("route:weiren-zuji"));
    }

    @Test
    void aLoopComesBackAsItWas() {
        assertThat(LoopText.read(LoopText.write(full()))).contains(full());
        Loop cut = full().cut(List.of(full().stops().subList(0, 1), full().stops().subList(1, 3)));
        assertThat(cut.cuts()).containsExactly(1);
        assertThat(LoopText.read(LoopText.write(cut))).contains(cut);
        assertThat(cut.without(0).isCut()).as("a day that is empty goes").isFalse();
        assertThat(cut.adding(LoopStop.of(stop("site:HN001", 113))).cuts()).containsExactly(1);
        assertThat(cut.uncut().stops()).isEqualTo(full().stops());
        Loop plain = Loop.named("空", 2025).ending(Finish.AT_LAST);
        assertThat(LoopText.read(LoopText.write(plain))).contains(plain);
    }

    @Test
    void whatALaterVersionWroteIsKept() {
        String later =
                LoopText.write(full())
                        .replace("\"year\"", "\"colour\" : \"red\",\n \"year\"")
                        .replace("\"locked\"", "\"gate\" : { \"name\" : \"北门\" },\n \"locked\"");
        Loop read = LoopText.read(later).orElseThrow();
        assertThat(read.name()).isEqualTo(full().name());
        assertThat(LoopText.write(read.called("另一条").adding(LoopStop.of(stop("site:HN001", 113)))))
                .contains("\"colour\" : \"red\"")
                .contains("\"name\" : \"北门\"");
    }

    @Test
    void aTransferOfALaterVersionIsKeptAsItIs() {
        String later =
                LoopText.write(full())
                        .replace("\"ropeway\"", "\"balloon\"")
                        .replace("\"as_of\"", "\"pier\" : 3,\n \"as_of\"");
        Loop read = LoopText.read(later).orElseThrow();
        assertThat(read.stops().get(1).transfer()).isNull();
        assertThat(LoopText.write(read)).contains("\"balloon\"", "\"南门\"", "\"pier\" : 3");
        Loop known = LoopText.read(later.replace("balloon", "walk")).orElseThrow();
        assertThat(known.stops().get(1).transfer()).isNotNull();
        assertThat(LoopText.write(known)).contains("\"pier\" : 3");
    }

    @Test
    void whatIsNoTransferIsRefused() {
        Transfer t = Transfer.of("门", null, Transfer.Means.WALK, 10);
        assertThatIllegalArgumentException().isThrownBy(() -> t.every(0));
        assertThatIllegalArgumentException().isThrownBy(() -> t.costing(-1.0));
        assertThatIllegalArgumentException().isThrownBy(() -> t.costing(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transfer.of(" ", null, Transfer.Means.WALK, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transfer.of("门", null, Transfer.Means.WALK, 361));
        assertThat(
                        LoopText.read(
                                LoopText.write(full())
                                        .replace("\"minutes\" : 12", "\"minutes\" : -1")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"version\": 2}",
                "{\"version\": 1}",
                "{\"version\":1,\"name\":\"x\",\"finish\":\"back\",\"year\":2025,\"days\":40}",
                "{\"version\":1,\"name\":\"x\",\"finish\":\"at\",\"year\":2025}",
                "{\"version\":1,\"name\":\"x\",\"finish\":\"back\",\"year\":2025,\"date\":\"soon\"}",
                "{\"version\":1,\"name\":\"x\",\"finish\":\"back\",\"year\":2025,"
                        + "\"stops\":[{\"name\":\"y\",\"minutes\":-5}]}"
            })
    void whatIsNoLoopIsReadAsNone(String text) {
        assertThat(LoopText.read(text)).isEmpty();
    }

    @Test
    void zeroAndFortyDaysAreToldApart() {
        Loop loop = full();
        assertThat(loop.lasting(0).days()).isZero();
        assertThatExceptionOfType(LoopProblem.class)
                .isThrownBy(() -> loop.lasting(40))
                .satisfies(p -> assertThat(p.reason()).isEqualTo(LoopProblem.Reason.DAYS));
        assertThatExceptionOfType(LoopProblem.class)
                .isThrownBy(() -> Wish.of("x", stop("place:1", 113), 0));
    }

    @Test
    void stopsMoveAsAPersonDragsThem() {
        Loop loop =
                Loop.named("x", 2025)
                        .with(
                                List.of(
                                        LoopStop.of(stop("site:HN001", 113)),
                                        LoopStop.of(stop("site:HN002", 113)),
                                        LoopStop.of(stop("site:HN003", 113))));
        assertThat(names(loop.moving(0, 2)))
                .containsExactly("site:HN002", "site:HN003", "site:HN001");
        assertThat(names(loop.moving(2, 0)))
                .containsExactly("site:HN003", "site:HN001", "site:HN002");
        assertThat(names(loop.without(1))).containsExactly("site:HN001", "site:HN003");
        assertThat(names(loop.ordered(List.of(2, 1, 0))))
                .containsExactly("site:HN003", "site:HN002", "site:HN001");
    }

    private static List<String> names(Loop loop) {
        return loop.stops().stream().map(s -> s.stop().name()).toList();
    }
}
