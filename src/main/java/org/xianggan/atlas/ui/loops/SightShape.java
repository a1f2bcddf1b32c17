package org.xianggan.atlas.ui.loops;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.Opening;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.journey.SightTheme;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.contents.records.Facet;
import org.xianggan.atlas.ui.contents.records.RecordModel;
import org.xianggan.atlas.ui.contents.records.RecordShape;
import org.xianggan.atlas.ui.contents.records.SheetColumn;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What sites can be filtered and sorted by.
final class SightShape implements RecordShape<SightRow, SightRow> {
    private static final List<String> GRADES =
            List.of("national", "provincial", "municipal", "county", "none", "unverified");
    private static final List<String> TOURISM = List.of("5A", "4A", "3A", "2A");

    private final Desk desk;
    private final LoopDesk loops;
    private final Messages texts;
    private final Facet<SightRow> province;
    private final Facet<SightRow> fee;
    private final RecordModel<SightRow> model;
    private final SightForm form;
    private final Label into = Ui.label("", "fine");
    private final Pressable head;

    SightShape(Desk desk, LoopDesk loops) {
        this.desk = desk;
        this.loops = loops;
        this.texts = desk.texts();
        province =
                new Facet<>(
                        "province",
                        r -> {
                            EntityId id = r.sight().province();
                            return id == null
                                    ? List.of()
                                    : List.of(
                                            new Facet.Choice(
                                                    id.key(),
                                                    texts.first("loop.province." + id.key())));
                        },
                        Comparator.comparing(Facet.Choice::key, Comparator.reverseOrder()));
        fee = choice("fee", List.of("free", "paid", "unknown"), SightShape::fee);
        model =
                new RecordModel<>(
                        List.of(
                                province,
                                fee,
                                themes(),
                                grade(),
                                county(),
                                choice(
                                        "opening",
                                        List.of("monday", "closed-monday", "unknown"),
                                        SightShape::opening)),
                        orders(),
                        r -> String.join(" ", r.name(), r.line(), String.join(" ", r.themes())));
        form = new SightForm(desk, loops);
        head =
                new Pressable(
                        "",
                        () ->
                                desk.guide()
                                        .openPage(
                                                loops.shelf().current() == null
                                                        ? LoopsPage.ID
                                                        : LoopPage.ID,
                                                null),
                        into);
        head.getStyleClass().add("sights-into");
        head.setId("sights-into");
        texts.onSpeak(this::sayLoop);
        sayLoop();
    }

    private Facet<SightRow> themes() {
        List<String> codes = Arrays.stream(SightTheme.values()).map(SightTheme::code).toList();
        return Facet.of(
                "sight-theme",
                codes,
                r ->
                        r.sight().themes().stream()
                                .map(
                                        t ->
                                                new Facet.Choice(
                                                        t.code(),
                                                        texts.first("loop.theme." + t.code())))
                                .toList());
    }

    /// Grades of protection and of tourism together.
    private Facet<SightRow> grade() {
        List<String> keys = Stream.concat(GRADES.stream(), TOURISM.stream()).toList();
        return Facet.of(
                "sight-grade",
                keys,
                r ->
                        Stream.of(r.sight().protection(), r.sight().tourism())
                                .distinct()
                                .filter(keys::contains)
                                .filter(k -> !k.equals("none"))
                                .map(k -> new Facet.Choice(k, texts.first("loop.facet.grade." + k)))
                                .toList());
    }

    private Facet<SightRow> county() {
        return new Facet<>(
                "county",
                r -> {
                    EntityId id = r.sight().county();
                    return id == null
                            ? List.of()
                            : List.of(new Facet.Choice(id.toString(), r.county()));
                },
                Comparator.comparing(Facet.Choice::key));
    }

    /// @param key of a site; the bundle has `loop.facet.<id>.<key>`
    private Facet<SightRow> choice(String id, List<String> keys, Function<Sight, String> key) {
        return Facet.of(
                id,
                keys,
                r -> {
                    String k = key.apply(r.sight());
                    return keys.contains(k)
                            ? List.of(
                                    new Facet.Choice(k, texts.first("loop.facet." + id + "." + k)))
                            : List.of();
                });
    }

    private static String fee(Sight s) {
        Opening o = s.opening();
        return o == null || o.fee() == null ? "unknown" : o.fee() == 0 ? "free" : "paid";
    }

    /// Whether one can come on a Monday, which is when most museums are closed.
    private static String opening(Sight s) {
        Opening o = s.opening();
        return o == null
                ? "unknown"
                : o.closed().contains(DayOfWeek.MONDAY) ? "closed-monday" : "monday";
    }

    private static List<RecordModel.Order<SightRow>> orders() {
        Comparator<SightRow> grade =
                Comparator.comparingInt(r -> place(GRADES, r.sight().protection()));
        Comparator<SightRow> tourism =
                Comparator.comparingInt(r -> place(TOURISM, r.sight().tourism()));
        Comparator<SightRow> id = Comparator.comparing(r -> r.sight().id());
        Comparator<SightRow> usual = grade.thenComparing(tourism).thenComparing(id);
        return List.of(
                new RecordModel.Order<>("protection", usual),
                new RecordModel.Order<>("tourism", tourism.thenComparing(usual)),
                new RecordModel.Order<>(
                        "county",
                        Comparator.comparing((SightRow r) -> String.valueOf(r.sight().county()))
                                .thenComparing(usual)));
    }

    private static int place(List<String> all, String one) {
        int at = all.indexOf(one);
        return at < 0 ? all.size() : at;
    }

    /// Which loop they go into.
    void sayLoop() {
        LoopShelf.Kept now = loops.shelf().current();
        Loop loop = now == null ? null : now.loop();
        into.setText(
                loop == null
                        ? texts.first("loop.page.into.none")
                        : texts.first("loop.page.into", loop.name(), loop.stops().size()));
        head.setAccessibleText(into.getText());
    }

    @Override
    public String page() {
        return SightsPage.ID;
    }

    @Override
    public Region head() {
        return head;
    }

    @Override
    public List<SightRow> read() {
        Map<EntityId, String> counties = new HashMap<>();
        List<SightRow> rows = new ArrayList<>();
        for (Sight s : loops.tools().journeys().sights()) {
            EntityId id = s.county();
            String county =
                    id == null
                            ? ""
                            : counties.computeIfAbsent(
                                    id,
                                    i ->
                                            desk.catalogue()
                                                    .entity(i)
                                                    .map(e -> e.names().shortIn(texts.language()))
                                                    .orElse(""));
            rows.add(row(s, county));
        }
        return rows;
    }

    private SightRow row(Sight s, String county) {
        String line =
                Stream.of(
                                texts.firstOr("site-kind." + s.kind(), ""),
                                TOURISM.contains(s.tourism())
                                        ? texts.first("badge.tourism." + s.tourism())
                                        : "",
                                s.protection().equals("none")
                                        ? ""
                                        : texts.firstOr("loop.facet.grade." + s.protection(), ""),
                                county)
                        .filter(p -> !p.isEmpty())
                        .collect(Collectors.joining(" · "));
        Names names = s.names();
        return new SightRow(
                s,
                Reading.name(names, texts.language()),
                county,
                s.themes().stream()
                        .sorted()
                        .map(t -> texts.first("loop.theme." + t.code()))
                        .toList(),
                line,
                s.openingText() == null ? null : desk.reading().word(s.openingText()));
    }

    @Override
    public RecordModel<SightRow> model() {
        return model;
    }

    @Override
    public List<SightRow> arrange(List<SightRow> shown) {
        return shown;
    }

    @Override
    public RowForm<SightRow> form() {
        return form;
    }

    @Override
    public List<Facet<SightRow>> switches() {
        return List.of(province);
    }

    @Override
    public boolean isTarget(SightRow row, EntityId target) {
        return row.sight().id().equals(target);
    }

    @Override
    public List<SheetColumn<SightRow>> columns() {
        return List.of(
                SheetColumn.text("sight", 30, SightRow::name),
                SheetColumn.text("sight-line", 30, SightRow::line),
                SheetColumn.text("sight-theme", 24, r -> String.join("、", r.themes())),
                SheetColumn.text("sight-opening", 40, r -> r.opening() == null ? "" : r.opening()),
                SheetColumn.code("id", 20, r -> r.sight().id().toString()));
    }
}
