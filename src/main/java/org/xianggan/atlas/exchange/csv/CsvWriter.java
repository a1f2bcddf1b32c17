package org.xianggan.atlas.exchange.csv;

import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.LayerField;
import org.xianggan.atlas.core.layer.LayerWriter;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.WholeFile;
import org.xianggan.atlas.exchange.table.CellTypes;
import org.xianggan.atlas.exchange.table.Notes;
import org.xianggan.atlas.exchange.table.ShapeColumns;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Layers as CSV in the form of [CsvFile]; text that would be read as a number keeps its tab.
public final class CsvWriter implements LayerWriter {
    @Override
    public List<String> losses(OutLayer layer, Work work) {
        return List.of();
    }

    @Override
    public List<String> write(OutLayer layer, Path file, Work work) throws IOException {
        ShapeColumns shapes = ShapeColumns.of(layer, work);
        WholeFile.write(
                file,
                out -> {
                    Writer to = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    to.write(CsvFile.BYTE_ORDER_MARK);
                    List<String> heads = new ArrayList<>(shapes.heads());
                    layer.fields().forEach(f -> heads.add(CsvFile.quoted(guarded(f.name()))));
                    line(to, heads);
                    layer.rows()
                            .read(
                                    row -> {
                                        work.check();
                                        line(to, cells(row, layer, shapes));
                                    },
                                    work);
                    to.write(CsvFile.END);
                    for (String note : Notes.of(layer)) {
                        line(to, List.of(CsvFile.quoted(note)));
                    }
                    to.flush();
                });
        return List.of();
    }

    private static List<String> cells(FeatureRow row, OutLayer layer, ShapeColumns shapes) {
        List<String> cells = new ArrayList<>();
        if (shapes.arePoints() && row.shape() != null) {
            for (double d : ShapeColumns.lonLat(row.shape())) {
                cells.add(java.math.BigDecimal.valueOf(d).toPlainString());
            }
        } else {
            cells.add(CsvFile.quoted(ShapeColumns.wkt(row.shape())));
        }
        for (LayerField f : layer.fields()) {
            Object value = row.values().get(f.name());
            cells.add(value == null ? "" : cell(value));
        }
        return cells;
    }

    private static String cell(Object value) {
        if (!(value instanceof String text)) {
            return value.toString();
        }
        return CellTypes.isTyped(text) || !text.isEmpty() && text.charAt(0) == '\t'
                ? CsvFile.code(text)
                : CsvFile.quoted(guarded(text));
    }

    /// Also what begins like something guarded, so that it comes back as it was.
    private static String guarded(String text) {
        boolean looksGuarded =
                text.length() > 1
                        && text.charAt(0) == '\''
                        && CsvFile.FORMULA.indexOf(text.charAt(1)) >= 0;
        return looksGuarded ? "\t" + text : CsvFile.harmless(text);
    }

    private static void line(Writer to, List<String> cells) throws IOException {
        to.write(String.join(",", cells));
        to.write(CsvFile.END);
    }
}
