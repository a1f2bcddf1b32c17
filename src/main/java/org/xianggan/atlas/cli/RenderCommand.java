package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.CoordinateText;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WindowPainter;
import org.xianggan.atlas.exchange.paper.Figure;
import org.xianggan.atlas.exchange.paper.MapFile;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `render`: the map, or with `--window` the whole window, as a picture.
@Command(name = "render")
final class RenderCommand extends AtlasCommand {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");
    private static final int MAX_PIXELS = 80_000_000;
    private static final Set<String> ENDINGS = Set.of(".png", ".pdf", ".svg");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F.png|F.pdf|F.svg",
            descriptionKey = "cli.out")
    private Path out;

    @Option(
            names = "--size",
            defaultValue = "1600x1000",
            paramLabel = "WxH",
            descriptionKey = "cli.option.size")
    private String size;

    @Option(names = "--scale", defaultValue = "1", descriptionKey = "cli.scale")
    private double scale;

    @Option(names = "--bbox", paramLabel = "W,S,E,N", descriptionKey = "cli.option.bbox")
    private @Nullable String bbox;

    @Option(names = "--center", paramLabel = "LON,LAT", descriptionKey = "cli.option.center")
    private @Nullable String centre;

    @Option(names = "--zoom", paramLabel = "Z", descriptionKey = "cli.option.zoom")
    private @Nullable Double zoom;

    @Option(
            names = "--layers",
            split = ",",
            paramLabel = "ID",
            descriptionKey = "cli.option.layers")
    private @Nullable List<String> layers;

    @Option(names = "--year", paramLabel = "Y", descriptionKey = "cli.option.year")
    private @Nullable Integer year;

    @Option(names = "--select", paramLabel = "ID", descriptionKey = "cli.option.select")
    private @Nullable String select;

    @Option(
            names = "--lang",
            defaultValue = "zh",
            paramLabel = "zh|en|both",
            descriptionKey = "cli.option.lang")
    private String language;

    @Option(
            names = "--theme",
            defaultValue = "paper",
            paramLabel = "paper|projector",
            descriptionKey = "cli.option.theme")
    private String theme;

    @Option(names = "--window", descriptionKey = "cli.window")
    private boolean window;

    @Mixin private final FigureOptions figure = new FigureOptions();

    RenderCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        Path file = outFile();
        int[] wh = size();
        WindowPainter.Where where = where();
        try (AtlasFile atlas = context.open()) {
            MapState state = state(atlas);
            if (window) {
                context.windows()
                        .get()
                        .paint(
                                file,
                                new WindowPainter.WindowRequest(wh[0], wh[1], scale, where, state));
            } else if (figure.isFigure()) {
                GeoBox box =
                        switch (where) {
                            case WindowPainter.Where.Box b -> b.box();
                            case WindowPainter.Where.Home _ -> home(atlas);
                            case WindowPainter.Where.At _ ->
                                    WebMercator.unproject(viewport(where, wh, atlas).box());
                        };
                try (ProgressBar progress = progressBar()) {
                    Figure.write(
                            atlas,
                            context.home().fonts(),
                            Messages.of(state.language()),
                            figure.spec(box, state, this),
                            file,
                            figure.dpi(this),
                            progress);
                }
            } else {
                MapFile.write(
                        atlas,
                        context.home().fonts(),
                        context.messages(),
                        viewport(where, wh, atlas),
                        state,
                        file);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        progress(context.text("cli.written", file));
        return 0;
    }

    private Path outFile() {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        if (ENDINGS.stream().noneMatch(name::endsWith)) {
            throw bad("cli.error.ending", String.valueOf(out.getFileName()));
        }
        if (window && !name.endsWith(".png")) {
            throw bad("cli.error.window", String.valueOf(out.getFileName()));
        }
        return inFolder(out);
    }

    private int[] size() {
        Matcher m = SIZE.matcher(size);
        if (!m.matches() || !(scale >= 0.5 && scale <= 4)) {
            throw bad("cli.error.size", size);
        }
        int w = Integer.parseInt(m.group(1));
        int h = Integer.parseInt(m.group(2));
        if (w < 64 || h < 64 || w * scale * h * scale > MAX_PIXELS) {
            throw bad("cli.error.size", size);
        }
        return new int[] {w, h};
    }

    private WindowPainter.Where where() {
        if (bbox != null) {
            return new WindowPainter.Where.Box(box(bbox));
        }
        if (centre == null && zoom == null) {
            return new WindowPainter.Where.Home();
        }
        if (centre == null
                || zoom == null
                || !(zoom >= Viewport.MIN_ZOOM && zoom <= Viewport.MAX_ZOOM)) {
            throw bad("cli.error.zoom", String.valueOf(zoom));
        }
        LonLat p =
                CoordinateText.parse(centre)
                        .orElseThrow(() -> bad("cli.error.centre", String.valueOf(centre)));
        return new WindowPainter.Where.At(p, zoom);
    }

    private GeoBox box(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length == 4) {
            try {
                double west = Double.parseDouble(parts[0].strip());
                double south = Double.parseDouble(parts[1].strip());
                double east = Double.parseDouble(parts[2].strip());
                double north = Double.parseDouble(parts[3].strip());
                if (west < east && south < north) {
                    GeoBox box = new GeoBox(west, south, east, north);
                    if (box.intersects(GeoBox.FRAME)) {
                        return box;
                    }
                }
            } catch (IllegalArgumentException e) {
                throw bad("cli.error.bbox", text);
            }
        }
        throw bad("cli.error.bbox", text);
    }

    private MapState state(AtlasFile atlas) {
        EntityId selected = null;
        if (select != null) {
            selected =
                    EntityId.parse(select)
                            .filter(id -> atlas.entity(id).isPresent())
                            .orElseThrow(() -> bad("cli.error.id", String.valueOf(select)));
        }
        return new MapState(rows(), year(year, atlas), theme(), language(language), selected);
    }

    private Set<LayerRow> rows() {
        if (layers == null) {
            return LayerRow.defaults();
        }
        Set<LayerRow> rows = EnumSet.noneOf(LayerRow.class);
        for (String id : layers) {
            Optional<Layer> layer = Layer.of(id.strip());
            List<LayerRow> found =
                    layer.isPresent()
                            ? LayerRow.of(layer.get())
                            : EnumSet.allOf(LayerRow.class).stream()
                                    .filter(r -> r.id().equals(id.strip()))
                                    .toList();
            if (found.isEmpty()) {
                throw bad("cli.error.layer", id);
            }
            rows.addAll(found);
        }
        return rows;
    }

    private MapState.Theme theme() {
        return switch (theme) {
            case "paper" -> MapState.Theme.PAPER;
            case "projector" -> MapState.Theme.PROJECTOR;
            default -> throw bad("cli.error.theme", theme);
        };
    }

    private Viewport viewport(WindowPainter.Where where, int[] wh, AtlasFile atlas) {
        return switch (where) {
            case WindowPainter.Where.At at ->
                    Viewport.of(at.centre(), at.zoom(), wh[0], wh[1], scale).clamped();
            case WindowPainter.Where.Box b -> Viewport.fitting(b.box(), wh[0], wh[1], scale, 0);
            case WindowPainter.Where.Home _ ->
                    Viewport.fitting(home(atlas), wh[0], wh[1], scale, 24).clamped();
        };
    }

    private static GeoBox home(AtlasFile atlas) {
        return atlas.entity(EntityId.of("zone:main")).map(Entity::box).orElse(GeoBox.FRAME);
    }
}
