package org.xianggan.atlas.exchange.xlsx;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.LayerField;
import org.xianggan.atlas.core.layer.LayerWriter;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.WholeFile;
import org.xianggan.atlas.exchange.table.Notes;
import org.xianggan.atlas.exchange.table.ShapeColumns;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Layers as a workbook: the rows on the first sheet, what goes with them on the second.
public final class XlsxWriter implements LayerWriter {
    /// Limits of Excel.
    private static final int MOST_ROWS = 1_048_575;

    private static final int LONGEST = 32_767;
    private static final int FLUSH = 500;

    private final Messages texts;

    public XlsxWriter(Messages texts) {
        this.texts = texts;
    }

    @Override
    public List<String> write(OutLayer layer, Path file, Work work) throws IOException {
        ShapeColumns shapes = ShapeColumns.of(layer, LONGEST, work);
        WholeFile.write(
                file,
                out -> {
                    try (Workbook book = new Workbook(out, "Xianggan Atlas", "1.0")) {
                        Worksheet sheet = book.newWorksheet(sheetName(layer.title()));
                        heads(sheet, layer, shapes);
                        int[] at = {0};
                        layer.rows()
                                .read(
                                        row -> {
                                            work.check();
                                            if (++at[0] > MOST_ROWS) {
                                                throw tooLarge();
                                            }
                                            row(sheet, at[0], row, layer, shapes);
                                            if (at[0] % FLUSH == 0) {
                                                sheet.flush();
                                            }
                                        },
                                        work);
                        sheet.finish();
                        Worksheet notes = book.newWorksheet(XlsxReader.NOTES);
                        int line = 0;
                        for (String note : Notes.of(layer)) {
                            notes.value(line++, 0, note);
                        }
                    }
                });
        return told(shapes);
    }

    /// Nothing is lost, but another program may not put a long shape together.
    @Override
    public List<String> losses(OutLayer layer, Work work) throws IOException {
        return told(ShapeColumns.of(layer, LONGEST, work));
    }

    private List<String> told(ShapeColumns shapes) {
        return shapes.longer() == 0
                ? List.of()
                : List.of(texts.get("export.loss.cells", shapes.longer()));
    }

    private static void heads(Worksheet sheet, OutLayer layer, ShapeColumns shapes) {
        List<String> heads = new ArrayList<>(shapes.heads());
        layer.fields().stream().map(LayerField::name).forEach(heads::add);
        for (int i = 0; i < heads.size(); i++) {
            sheet.value(0, i, heads.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private void row(Worksheet sheet, int at, FeatureRow row, OutLayer layer, ShapeColumns shapes) {
        int column = 0;
        if (shapes.arePoints() && row.shape() != null) {
            for (double d : ShapeColumns.lonLat(row.shape())) {
                sheet.value(at, column++, d);
            }
        } else {
            for (String part : shapes.wkt(row.shape(), LONGEST)) {
                text(sheet, at, column++, part);
            }
        }
        for (LayerField f : layer.fields()) {
            cell(sheet, at, column++, row.values().get(f.name()));
        }
    }

    private void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long n -> sheet.value(row, column, n);
            case Double d -> sheet.value(row, column, d);
            case Boolean b -> sheet.value(row, column, b);
            case LocalDate d when d.getYear() >= 1901 && d.getYear() <= 9999 -> {
                sheet.value(row, column, d);
                sheet.style(row, column).format(XlsxFile.DAY).set();
            }
            default -> text(sheet, row, column, value.toString());
        }
    }

    private void text(Worksheet sheet, int row, int column, String text) {
        if (text.length() > LONGEST) {
            throw tooLarge();
        }
        if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    private AtlasException tooLarge() {
        return AtlasException.input(texts.get("export.xlsx"), texts.get("export.xlsx.next"));
    }

    private static String sheetName(String title) {
        String name = XlsxFile.pageName(title);
        return name.isEmpty() ? "Layer" : name;
    }
}
