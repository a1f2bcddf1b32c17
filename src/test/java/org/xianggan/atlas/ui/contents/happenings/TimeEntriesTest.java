package org.xianggan.atlas.ui.contents.happenings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.content.Agreement;
import org.xianggan.atlas.core.content.Happening;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.testing.HandLibrary;
import org.xianggan.atlas.ui.app.Sample;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.records.RecordModel;

import java.util.List;
import java.util.Optional;

class TimeEntriesTest {
    private static Agreement agreement(String key, String date, String fact) {
        return new Agreement(
                EntityId.of("agreement:" + key),
                new Names("协议" + key, "协议" + key, null, "Agreement " + key, List.of()),
                "general",
                "agreement",
                List.of(Sample.CHALING, Sample.YOUXIAN),
                false,
                null,
                null,
                new Edtf(date),
                "signed",
                null,
                List.of(
                        new Citation(
                                EntityId.of("fact:" + fact),
                                "样例报",
                                null,
                                null,
                                null,
                                "A001",
                                null)),
                null,
                null);
    }

    private final Messages texts = Messages.chinese();

    private static Happening happening(
            String id, String date, boolean target, EntityId... entities) {
        return new Happening(
                new Edtf(date),
                target,
                "事" + id,
                List.of(entities),
                List.of(HandLibrary.fact(id, "样例", "A001", List.of(entities))));
    }

    private List<TimeEntry> entries() {
        return new TimeEntries(
                        new HandLibrary(
                                        List.of(),
                                        List.of(),
                                        List.of(
                                                happening("F1", "1927-11", false, Sample.CHALING),
                                                happening("F2", "2018-06", false, Sample.G106),
                                                happening("F3", "2021", false, Sample.CHALING),
                                                happening(
                                                        "F4", "../2021-06", false, Sample.YOUXIAN),
                                                happening(
                                                        "F5",
                                                        "2021-03-12",
                                                        false,
                                                        EntityId.of("agreement:none")),
                                                happening("F6", "2030", true, Sample.G106)))
                                .with(
                                        List.of(
                                                agreement("told", "2021", "F3"),
                                                agreement("other-year", "2020", "F3"))),
                        new Sample(),
                        texts,
                        new Reading(texts, zh -> Optional.empty()))
                .read();
    }

    private static boolean reaches(int year) {
        return year >= 2018 && year <= 2030;
    }

    private List<TimeRow> rows(boolean open) {
        RecordModel<TimeEntry> model = TimeShape.newModel();
        model.show(entries());
        return TimeShape.rows(model.rows(), TimeEntriesTest::reaches, open);
    }

    /// The sample's four lines all change in 2018-06; a happening tells of the first.
    @Test
    void aChangeOfALineIsThereOnceWhetherAFactTellsOfItOrNot() {
        List<TimeEntry> of2018 = entries().stream().filter(e -> e.year() == 2018).toList();
        assertThat(of2018)
                .extracting(TimeEntry::title)
                .containsExactly("事F2", "泉南高速：通车", "样例高速：规划", "样例铁路：在建");
        assertThat(of2018).allMatch(e -> e.kinds().getFirst().key().equals("lines"));
        assertThat(of2018).noneMatch(e -> e.by().isEmpty());
    }

    @Test
    void whatIsOlderThanTheLineIsFolded() {
        List<TimeRow> folded = rows(false);
        assertThat(folded.getFirst()).isEqualTo(new TimeRow.Earlier(1, false));
        assertThat(folded.get(1)).isEqualTo(new TimeRow.Year(2018, 4));
        List<TimeRow> open = rows(true);
        assertThat(open).hasSize(folded.size() + 2);
        assertThat(open.get(1)).isEqualTo(new TimeRow.Year(1927, 1));
    }

    @Test
    void aYearRunsByTheEndOfWhatIsKnown() {
        assertThat(
                        rows(false).stream()
                                .filter(
                                        r ->
                                                r instanceof TimeRow.One(TimeEntry e)
                                                        && e.year() == 2021)
                                .map(r -> ((TimeRow.One) r).entry().when()))
                .containsExactly("2021-03-12", "2021-06 前", "2021");
    }

    /// “told” is the happening of the same fact and year; “other-year” rests on the same fact, but
    /// is none of its happening.
    @Test
    void anAgreementIsThereOnceWhetherAHappeningTellsOfItOrNot() {
        List<TimeEntry> agreements =
                entries().stream().filter(e -> e.colour().equals("agreements")).toList();
        assertThat(agreements)
                .extracting(TimeEntry::title)
                .containsExactly("协议other-year", "事F5", "事F3");
        assertThat(agreements.getFirst().among()).containsExactly(Sample.CHALING, Sample.YOUXIAN);
    }

    @Test
    void kindsAreToldByWhatItIsAboutAndATargetIsOneBesides() {
        RecordModel<TimeEntry> model = TimeShape.newModel();
        model.show(entries());
        assertThat(model.options(TimeShape.KIND))
                .containsExactly(
                        new RecordModel.Option("lines", "线路", 5),
                        new RecordModel.Option("agreements", "协议", 3),
                        new RecordModel.Option("events", "事件", 2),
                        new RecordModel.Option("targets", "目标", 1));
        model.chosenProperty(TimeShape.KIND).set("targets");
        assertThat(model.rows()).extracting(TimeEntry::title).containsExactly("事F6");
    }
}
