package org.xianggan.atlas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.exchange.csv.CsvFile;
import org.xianggan.atlas.exchange.xlsx.XlsxFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

/// Tables as files: what a spreadsheet finds in them.
class SheetFilesTest {
    @TempDir Path folder;

    private static final Sheet SHEET =
            new Sheet(
                    "视图/列表",
                    List.of(
                            new Sheet.Column("名称", 20),
                            new Sheet.Column("编号", 8),
                            new Sheet.Column("自", 10),
                            new Sheet.Column("图上长度（km）", 12)),
                    List.of(
                            List.of(
                                    new Cell.Text("茶常, \"高速\""),
                                    new Cell.Code("S92"),
                                    new Cell.Code("2021-06"),
                                    new Cell.Number(66.379, 1)),
                            List.of(
                                    new Cell.Text("=HYPERLINK(\"x\")"),
                                    new Cell.Code("0422"),
                                    Cell.EMPTY,
                                    Cell.EMPTY),
                            List.of(
                                    new Cell.Text("@样例"),
                                    Cell.EMPTY,
                                    new Cell.Code("-1"),
                                    new Cell.Number(-5, 0))),
                    new Sheet.Notes("说明", List.of("内部使用 · 未经审图", "来源：样例，一")));

    @Test
    void csvHasItsMarkItsLineEndsAndNothingThatASpreadsheetWouldChange() throws IOException {
        Path file = folder.resolve("表 #1.csv");
        new CsvFile().write(SHEET, file);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        String text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        assertThat(text)
                .isEqualTo(
                        String.join(
                                "\r\n",
                                "名称,编号,自,图上长度（km）",
                                "\"茶常, \"\"高速\"\"\",\"\tS92\",\"\t2021-06\",66.4",
                                "\"'=HYPERLINK(\"\"x\"\")\",\"\t0422\",,",
                                "'@样例,,\"\t-1\",-5",
                                "",
                                "内部使用 · 未经审图",
                                "来源：样例，一",
                                ""));
    }

    @Test
    void xlsxKeepsNumbersAsNumbersAndEverythingElseAsText() throws Exception {
        Path file = folder.resolve("表.xlsx");
        new XlsxFile().write(SHEET, file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, Element> cells = cells(zip, "xl/worksheets/sheet1.xml");
            assertThat(text(zip, cells.get("A2"))).isEqualTo("茶常, \"高速\"");
            assertThat(text(zip, cells.get("B3"))).isEqualTo("0422");
            assertThat(text(zip, cells.get("C2"))).isEqualTo("2021-06");
            assertThat(text(zip, cells.get("A3"))).isEqualTo("=HYPERLINK(\"x\")");
            Element number = cells.get("D2");
            assertThat(number).isNotNull();
            assertThat(number.getAttribute("t")).isIn("", "n");
            assertThat(Double.parseDouble(number.getTextContent())).isEqualTo(66.379);
            assertThat(cells).doesNotContainKeys("C3", "D3");
            String page = entry(zip, "xl/worksheets/sheet1.xml");
            assertThat(page).contains("state=\"frozen\"").contains("ySplit=\"1\"");
            assertThat(page).doesNotContain("<f>");
            NodeList pages = xml(zip, "xl/workbook.xml").getElementsByTagName("sheet");
            assertThat(((Element) pages.item(0)).getAttribute("name")).isEqualTo("视图 列表");
            assertThat(((Element) pages.item(1)).getAttribute("name")).isEqualTo("说明");
            assertThat(text(zip, cells(zip, "xl/worksheets/sheet2.xml").get("A1")))
                    .isEqualTo("内部使用 · 未经审图");
        }
    }

    @Test
    void aFileIsReplacedWholeAndNothingIsLeftBesideIt() throws IOException {
        Path file = folder.resolve("表.csv");
        Files.writeString(file, "before");
        assertThatThrownBy(
                        () ->
                                WholeFile.write(
                                        file,
                                        out -> {
                                            out.write(1);
                                            throw new IOException("full");
                                        }))
                .isInstanceOf(IOException.class);
        assertThat(Files.readString(file)).isEqualTo("before");
        new CsvFile().write(SHEET, file);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThatThrownBy(() -> new CsvFile().write(SHEET, folder.resolve("missing/a.csv")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theClipboardGetsTabsAndHeadsWithUnits() {
        assertThat(SHEET.toTabs().split("\n"))
                .containsExactly(
                        "名称\t编号\t自\t图上长度（km）",
                        "茶常, \"高速\"\tS92\t2021-06\t66.4",
                        "=HYPERLINK(\"x\")\t0422\t\t",
                        "@样例\t\t-1\t-5");
    }

    private static Map<String, Element> cells(ZipFile zip, String page) throws Exception {
        NodeList list = xml(zip, page).getElementsByTagName("c");
        Map<String, Element> cells = new HashMap<>();
        for (int i = 0; i < list.getLength(); i++) {
            Element cell = (Element) list.item(i);
            // A styled cell without a value is no value.
            if (!cell.getTextContent().isEmpty()) {
                cells.put(cell.getAttribute("r"), cell);
            }
        }
        return cells;
    }

    private static String text(ZipFile zip, @Nullable Element cell) throws Exception {
        if (cell == null) {
            return "no cell";
        }
        if (cell.getAttribute("t").equals("s")) {
            return xml(zip, "xl/sharedStrings.xml")
                    .getElementsByTagName("si")
                    .item(Integer.parseInt(cell.getTextContent()))
                    .getTextContent();
        }
        assertThat(cell.getAttribute("t")).isEqualTo("inlineStr");
        return cell.getTextContent();
    }

    private static Element xml(ZipFile zip, String name) throws Exception {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        }
    }

    private static String entry(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
