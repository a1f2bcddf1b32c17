package org.xianggan.atlas.exchange.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Origin;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.ReviewPages;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.core.show.Show;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What stands in a review package beside its maps: the list of contents, whose the data are, what
/// it is as a whole.
final class ReviewTables {
    private static final int WIDE = 60;

    private final Show show;
    private final List<ReviewMap> maps;
    private final OwnLayers own;
    private final Catalogue catalogue;
    private final List<Origin> origins;
    private final String checksum;
    private final LocalDate today;
    private final Messages texts;

    ReviewTables(
            Show show,
            List<ReviewMap> maps,
            OwnLayers own,
            Catalogue catalogue,
            List<Origin> origins,
            String checksum,
            LocalDate today,
            Messages texts) {
        this.show = show;
        this.maps = maps;
        this.own = own;
        this.catalogue = catalogue;
        // Words and retired ids draw nothing.
        this.origins =
                origins.stream()
                        .filter(o -> !o.path().startsWith("english/"))
                        .filter(o -> !o.path().equals("ids.lock"))
                        .toList();
        this.checksum = checksum;
        this.today = today;
        this.texts = texts;
    }

    private String said(String key, Object... arguments) {
        return texts.first("show.review." + key, arguments);
    }

    String title() {
        return said("title", show.title().in(Language.ZH).replace('\n', ' '));
    }

    /// Who made it, when, from what, on which datum.
    List<String> about() {
        String author = show.author().in(Language.ZH).replace('\n', ' ');
        return List.of(
                said("maker", author.isBlank() ? said("maker.none") : author),
                said("made", today.toString(), AtlasHome.VERSION),
                said(
                        "data",
                        String.valueOf(catalogue.defaultYear()),
                        catalogue.dataVersion(),
                        catalogue.builtAt().substring(0, 10)),
                said("datum"),
                said("names"),
                said("notice"),
                said("checksum", checksum));
    }

    private static final List<String> CONTENTS =
            List.of("number", "scene", "name", "extent", "scale", "year", "layers", "vintage");

    ReviewPages.Table contents() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            ReviewMap m = maps.get(i);
            rows.add(
                    List.of(
                            String.valueOf(i + 1),
                            String.valueOf(m.scene()),
                            m.title(),
                            m.extentTold(),
                            m.scaleTold(),
                            String.valueOf(m.year()),
                            m.layers(own, texts),
                            vintage()));
        }
        double[] shares = {4, 4, 20, 22, 9, 6, 46, 12};
        return new ReviewPages.Table(title(), about(), columns(CONTENTS, shares), rows);
    }

    private String vintage() {
        return said("vintage.is", String.valueOf(catalogue.defaultYear()));
    }

    private static final List<String> SOURCES =
            List.of("title", "source", "licence", "attribution", "asof", "accuracy", "file");

    ReviewPages.Table sources() {
        List<List<String>> rows = new ArrayList<>();
        // Those of people first: nobody but them answers for these.
        for (UserLayer l : own.known()) {
            rows.add(
                    List.of(
                            l.title(),
                            l.source(),
                            said("own"),
                            told(l.attribution()),
                            told(l.asOf()),
                            "—",
                            said("own.where")));
        }
        rows.addAll(
                origins.stream()
                        .map(
                                o ->
                                        List.of(
                                                o.titleZh(),
                                                o.source(),
                                                o.licence(),
                                                told(o.attribution()),
                                                told(o.vintage()),
                                                told(o.accuracyClass()),
                                                o.path()))
                        .toList());
        double[] shares = {20, 34, 24, 26, 12, 6, 22};
        return new ReviewPages.Table(
                said("sources"), List.of(said("sources.note")), columns(SOURCES, shares), rows);
    }

    /// What a source does not tell is a dash.
    private static String told(@Nullable String cell) {
        String known = Objects.requireNonNullElse(cell, "");
        return known.isBlank() ? "—" : known;
    }

    private List<ReviewPages.Column> columns(List<String> keys, double[] shares) {
        List<ReviewPages.Column> all = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            all.add(new ReviewPages.Column(said("head." + keys.get(i)), shares[i]));
        }
        return all;
    }

    /// Both tables, for a spreadsheet; extents in a column each.
    List<Sheet> sheets() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            ReviewMap m = maps.get(i);
            rows.add(
                    List.of(
                            new Cell.Number(i + 1, 0),
                            new Cell.Number(m.scene(), 0),
                            new Cell.Text(m.title()),
                            new Cell.Number(m.extent().west(), 4),
                            new Cell.Number(m.extent().south(), 4),
                            new Cell.Number(m.extent().east(), 4),
                            new Cell.Number(m.extent().north(), 4),
                            new Cell.Number(m.scale(), 0),
                            new Cell.Number(m.year(), 0),
                            new Cell.Text(m.layers(own, texts)),
                            new Cell.Text(vintage())));
        }
        List<Sheet.Column> heads = new ArrayList<>();
        for (String key :
                List.of(
                        "number",
                        "scene",
                        "name",
                        "west",
                        "south",
                        "east",
                        "north",
                        "denominator",
                        "year",
                        "layers",
                        "vintage")) {
            boolean wide = key.equals("layers");
            heads.add(
                    new Sheet.Column(
                            said("head." + key), wide ? WIDE : key.equals("name") ? 28 : 12));
        }
        Sheet.Notes notes = new Sheet.Notes(said("notes"), about());
        Sheet contents = new Sheet(said("contents"), heads, rows, notes);
        ReviewPages.Table from = sources();
        Sheet sources =
                new Sheet(
                        from.title(),
                        from.columns().stream()
                                .map(c -> new Sheet.Column(c.head(), (int) c.share() + 4))
                                .toList(),
                        from.rows().stream()
                                .map(r -> r.stream().<Cell>map(Cell.Code::new).toList())
                                .toList(),
                        notes);
        return List.of(contents, sources);
    }

    /// What stands at the foot of a map's page.
    String foot(int index) {
        ReviewMap m = maps.get(index);
        return said(
                "foot",
                String.valueOf(index + 1),
                String.valueOf(maps.size()),
                String.valueOf(m.scene()),
                m.extentTold(),
                m.scaleTold(),
                checksum);
    }

    String footOfTable() {
        return said("foot.table", title(), checksum);
    }
}
