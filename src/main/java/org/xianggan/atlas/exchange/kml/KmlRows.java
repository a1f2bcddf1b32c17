package org.xianggan.atlas.exchange.kml;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.Rejected;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.exchange.source.SourceWords;
import org.xianggan.atlas.exchange.source.Times;
import org.xianggan.atlas.exchange.source.XmlInput;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The placemarks of a KML file as rows; folders become a field.
final class KmlRows {
    private static final Set<String> HOLDERS = Set.of("kml", "Document", "Folder", "Create");
    private static final Set<String> LOOKS =
            Set.of("Style", "StyleMap", "styleUrl", "LookAt", "Camera", "Region", "Snippet");

    private static final Set<String> OURS =
            Set.of("integer", "real", "boolean", "date", "date_time", "text");

    private final XmlInput xml;
    private final SourceWords words;
    private final RowSink to;
    private final KmlShapes shapes;
    private final KmlSeen seen;
    private final Map<String, Map<String, String>> schemas = new HashMap<>();

    KmlRows(XmlInput xml, SourceWords words, RowSink to, KmlSeen seen) {
        this.xml = xml;
        this.words = words;
        this.to = to;
        this.seen = seen;
        this.shapes = new KmlShapes(xml);
    }

    /// To be called on the root.
    void all() throws IOException {
        holder("", 0);
    }

    private void holder(String folder, int depth) throws IOException {
        String own = folder;
        while (xml.child()) {
            String name = xml.name();
            switch (name) {
                case "Placemark" -> placemark(own);
                case "NetworkLink" -> {
                    seen.links++;
                    xml.skip();
                }
                case "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Tour" -> {
                    seen.overlays++;
                    xml.skip();
                }
                case "Schema" -> schema();
                case "name" -> {
                    String text = xml.text().strip();
                    if (depth == 1 && seen.title == null && !text.isEmpty()) {
                        seen.title = text;
                    } else if (depth > 1 && !text.isEmpty()) {
                        own = folder.isEmpty() ? text : folder + "/" + text;
                    }
                }
                case "ExtendedData" -> said();
                default -> {
                    if (HOLDERS.contains(name)) {
                        holder(own, depth + 1);
                    } else {
                        xml.skip();
                    }
                }
            }
        }
    }

    /// What a document says of itself.
    private void said() throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        extended(values);
        seen.said(values);
    }

    private void schema() throws IOException {
        String id = xml.attribute("id");
        String name = xml.attribute("name");
        Map<String, String> types = new HashMap<>();
        while (xml.child()) {
            String field = xml.attribute("name");
            String type = xml.attribute("type");
            if (field != null && type != null) {
                types.put(field, type);
            }
            while (xml.child()) {
                // Our own files say there what KML has no type for.
                if (xml.name().equals("displayName") && field != null) {
                    String shown = xml.text().strip();
                    if (OURS.contains(shown)) {
                        types.put(field, shown);
                    }
                } else {
                    xml.skip();
                }
            }
        }
        if (id != null) {
            schemas.put("#" + id, types);
        }
        if (name != null) {
            schemas.put("#" + name, types);
        }
    }

    private void placemark(String folder) throws IOException {
        long line = xml.line();
        Map<String, Object> values = new LinkedHashMap<>();
        Geometry shape = null;
        boolean unreadable = false;
        int many = 0;
        if (!folder.isEmpty()) {
            values.put("folder", folder);
        }
        while (xml.child()) {
            String name = xml.name();
            if (KmlShapes.NAMES.contains(name)) {
                many++;
                shape = shapes.read();
                unreadable |= shape == null;
            } else if (name.equals("Model")) {
                seen.models++;
                xml.skip();
            } else {
                field(name, values);
            }
        }
        if (unreadable || many > 1) {
            to.rejected(
                    new Rejected(
                            line,
                            words.get(
                                    "import.kml.geometry",
                                    String.valueOf(values.getOrDefault("name", "")))));
        } else {
            to.row(new FeatureRow(line, shape, values));
        }
    }

    private void field(String name, Map<String, Object> values) throws IOException {
        switch (name) {
            case "name", "description", "address", "phoneNumber" ->
                    put(values, name, xml.text().strip());
            case "TimeStamp" -> {
                while (xml.child()) {
                    put(values, "time", moment(xml.text()));
                }
            }
            case "TimeSpan" -> {
                while (xml.child()) {
                    put(values, xml.name(), moment(xml.text()));
                }
            }
            case "ExtendedData" -> extended(values);
            default -> {
                if (LOOKS.contains(name)) {
                    seen.looks++;
                }
                xml.skip();
            }
        }
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            values.put(name, value);
        }
    }

    private static Object moment(String text) {
        String t = text.strip();
        if (t.matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                return LocalDate.parse(t);
            } catch (DateTimeParseException e) {
                return t;
            }
        }
        Instant instant = t.indexOf('T') > 0 ? Times.instant(t) : null;
        return instant == null ? t : instant;
    }

    private void extended(Map<String, Object> values) throws IOException {
        while (xml.child()) {
            switch (xml.name()) {
                case "Data" -> {
                    String name = xml.attribute("name");
                    while (xml.child()) {
                        if (xml.name().equals("value") && name != null) {
                            put(values, name, xml.text());
                        } else {
                            xml.skip();
                        }
                    }
                }
                case "SchemaData" -> {
                    Map<String, String> types =
                            schemas.getOrDefault(
                                    String.valueOf(xml.attribute("schemaUrl")), Map.of());
                    while (xml.child()) {
                        String name = xml.attribute("name");
                        if (xml.name().equals("SimpleData") && name != null) {
                            put(values, name, typed(xml.text(), types.get(name)));
                        } else {
                            xml.skip();
                        }
                    }
                }
                default -> {
                    String name = xml.name();
                    put(values, name, xml.text().strip());
                }
            }
        }
    }

    /// @param type as the schema of the file says
    private static Object typed(String text, @Nullable String type) {
        String t = text.strip();
        try {
            return switch (type) {
                case "int", "uint", "short", "ushort", "integer" ->
                        t.isEmpty() ? text : Long.parseLong(t);
                case "float", "double", "real" -> {
                    double value = t.isEmpty() ? Double.NaN : Double.parseDouble(t);
                    yield Double.isFinite(value) ? (Object) value : text;
                }
                case "date", "date_time" -> moment(text);
                case "bool", "boolean" ->
                        t.equals("1") || t.equals("true")
                                ? (Object) true
                                : t.equals("0") || t.equals("false") ? (Object) false : text;
                case null, default -> text;
            };
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
