package org.xianggan.atlas.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

class YearMomentTest {
    private static final EntityId LILOU = EntityId.of("road:G60-LILOU");
    private static final EntityId ZHUZHOU = EntityId.of("prefecture:430200");

    @Test
    void sectionsThatChangeOnOneDayCountOnce() {
        Line line =
                line(
                        section(event("2024-12-31", Status.OPEN)),
                        section(event("2024-12-31", Status.OPEN)),
                        section(event("2025-07-29", Status.OPEN)));
        assertThat(YearMoment.of(List.of(line), List.of()))
                .extracting(m -> m.date().text())
                .containsExactly("2024-12-31", "2025-07-29");
    }

    @Test
    void worksAndWhatWasOnlyToldByThenAreNoMoments() {
        Line line =
                line(
                        section(
                                event("2021", null),
                                event("../2021-06", Status.OPEN),
                                event("2022", Status.CLOSED)));
        assertThat(YearMoment.of(List.of(line), List.of()))
                .extracting(YearMoment::status)
                .containsExactly(Status.CLOSED);
    }

    @Test
    void aHappeningThatTellsOfALinesOwnChangeIsNotToldTwice() {
        Line line = line(section(event("2024-12-31", Status.OPEN)));
        List<YearMoment> all =
                YearMoment.of(
                        List.of(line),
                        List.of(
                                happening("2024-12-31", false, LILOU),
                                happening("2024-12-31", false, ZHUZHOU),
                                happening("2023", true, LILOU)));
        assertThat(all).hasSize(3);
        assertThat(all.getFirst().target()).isTrue();
        assertThat(all.getFirst().year()).isEqualTo(2023);
        assertThat(all).filteredOn(m -> LILOU.equals(m.entity())).hasSize(2);
    }

    private static Line line(Section... sections) {
        return new Line(
                LILOU,
                new Names("醴娄高速", "醴娄", null, "Liling–Loudi Expressway", List.of()),
                "expressway",
                "G6022",
                null,
                null,
                null,
                List.of(sections),
                Map.of(),
                AccuracyClass.C,
                List.of(),
                null);
    }

    private static Section section(LineEvent... events) {
        return new Section("1", null, null, new Timeline(Arrays.asList(events), null), null, null);
    }

    private static LineEvent event(String date, @Nullable Status status) {
        Citation citation =
                new Citation(EntityId.of("fact:F059"), "株洲日报", null, null, null, null, null);
        return new LineEvent(new Edtf(date), status, null, null, List.of(citation), null);
    }

    private static Happening happening(String date, boolean target, EntityId about) {
        Fact fact =
                new Fact(
                        EntityId.of("fact:F059"),
                        "highway",
                        List.of(about),
                        "醴娄高速启动",
                        null,
                        null,
                        null,
                        null,
                        new Edtf(date),
                        null,
                        EntityId.of("doc:A"),
                        "A012",
                        "醴娄",
                        null,
                        "high",
                        null,
                        null,
                        null);
        return new Happening(new Edtf(date), target, "醴娄高速启动", List.of(about), List.of(fact));
    }
}
