package org.xianggan.atlas.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.layer.ColumnRole;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.FileHead.TextGuess;
import org.xianggan.atlas.core.layer.PlaceNames;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.testing.ReadFile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// CSV, TSV and XLSX.
class TableReadersTest {
    private static final PlaceNames NAMES =
            name ->
                    switch (name) {
                        case "茶陵县" ->
                                List.of(new PlaceNames.Place("茶陵县", new LonLat(113.54, 26.78)));
                        case "城关镇" ->
                                List.of(
                                        new PlaceNames.Place("茶陵县 城关镇", new LonLat(113.5, 26.8)),
                                        new PlaceNames.Place("安仁县 城关镇", new LonLat(113.2, 26.7)));
                        default -> List.of();
                    };

    @TempDir private Path folder;

    private ReadFile read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), ReadOptions.PLAIN);
    }

    private ReadFile read(byte[] bytes, ReadOptions options) throws IOException {
        Path file = folder.resolve("表.csv");
        Files.write(file, bytes);
        return ReadFile.of(file, options);
    }

    private static Coordinate at(FeatureRow row) {
        return Objects.requireNonNull(row.shape()).getCoordinate();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    名称,经度,纬度;甲,113.5,26.8 | LON
                    name,lng,lat;a,113.5,26.8 | LON
                    纬度(°),经度(°),n;26.8,113.5,a | LON
                    a,b,c;x,113.5,26.8 | LON
                    名称,坐标;甲,"113.5,26.8" | PAIR
                    名称,坐标;甲,"26°48′N 113°30′E" | PAIR
                    名称,经度,纬度;甲,东经113度30分,北纬26度48分0秒 | LON
                    n,WKT;a,POINT (113.5 26.8) | WKT
                    """)
    void the_columns_of_the_place_are_found(String text, ColumnRole role) throws Exception {
        ReadFile read = read(text.replace(';', '\n'));
        assertThat(Objects.requireNonNull(read.head().places()).columns()).containsKey(role);
        assertThat(at(read.only()).x).isEqualTo(113.5);
        assertThat(at(read.only()).y).isEqualTo(26.8);
        assertThat(read.only().values()).hasSize(1);
    }

    @Test
    void numbers_are_numbers_only_where_a_whole_column_is() throws Exception {
        ReadFile read =
                read(
                        """
                        路号,编号,长,年,日期,是,lon,lat
                        G106,0422,1.5,2020,2026-01-02,true,113,26
                        319,0423,2,2021,2026-01-03,false,113,27
                        """);
        assertThat(read.rows().get(1).values())
                .containsEntry("路号", "319")
                .containsEntry("编号", "0423")
                .containsEntry("长", 2.0)
                .containsEntry("年", 2021L)
                .containsEntry("日期", LocalDate.of(2026, 1, 3))
                .containsEntry("是", false);
    }

    @Test
    void quotes_breaks_and_separators_are_as_spreadsheets_write_them() throws Exception {
        ReadFile read = read("\uFEFFn;lon;lat\r\n\"a\"\"b\r\nc;d\";113;26\r\n");
        assertThat(read.only().values()).containsEntry("n", "a\"b\r\nc;d");
        assertThat(read("n\tlon\tlat\na,b\t113\t26\n").only().values()).containsEntry("n", "a,b");
    }

    @Test
    void what_guards_a_cell_from_a_spreadsheet_is_taken_off() throws Exception {
        ReadFile read = read("码,n,lon,lat\n\"\t0422\",'=1+1,113,26\n");
        assertThat(read.only().values()).containsEntry("码", "0422").containsEntry("n", "=1+1");
    }

    @Test
    void a_row_without_a_place_is_named_with_its_line() throws Exception {
        ReadFile read = read("n,lon,lat\na,113,26\nb,x,26\nc,,\nd,113,26,5\n");
        assertThat(read.rows()).hasSize(1);
        assertThat(read.rejected()).extracting(r -> r.place()).containsExactly(3L, 4L, 5L);
        assertThat(read.rejected().get(0).message()).contains("“x”不是坐标");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "GB18030, GB18030",
        "GBK, GB18030",
        "UTF-16LE, UTF-16LE",
        "UTF-16BE, UTF-16BE"
    })
    void the_encoding_is_guessed(String written, String guessed) throws Exception {
        String text =
                (written.startsWith("UTF-16") ? "\uFEFF" : "")
                        + "名称,经度,纬度\n茶陵县城关镇的一处红色旧址,113.5,26.8\n";
        ReadFile read = read(text.getBytes(Charset.forName(written)), ReadOptions.PLAIN);
        TextGuess guess = Objects.requireNonNull(read.head().encoding());
        assertThat(guess.charset()).isEqualTo(guessed);
        assertThat(guess.certainty()).isGreaterThan(0.8);
        assertThat(read.only().values()).containsEntry("名称", "茶陵县城关镇的一处红色旧址");
    }

    @Test
    void gb18030_belongs_to_the_java_that_travels_on_windows() {
        // The portable Windows folder has no jdk.charsets.
        assertThat(Charset.forName("GB18030").getClass().getModule().getName())
                .isEqualTo("java.base");
    }

    @Test
    void a_file_in_two_encodings_names_the_line() {
        byte[] first = "名称,经度,纬度\n茶陵,113.5,26.8\n茶陵,113.5,26.8\n".getBytes(StandardCharsets.UTF_8);
        byte[] second = "炎陵,113.7,26.5\n".getBytes(Charset.forName("GB18030"));
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        assertThatThrownBy(() -> read(both, ReadOptions.PLAIN.encoding("UTF-8")))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("第 4 行");
    }

    @Test
    void places_are_found_by_name_and_namesakes_named() throws Exception {
        ReadFile read =
                read(
                        "县,户\n茶陵县,12\n城关镇,3\n没有镇,4\n".getBytes(StandardCharsets.UTF_8),
                        ReadOptions.PLAIN.names(NAMES));
        assertThat(at(read.rows().getFirst())).isEqualTo(new Coordinate(113.54, 26.78));
        assertThat(read.rows().getFirst().values())
                .containsEntry("县", "茶陵县")
                .containsEntry("户", 12L);
        assertThat(read.rejected().get(0).message()).contains("茶陵县 城关镇", "安仁县 城关镇");
        assertThat(read.rejected().get(1).message()).contains("没有叫“没有镇”");
    }

    @Test
    void traces_of_a_spreadsheet_are_named() throws Exception {
        assertThat(read("码,lon,lat\n4.30224E+11,113,26\n").head().remarks())
                .anySatisfy(r -> assertThat(r).contains("科学计数"));
        assertThat(read("码,lon,lat\n#REF!,113,26\n").head().remarks())
                .anySatisfy(r -> assertThat(r).contains("出错标记"));
    }

    @Test
    void notes_below_the_table_are_no_rows() throws Exception {
        ReadFile read = read("n,lon,lat\na,113,26\n\n来源：某局\n截至：2026-03\n");
        assertThat(read.rows()).hasSize(1);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.head().attribution()).isEqualTo("某局");
        assertThat(read.head().asOf()).isEqualTo("2026-03");
    }

    @Test
    void a_quotation_mark_that_never_closes_is_said() {
        assertThatThrownBy(() -> read("n,lon,lat\n\"a,113,26\nb,113,26\n"))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("第 2 行");
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("表.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "t", "1.0")) {
            Worksheet empty = book.newWorksheet("说明");
            empty.value(0, 0, "看第二张");
            Worksheet sheet = book.newWorksheet("点");
            String[] heads = {"名称", "经度", "纬度", "日期", "码", "和"};
            for (int i = 0; i < heads.length; i++) {
                sheet.value(1, i, heads[i]);
            }
            sheet.value(2, 0, "甲");
            sheet.value(2, 1, 113.5);
            sheet.value(2, 2, 26.8);
            sheet.value(2, 3, LocalDate.of(2026, 1, 2));
            sheet.style(2, 3).format("yyyy-mm-dd").set();
            sheet.value(2, 4, "0422");
            sheet.value(2, 5, 7);
            sheet.value(3, 0, "乙");
            sheet.value(3, 1, "x");
            sheet.value(3, 2, 26.8);
        }
        return file;
    }

    @Test
    void a_workbook_is_read_a_sheet_at_a_time() throws Exception {
        ReadFile read = ReadFile.of(workbook(), ReadOptions.PLAIN.part("点"));
        assertThat(read.head().parts()).extracting(p -> p.id()).containsExactly("说明", "点");
        FeatureRow row = read.rows().getFirst();
        assertThat(at(row)).isEqualTo(new Coordinate(113.5, 26.8));
        assertThat(row.place()).isEqualTo(3);
        assertThat(row.values())
                .containsEntry("名称", "甲")
                .containsEntry("日期", LocalDate.of(2026, 1, 2))
                .containsEntry("码", "0422")
                .containsEntry("和", 7L)
                .doesNotContainKey("经度");
        assertThat(read.rejected())
                .singleElement()
                .satisfies(r -> assertThat(r.place()).isEqualTo(4));
    }

    @Test
    void what_is_no_workbook_is_said() throws Exception {
        Path file = folder.resolve("a.xlsx");
        Files.writeString(file, "not a workbook");
        assertThatThrownBy(() -> ReadFile.of(file, ReadOptions.PLAIN))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("不是 Excel 工作簿");
    }
}
