package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Turns checked data into the tables of the store, in the order of their dependence.
final class StoreCompiler {
    private static final int LAST_YEAR = 2030;

    private final Work work;
    private final Progress progress;
    private final UnaryOperator<String> stage;

    /// @param stage text of a stage (`areas`, `lines` …)
    StoreCompiler(DataFolder data, GpkgWriter out, Progress progress, UnaryOperator<String> stage) {
        this.work = new Work(data, out);
        this.progress = progress;
        this.stage = stage;
    }

    void compile(String checksum, String builtAt) throws SQLException {
        EventBook events = new EventBook(work.data);
        at("areas", 0.3);
        AreaCompiler areas = new AreaCompiler(work);
        areas.compile();
        at("points", 0.5);
        new PointCompiler(work, events).compile();
        at("lines", 0.6);
        LineCompiler lines = new LineCompiler(work, events);
        lines.compile();
        new WaterCompiler(work).compile();
        RouteCompiler routes =
                new RouteCompiler(
                        work, areas, lines, new StopRoads(work.data, events, defaultYear()));
        routes.compile();
        ContentCompiler content = new ContentCompiler(work);
        content.entities();
        at("facts", 0.8);
        Prose prose = Prose.of(work.data, work.english, work.entities);
        new FactCompiler(work, prose).compile();
        events.write(work.out, prose);
        content.tables(prose);
        at("network", 0.85);
        new NetworkCompiler(work, areas).compile();
        new InfoCompiler(work, areas, lines, routes, events).compile();
        new UseCompiler(work).compile();
        new SearchCompiler(work).compile();
        work.entities.write(work.out);
        work.info.write(work.out, work.entities, prose);
        work.english.write(work.out, prose);
        relief();
        manifest();
        layers();
        meta("data_checksum", checksum);
        meta("built_at", builtAt);
        meta("schema_version", String.valueOf(StoreTable.SCHEMA_VERSION));
        meta("default_year", String.valueOf(defaultYear()));
        at("writing", 0.9);
    }

    private void at(String key, double fraction) {
        progress.at(stage.apply(key), fraction);
    }

    private void meta(String key, String value) throws SQLException {
        work.out.row(StoreTable.META, key, value);
    }

    private void relief() throws SQLException {
        HeightGrid g = work.data.heights();
        if (g.columns() == 0) {
            return;
        }
        ByteBuffer heights =
                ByteBuffer.allocate(g.metres().length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (short metres : g.metres()) {
            heights.putShort(metres);
        }
        work.out.row(
                StoreTable.RELIEF,
                g.west(),
                g.north(),
                g.stepDegrees(),
                g.columns(),
                g.rows(),
                heights.array());
    }

    private void manifest() throws SQLException {
        for (Manifest.Entry e : work.data.manifest().files()) {
            work.out.row(
                    StoreTable.MANIFEST,
                    e.path(),
                    e.text("title_zh"),
                    e.text("title_en"),
                    e.text("source"),
                    e.text("licence"),
                    e.text("attribution"),
                    e.text("vintage"),
                    e.text("accuracy_class"),
                    e.number("accuracy_m"),
                    e.text("note"));
        }
    }

    private void layers() throws SQLException {
        Map<Layer, int[]> counts = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            if (layer.listed() && !layer.isOfSurvey()) {
                counts.put(layer, count(layer));
            }
        }
        for (var e : counts.entrySet()) {
            work.out.row(StoreTable.LAYER, e.getKey().id(), e.getValue()[0], e.getValue()[1]);
        }
    }

    /// Drawn, then known.
    private int[] count(Layer layer) {
        return switch (layer) {
            case COUNTIES -> of(Kind.COUNTY);
            case PROVINCES -> of(Kind.PROVINCE);
            case ROADS -> of(Kind.ROAD);
            case RAILWAYS -> of(Kind.RAIL);
            case STATIONS -> of(Kind.STATION);
            case RIVERS -> of(Kind.RIVER);
            case SITES -> of(Kind.SITE);
            case RED_ROUTES -> of(Kind.ROUTE);
            case TOWNSHIPS -> of(Kind.TOWNSHIP);
            case PLACES -> of(Kind.PLACE);
            case SEATS ->
                    both(work.out.count(StoreTable.SEATS), work.data.rows(DataFile.SEATS).size());
            case WATER -> {
                int drawn = work.out.count(StoreTable.WATER);
                int without =
                        (int)
                                work.entities.all().stream()
                                        .filter(d -> d.id.kind() == Kind.WATER && !d.drawn)
                                        .count();
                yield both(drawn, drawn + without);
            }
            case BELT -> {
                int rows = work.data.rows(DataFile.BELT_LINES).size();
                yield both(work.out.count(StoreTable.BELT) == 0 ? 0 : rows, rows);
            }
            case MORE_ROADS,
                    MORE_RAILWAYS,
                    MORE_PLACES,
                    PEAKS,
                    MORE_STATIONS,
                    MORE_RIVERS,
                    MORE_WATER,
                    LAND_USE ->
                    throw new IllegalArgumentException(layer.id() + " is of a survey");
            case RELIEF -> {
                int grids = work.data.heights().columns() == 0 ? 0 : 1;
                yield both(grids, grids);
            }
            case LAND -> both(0, 0);
        };
    }

    private int[] of(Kind kind) {
        List<Entities.Draft> all =
                work.entities.all().stream().filter(d -> d.id.kind() == kind).toList();
        return both((int) all.stream().filter(d -> d.drawn).count(), all.size());
    }

    private static int[] both(int count, int listed) {
        return new int[] {count, listed};
    }

    /// The newest year with a dated event.
    private int defaultYear() {
        int newest = 0;
        for (DataFile f : List.of(DataFile.ROAD_EVENTS, DataFile.RAIL_EVENTS)) {
            for (Row r : work.data.rows(f)) {
                Edtf date = r.get("type").equals("target") ? null : r.date("date");
                if (date != null && !date.text().endsWith("..")) {
                    int year = date.lastDay().getYear();
                    newest = year <= LAST_YEAR ? Math.max(newest, year) : newest;
                }
            }
        }
        return newest == 0 ? LAST_YEAR : newest;
    }
}
