package org.xianggan.atlas.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Workbooks as another program opens them: what every table that leaves the atlas must have.
public final class Workbooks {
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    /// What was found in the tables of a workbook.
    ///
    /// @param numbers, dates heads of the columns that hold some
    public record Found(int tables, int rows, Set<String> numbers, Set<String> dates) {}

    private Workbooks() {}

    /// Every page but the last is a table.
    public static Found check(Path file) throws IOException {
        Set<String> numbers = new TreeSet<>();
        Set<String> dates = new TreeSet<>();
        int rows = 0;
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            int tables = book.getNumberOfSheets() - 1;
            assertThat(tables).as("pages of %s", file).isPositive();
            for (int i = 0; i < tables; i++) {
                rows += table(book.getSheetAt(i), numbers, dates);
            }
            sources(book.getSheetAt(tables));
            return new Found(tables, rows, numbers, dates);
        }
    }

    private static void sources(Sheet page) {
        List<String> lines = new ArrayList<>();
        page.forEach(r -> lines.add(r.getCell(0).getStringCellValue()));
        assertThat(lines).as("where it is from").hasSizeGreaterThan(3);
        assertThat(lines).anySatisfy(l -> assertThat(l).contains("OpenStreetMap"));
        assertThat(lines).anySatisfy(l -> assertThat(l).contains("内部使用"));
    }

    private static int table(Sheet page, Set<String> numbers, Set<String> dates) {
        String name = page.getSheetName();
        assertThat(page.getPaneInformation()).as("panes of " + name).isNotNull();
        assertThat(page.getPaneInformation().isFreezePane()).isTrue();
        assertThat(page.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
        Row head = page.getRow(0);
        assertThat((int) head.getLastCellNum()).isGreaterThan(1);
        head.forEach(c -> assertThat(c.getStringCellValue()).as("head in " + name).isNotBlank());
        int rows = 0;
        for (Row row : page) {
            if (row.getRowNum() > 0) {
                rows++;
                for (Cell cell : row) {
                    String column = head.getCell(cell.getColumnIndex()).getStringCellValue();
                    cell(cell, name + " / " + column, column, numbers, dates);
                }
            }
        }
        assertThat(rows).as("rows of " + name).isPositive();
        return rows;
    }

    private static void cell(
            Cell cell, String where, String head, Set<String> numbers, Set<String> dates) {
        String format = cell.getCellStyle().getDataFormatString();
        if (cell.getCellType() == CellType.NUMERIC) {
            if (DateUtil.isCellDateFormatted(cell)) {
                assertThat(format).as(where).isEqualTo("yyyy-mm-dd");
                dates.add(head);
            } else {
                assertThat(format).as(where).matches("0(\\.0+)?");
                numbers.add(head);
            }
            return;
        }
        assertThat(cell.getCellType()).as(where).isIn(CellType.STRING, CellType.BLANK);
        if (cell.getCellType() == CellType.STRING) {
            String text = cell.getStringCellValue();
            assertThat(text).as("a day that is no day: " + where).doesNotMatch(DAY);
            if (text.matches(NUMBER)) {
                // A year, a number of a road: text also for whoever edits the cell.
                assertThat(format).as("a number that is none: %s %s", where, text).isEqualTo("@");
            }
        }
    }
}
