package org.xianggan.atlas.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.testing.HandJourneys;
import org.xianggan.atlas.testing.HandNetwork;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Loops on a road of two stretches.
class LoopPlannerTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    private final LoopPlanner planner = new LoopPlanner(HandJourneys.ground());

    private static Loop over(Sight... sights) {
        return Loop.named("x", 2025)
                .starting(HandNetwork.EAST)
                .with(Arrays.stream(sights).map(s -> LoopStop.of(s.stop())).toList());
    }

    private static List<Remark.Code> codes(Itinerary plan) {
        return plan.remarks().stream().map(Remark::code).toList();
    }

    @Test
    void aClosedDayIsTwoRemarksWithItsAgeAndTheNearestDayThatWorks() {
        Itinerary plan = planner.plan(over(HandJourneys.WEST).on(MONDAY));
        assertThat(codes(plan))
                .containsExactly(Remark.Code.CLOSED_WEEKDAY, Remark.Code.NEAREST_DAY);
        assertThat(plan.remarks().getFirst().sentence(Messages.chinese()))
                .isEqualTo("旧址HN001周一闭馆，2026-10-05正是（2023年信息，请电话确认）。");
        assertThat(plan.remarks().getLast().sentence(Messages.english()))
                .isEqualTo(
                        "Site HN001: the nearest day on which it is open is 2026-10-06, a"
                                + " Tuesday.");
        assertThat(plan.nearestStart()).isEqualTo(MONDAY.plusDays(1));
        assertThat(plan.works()).isFalse();
    }

    /// Somebody has placed it since the loop was made.
    @Test
    void aSiteIsVisitedWhereItIsKnownToBeNow() {
        Loop loop = over(HandJourneys.WEST);
        Stop old = new Stop(HandJourneys.WEST.id(), "旧", new LonLat(113.2, 26.9), false);
        Loop before = loop.replacing(0, LoopStop.of(old).noting("带水"));
        Itinerary plan = planner.plan(before);
        assertThat(plan.metres()).isEqualTo(planner.plan(loop).metres());
        assertThat(plan.loop().stops().getFirst().note()).isEqualTo("带水");
        Stop nowhere = new Stop(HandJourneys.WEST.id(), "旧", null, false);
        assertThat(planner.plan(loop.with(List.of(LoopStop.of(nowhere)))).metres())
                .isEqualTo(plan.metres());
    }

    @Test
    void withoutADateItSaysWhichWeekdaysWork() {
        Itinerary plan = planner.plan(over(HandJourneys.WEST));
        assertThat(codes(plan)).containsExactly(Remark.Code.NOT_ON);
        assertThat(plan.startDays()).doesNotContain(DayOfWeek.MONDAY).hasSize(6);
        assertThat(plan.works()).isTrue();
        assertThat(plan.nearestStart()).isNull();
    }

    @Test
    void oneWaitsForDoorsAndSlackIsWhatIsLeftUntilTheyClose() {
        Itinerary plan = planner.plan(over(HandJourneys.WEST).beginningAt(7 * 60));
        Stay stay = plan.days().getFirst().stays().getFirst();
        assertThat(stay.begin()).isEqualTo(540);
        assertThat(stay.slack()).isEqualTo(1020 - 60 - 540);
        assertThat(codes(plan)).contains(Remark.Code.WAITS);
    }

    @Test
    void aPlaceKnownByItsTownshipIsSaidAndSoIsOneFarFromTheRoad() {
        assertThat(codes(planner.plan(over(HandJourneys.MIDDLE))))
                .containsExactly(Remark.Code.ROUGH_POSITION);
        assertThat(codes(planner.plan(over(HandJourneys.AWAY))))
                .containsExactly(Remark.Code.FAR_FROM_ROAD);
    }

    @Test
    void whatIsWalkedIsNeverDrivingTime() {
        Loop loop = over(HandJourneys.AWAY);
        Itinerary driven = planner.plan(loop);
        Itinerary walked = planner.plan(loop.replacing(0, loop.stops().getFirst().onFoot(true)));
        assertThat(driven.footMetres()).isZero();
        assertThat(walked.seconds().mid()).as("the stop is beside the start").isZero();
        assertThat(walked.footMetres()).isCloseTo(driven.metres().mid(), within(1.0));
        assertThat(walked.footSeconds()).isCloseTo(walked.footMetres() / (4 / 3.6), within(1.0));
    }

    /// In English with English names where the catalogue has one; in both languages each sentence
    /// in its own.
    @Test
    void sentencesNamePlacesInTheirLanguage() {
        List<Remark> remarks = planner.plan(over(HandJourneys.WEST).on(MONDAY)).remarks();
        assertThat(remarks.getFirst().sentence(Messages.of(Language.BOTH)))
                .isEqualTo(
                        "旧址HN001周一闭馆，2026-10-05正是（2023年信息，请电话确认）。\n"
                                + "Site HN001 is closed on Mondays, and 2026-10-05 is one"
                                + " (information of 2023, please ring up).");
        assertThat(
                        planner.plan(over(HandJourneys.MIDDLE))
                                .remarks()
                                .getFirst()
                                .sentence(Messages.english()))
                .as("nobody gave it an English name")
                .startsWith("旧址HN002 is only placed at its township");
        Ground ground = HandJourneys.ground();
        assertThat(ground.name(HandJourneys.WEST.stop(), Language.EN)).isEqualTo("Site HN001");
        assertThat(ground.name(HandJourneys.WEST.stop(), Language.BOTH))
                .isEqualTo("旧址HN001 Site HN001");
        assertThat(ground.name(HandNetwork.EAST, Language.BOTH)).isEqualTo("东");
        assertThatExceptionOfType(LoopProblem.class)
                .isThrownBy(() -> planner.plan(over(HandJourneys.WEST, HandJourneys.WEST)))
                .satisfies(
                        p -> {
                            assertThat(p.sentence(Messages.english())).startsWith("Site HN001");
                            assertThat(p.sentence(Messages.of(Language.BOTH)))
                                    .contains("旧址HN001", "\nSite HN001");
                        });
    }

    private static Transfer gate() {
        return Transfer.of("北门", HandNetwork.MIDDLE.position(), Transfer.Means.SHUTTLE, 20)
                .every(30)
                .costing(60.0)
                .said("每30分钟一班", new Edtf("2024"), "王芳");
    }

    @Test
    void oneDrivesToTheGateAndRidesFromThere() {
        Loop loop = over(HandJourneys.WEST).beginningAt(8 * 60);
        Loop entered = loop.replacing(0, loop.stops().getFirst().transfer(gate())).hours(3);
        Itinerary plan = planner.plan(entered);
        Day day = plan.days().getFirst();
        Stay stay = day.stays().getFirst();
        assertThat(day.metres().mid())
                .as("to the gate and back")
                .isCloseTo(planner.plan(over(HandJourneys.MIDDLE)).metres().mid(), within(1.0));
        assertThat(day.drives().getFirst().to().name()).isEqualTo("北门");
        assertThat(stay.stop()).isEqualTo(HandJourneys.WEST.stop());
        assertThat(stay.oneWay()).as("half an interval, then the ride").isEqualTo(15 + 20);
        assertThat(stay.begin()).isEqualTo(Math.max(540, stay.arrive() + 35));
        assertThat(stay.ends()).isEqualTo(stay.begin() + 60);
        assertThat(stay.leave()).isEqualTo(stay.ends() + 35);
        assertThat(day.drives().getLast().leaves()).isEqualTo(stay.leave());
        assertThat(plan.visitMinutes()).isEqualTo(60);
        assertThat(plan.transferMinutes()).isEqualTo(70);
        assertThat(plan.transferMetres()).isBetween(28_000.0, 33_000.0);
        assertThat(plan.transferFare()).isEqualTo(60);
        assertThat(plan.faresUnknown()).isZero();
        assertThat(plan.footMetres()).isZero();
        assertThat(planner.roads(plan).getFirst().metres().mid())
                .isCloseTo(day.metres().mid(), within(1.0));
        assertThat(codes(plan)).contains(Remark.Code.TRANSFER);
        Remark r =
                plan.remarks().stream()
                        .filter(x -> x.code() == Remark.Code.TRANSFER)
                        .findFirst()
                        .orElseThrow();
        assertThat(r.sentence(Messages.chinese()))
                .isEqualTo("旧址HN001从北门换乘进入：观光车，单程20分钟，约30分钟一班（按等半班计），往返每人60元" + "（2024年信息，请电话确认）。");
        assertThat(r.isGrave()).isFalse();
        assertThat(planner.board(entered.lasting(1)).orderTask().cost(List.of(0)))
                .as("with the hours of the site")
                .isCloseTo(day.ends() - day.begins(), within(1e-6));
    }

    @Test
    void whoRidesInTooLateIsToldWhenTheVisitCouldBegin() {
        Loop loop = over(HandJourneys.WEST).beginningAt(13 * 60 + 30);
        assertThat(codes(planner.plan(loop))).doesNotContain(Remark.Code.TOO_LATE);
        Itinerary plan =
                planner.plan(
                        loop.replacing(0, loop.stops().getFirst().transfer(gate().every(180))));
        Remark late = plan.remarks().stream().filter(Remark::isGrave).findFirst().orElseThrow();
        assertThat(late.code()).isEqualTo(Remark.Code.TRANSFER_LATE);
        assertThat(late.sentence(Messages.chinese()))
                .startsWith("旧址HN001从北门换乘观光车，")
                .contains("最迟要在16:00开始");
        assertThat(late.sentence(Messages.english())).contains("16:00").endsWith(".");
        assertThat(plan.works()).isFalse();
    }

    @Test
    void aGateHelpsAStopThatHasNoPosition() {
        Loop loop = over(HandJourneys.NOWHERE);
        Itinerary plan = planner.plan(loop.replacing(0, loop.stops().getFirst().transfer(gate())));
        assertThat(plan.days().getFirst().stays()).hasSize(1);
        assertThat(plan.transferMetres()).isZero();
        Transfer nowhere = Transfer.of("门", null, Transfer.Means.BOAT, 5);
        refused(
                loop.replacing(0, loop.stops().getFirst().transfer(nowhere)),
                LoopProblem.Reason.NO_POSITION);
    }

    @Test
    void whatIsNotKnownOfATransferIsSaid() {
        Loop loop = over(HandJourneys.WEST);
        Transfer t = Transfer.of("码头", null, Transfer.Means.BOAT, 25);
        Itinerary plan = planner.plan(loop.replacing(0, loop.stops().getFirst().transfer(t)));
        assertThat(plan.transferMinutes()).as("no waiting").isEqualTo(50);
        assertThat(plan.faresUnknown()).isEqualTo(1);
        assertThat(plan.remarks().getFirst().sentence(Messages.chinese()))
                .contains("班次间隔未查到", "票价未查到", "信息未注日期");
        assertThat(t.every(20).oneWayMinutes()).isEqualTo(35);
        assertThat(Transfer.of("门", null, Transfer.Means.WALK, 10).every(20).oneWayMinutes())
                .as("who walks waits for nothing")
                .isEqualTo(10);
    }

    @Test
    void theNightIsInATownAndTheNextDayBeginsThere() {
        Itinerary plan = planner.plan(over(HandJourneys.WEST, HandJourneys.MIDDLE).lasting(2));
        Day first = plan.days().getFirst();
        assertThat(first.night()).isEqualTo(HandJourneys.TOWN);
        assertThat(plan.days().getLast().from()).isEqualTo(HandJourneys.TOWN.stop());
        assertThat(plan.days().getLast().night()).isNull();
        assertThat(first.drives()).hasSize(2);
        assertThat(plan.days()).extracting(Day::number).containsExactly(1, 2);
    }

    @Test
    void tooFewHoursAreAnsweredByTheSmallestChange() {
        Itinerary plan =
                planner.plan(over(HandJourneys.WEST, HandJourneys.MIDDLE).lasting(1).hours(2.5));
        Remark r = plan.remarks().getLast();
        assertThat(r.code()).isIn(Remark.Code.MORE_DAYS, Remark.Code.LEAVE_OUT_OR_DAYS);
        assertThat(r.sentence(Messages.chinese())).startsWith("第1天超出").endsWith("改为2天。");
        assertThat(plan.works()).isFalse();
    }

    @Test
    void theBetterOrderIsShownBesideTheOldOneAndLockedStopsStay() {
        Loop loop =
                over(HandJourneys.WEST, HandJourneys.MIDDLE)
                        .ending(new Finish.At(HandNetwork.WEST));
        Reordering better = planner.reorder(loop);
        assertThat(better.after()).containsExactly(1, 0);
        assertThat(better.isExact()).isTrue();
        assertThat(better.wayAfter().seconds().mid())
                .isLessThan(better.wayBefore().seconds().mid());
        Loop locked = loop.replacing(0, loop.stops().getFirst().locked(true));
        assertThat(planner.reorder(locked).isBetter()).isFalse();
    }

    @Test
    void whatIsNoLoopIsToldInASentence() {
        refused(over(), LoopProblem.Reason.NO_STOPS);
        refused(over(HandJourneys.WEST, HandJourneys.WEST), LoopProblem.Reason.TWICE);
        refused(over(HandJourneys.NOWHERE), LoopProblem.Reason.NO_POSITION);
        refused(
                over(HandJourneys.WEST).sleepingIn(List.of(HandNetwork.MIDDLE)),
                LoopProblem.Reason.NIGHT_NOWHERE);
    }

    private void refused(Loop loop, LoopProblem.Reason reason) {
        assertThatExceptionOfType(LoopProblem.class)
                .isThrownBy(() -> planner.plan(loop))
                .satisfies(
                        p -> {
                            assertThat(p.reason()).isEqualTo(reason);
                            assertThat(p.sentence(Messages.chinese())).endsWith("。");
                            assertThat(p.nextStep(Messages.english())).endsWith(".");
                        });
    }

    /// A site of the hand network with other hours.
    private static LoopPlanner with(Opening opening) {
        Sight w = HandJourneys.WEST;
        Sight other =
                new Sight(
                        w.id(),
                        w.names(),
                        w.kind(),
                        w.protection(),
                        w.tourism(),
                        w.county(),
                        w.province(),
                        w.township(),
                        w.at(),
                        w.placed(),
                        w.themes(),
                        null,
                        opening,
                        w.visit());
        HandJourneys hand = new HandJourneys();
        Journeys journeys =
                new Journeys() {
                    @Override
                    public List<Sight> sights() {
                        return List.of(other, HandJourneys.MIDDLE);
                    }

                    @Override
                    public Map<EntityId, Names> stopNames() {
                        return hand.stopNames();
                    }

                    @Override
                    public VisitTime stay() {
                        return hand.stay();
                    }

                    @Override
                    public List<NightTown> nights() {
                        return hand.nights();
                    }

                    @Override
                    public List<PublishedRoute> publishedRoutes() {
                        return List.of();
                    }
                };
        Ground ground = HandJourneys.ground();
        return new LoopPlanner(new Ground(journeys, ground.engine, ground.conditions));
    }

    private static Opening open(
            Set<DayOfWeek> closed,
            @Nullable MonthDay from,
            @Nullable MonthDay to,
            @Nullable LocalDate shutFrom,
            @Nullable LocalDate shutTo) {
        return new Opening(
                closed, null, null, null, null, null, from, to, shutFrom, shutTo, null, null, "",
                null);
    }

    /// Two days: the site with hours is seen on the second.
    private static Loop second(LocalDate date) {
        return over(HandJourneys.MIDDLE, HandJourneys.WEST).lasting(2).on(date);
    }

    @Test
    void theNearestStartKnowsSeasonsOfHalfAYearAndDatedClosures() {
        MonthDay april = MonthDay.of(4, 1);
        MonthDay september = MonthDay.of(9, 30);
        LoopPlanner season = with(open(Set.of(), april, september, null, null));
        Itinerary winter = season.plan(second(LocalDate.of(2026, 1, 10)));
        assertThat(codes(winter)).contains(Remark.Code.OUT_OF_SEASON, Remark.Code.NEAREST_DAY);
        assertThat(winter.nearestStart())
                .as("the second day is the first of the season")
                .isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(season.plan(second(LocalDate.of(2026, 3, 31))).nearestStart()).isNull();
        LoopPlanner works =
                with(
                        open(
                                Set.of(DayOfWeek.MONDAY),
                                null,
                                null,
                                LocalDate.of(2026, 6, 1),
                                LocalDate.of(2026, 10, 4)));
        Itinerary shut = works.plan(second(LocalDate.of(2026, 9, 20)));
        assertThat(codes(shut)).contains(Remark.Code.CLOSED_DATES);
        assertThat(shut.nearestStart())
                .as("the fifth of October is a Monday")
                .isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(shut.startDays()).doesNotContain(DayOfWeek.SUNDAY).hasSize(6);
        LoopPlanner never =
                with(
                        open(
                                Set.of(),
                                null,
                                null,
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2040, 1, 1)));
        assertThat(never.plan(second(MONDAY)).nearestStart()).isNull();
    }

    @Test
    void aWishThatCannotBeMetSaysWhy() {
        Stop start = HandNetwork.EAST;
        Proposal p =
                new Proposer(HandJourneys.ground())
                        .propose(
                                Wish.of("x", start, 1)
                                        .themed(Set.of(SightTheme.JINGGANGSHAN))
                                        .seeing(
                                                List.of(
                                                        HandJourneys.NOWHERE.id(),
                                                        HandJourneys.MIDDLE.id()))
                                        .avoiding(Set.of(HandJourneys.AWAY.id()))
                                        .acrossProvinces(true));
        assertThat(p.unmet())
                .extracting(Remark::code)
                .contains(Remark.Code.MUST_NOWHERE, Remark.Code.NO_PROVINCE);
        assertThat(p.loop().stops())
                .extracting(s -> s.stop().id())
                .contains(HandJourneys.MIDDLE.id())
                .doesNotContain(HandJourneys.AWAY.id(), HandJourneys.NOWHERE.id());
        Proposal none =
                new Proposer(HandJourneys.ground())
                        .propose(Wish.of("x", start, 1).themed(Set.of(SightTheme.HAKKA)));
        assertThat(none.itinerary()).isNull();
        assertThat(none.unmet()).extracting(Remark::code).containsExactly(Remark.Code.NO_SIGHTS);
        assertThat(none.unmet().getFirst().sentence(Messages.chinese())).contains("客家与非遗");
    }
}
