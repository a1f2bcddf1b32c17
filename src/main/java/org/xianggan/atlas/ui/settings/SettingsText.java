package org.xianggan.atlas.ui.settings;

import org.xianggan.atlas.core.geo.MapAddress;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Settings as keys and values. What an older or newer version, or a hand, wrote otherwise is left
/// out, one value at a time.
final class SettingsText {
    private SettingsText() {}

    static Map<String, String> write(Settings s) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("language", lower(s.language()));
        out.put("theme", lower(s.theme()));
        out.put("large", Boolean.toString(s.large()));
        out.put("reduce-motion", Boolean.toString(s.reduceMotion()));
        out.put("wheel", number(s.wheel()));
        Settings.Panels p = s.panels();
        out.put("panel.left", number(p.left()));
        out.put("panel.right", number(p.right()));
        out.put("panel.left.open", Boolean.toString(p.leftOpen()));
        out.put("panel.right.open", Boolean.toString(p.rightOpen()));
        out.put("panel.table", number(p.table()));
        out.put("panel.table.open", Boolean.toString(p.tableOpen()));
        out.put("panel.contents", number(p.contents()));
        out.put("panel.contents.open", Boolean.toString(p.contentsOpen()));
        out.put("panel.tab", lower(p.tab()));
        Settings.WindowPlace w = s.window();
        if (w != null) {
            out.put(
                    "window",
                    String.join(
                            " ",
                            number(w.x()),
                            number(w.y()),
                            number(w.width()),
                            number(w.height()),
                            Boolean.toString(w.maximized())));
        }
        // What is off, not what is on: a row that a later version adds is on.
        Set<LayerRow> off = EnumSet.allOf(LayerRow.class);
        off.removeAll(s.visible());
        out.put("rows.off", ids(off));
        out.put("legend.open", Boolean.toString(s.legend()));
        out.put("leaflet.map", s.mapAddress().id());
        out.put("person", s.person());
        out.put("rows.order", ids(s.looks().order()));
        s.looks().opacity().forEach((row, o) -> out.put("opacity." + row.id(), number(o)));
        return out;
    }

    static Settings read(Map<String, String> in) {
        Settings d = Settings.DEFAULT;
        Settings.Panels p = d.panels();
        return new Settings(
                one(in, "language", Language.values()).orElse(d.language()),
                one(in, "theme", MapState.Theme.values()).orElse(d.theme()),
                flag(in, "large", d.large()),
                flag(in, "reduce-motion", d.reduceMotion()),
                number(in, "wheel", d.wheel()),
                new Settings.Panels(
                        number(in, "panel.left", p.left()),
                        number(in, "panel.right", p.right()),
                        flag(in, "panel.left.open", p.leftOpen()),
                        flag(in, "panel.right.open", p.rightOpen()),
                        number(in, "panel.table", p.table()),
                        flag(in, "panel.table.open", p.tableOpen()),
                        number(in, "panel.contents", p.contents()),
                        flag(in, "panel.contents.open", p.contentsOpen()),
                        one(in, "panel.tab", Settings.Tab.values()).orElse(p.tab())),
                window(in.getOrDefault("window", "")).orElse(null),
                visible(in.getOrDefault("rows.off", "")),
                looks(in),
                flag(in, "legend.open", d.legend()),
                MapAddress.of(in.getOrDefault("leaflet.map", "")).orElse(d.mapAddress()),
                in.getOrDefault("person", ""));
    }

    private static Optional<Settings.WindowPlace> window(String text) {
        String[] parts = text.split(" ");
        if (parts.length != 5) {
            return Optional.empty();
        }
        double[] n = Arrays.stream(parts, 0, 4).mapToDouble(SettingsText::parse).toArray();
        return Arrays.stream(n).allMatch(Double::isFinite) && n[2] > 0 && n[3] > 0
                ? Optional.of(
                        new Settings.WindowPlace(
                                n[0], n[1], n[2], n[3], Boolean.parseBoolean(parts[4])))
                : Optional.empty();
    }

    private static Set<LayerRow> visible(String off) {
        Set<LayerRow> rows = EnumSet.copyOf(LayerRow.defaults());
        rows.removeAll(rows(off));
        return rows;
    }

    private static LayerLooks looks(Map<String, String> in) {
        Map<LayerRow, Double> opacity = new EnumMap<>(LayerRow.class);
        for (LayerRow row : LayerRow.values()) {
            double o = number(in, "opacity." + row.id(), 1);
            if (o >= 0 && o < 1) {
                opacity.put(row, o);
            }
        }
        Set<LayerRow> kept = new LinkedHashSet<>(rows(in.getOrDefault("rows.order", "")));
        List<LayerRow> order = LayerLooks.completed(List.copyOf(kept));
        List<LayerRow> sorted =
                LayerLooks.DEFAULT.order().stream()
                        .map(LayerRow::section)
                        .distinct()
                        .flatMap(s -> order.stream().filter(r -> r.section() == s))
                        .toList();
        return new LayerLooks(opacity, sorted);
    }

    private static List<LayerRow> rows(String ids) {
        return Arrays.stream(ids.split(" "))
                .flatMap(id -> Arrays.stream(LayerRow.values()).filter(r -> r.id().equals(id)))
                .toList();
    }

    private static String ids(Iterable<LayerRow> rows) {
        StringBuilder ids = new StringBuilder();
        rows.forEach(r -> ids.append(ids.isEmpty() ? "" : " ").append(r.id()));
        return ids.toString();
    }

    private static <E extends Enum<E>> Optional<E> one(
            Map<String, String> in, String key, E[] values) {
        return Arrays.stream(values).filter(v -> lower(v).equals(in.get(key))).findFirst();
    }

    private static boolean flag(Map<String, String> in, String key, boolean otherwise) {
        return get(in, key, Boolean::parseBoolean, otherwise);
    }

    private static double number(Map<String, String> in, String key, double otherwise) {
        double n = get(in, key, SettingsText::parse, otherwise);
        return Double.isFinite(n) ? n : otherwise;
    }

    private static <T> T get(
            Map<String, String> in, String key, Function<String, T> parse, T otherwise) {
        String text = in.get(key);
        return text == null ? otherwise : parse.apply(text.strip());
    }

    private static double parse(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String number(double n) {
        return String.format(Locale.ROOT, "%.4g", n).replaceAll("(\\.\\d*?)0+$", "$1");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
