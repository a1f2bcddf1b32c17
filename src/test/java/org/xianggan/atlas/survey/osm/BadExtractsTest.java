package org.xianggan.atlas.survey.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.testing.osm.ExtractFile;
import org.xianggan.atlas.testing.osm.PbfWriter.Packing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is no use is told in one sentence that names it, in both languages; nothing hangs.
class BadExtractsTest {
    @TempDir Path folder;

    private static final List<Arguments> FOREIGN =
            List.of(
                    Arguments.of("", "x.osm.pbf is empty."),
                    Arguments.of(
                            text("<?xml version='1.0'?><osm>"), "x.osm.pbf is XML, not .osm.pbf."),
                    Arguments.of("efbbbf" + text(" <osm>"), "x.osm.pbf is XML, not .osm.pbf."),
                    Arguments.of(
                            text("<!DOCTYPE html><html>"),
                            "x.osm.pbf is a web page, not map data."),
                    Arguments.of("ffe0046f356d32", "x.osm.pbf is .o5m, not .osm.pbf."),
                    Arguments.of("1f8b08", "x.osm.pbf is an archive, not .osm.pbf."),
                    Arguments.of(text("BZh91AY"), "x.osm.pbf is an archive, not .osm.pbf."),
                    Arguments.of("504b0304", "x.osm.pbf is an archive, not .osm.pbf."),
                    Arguments.of("00", "x.osm.pbf is not a .osm.pbf file of OpenStreetMap."),
                    Arguments.of(
                            "0000000d0a", "x.osm.pbf is not a .osm.pbf file of OpenStreetMap."),
                    Arguments.of(
                            "0000000000", "x.osm.pbf is not a .osm.pbf file of OpenStreetMap."),
                    Arguments.of(
                            "ffffffff00", "x.osm.pbf is not a .osm.pbf file of OpenStreetMap."),
                    // A blob that says it is data: the header is missing.
                    Arguments.of(
                            "0000000b" + "0a07" + text("OSMData") + "1800",
                            "x.osm.pbf is not a .osm.pbf file of OpenStreetMap."),
                    Arguments.of(
                            text("Helsinki is the capital of Finland"),
                            "x.osm.pbf is not a .osm.pbf file of OpenStreetMap."));

    @ParameterizedTest(name = "{1} ({0})")
    @FieldSource("FOREIGN")
    void what_is_something_else_is_called_what_it_is(String hex, String sentence)
            throws IOException {
        Path file = Files.write(folder.resolve("x.osm.pbf"), HexFormat.of().parseHex(hex));
        assertThat(refused(file).sentence()).isEqualTo(sentence);
        assertThat(refused(file).nextStep()).isNotEmpty();
    }

    @Test
    void a_folder_and_a_file_that_is_not_there_are_told() {
        assertThat(refused(folder).sentence()).endsWith(" is a folder, not a file.");
        assertThat(refused(folder.resolve("none.osm.pbf")).sentence())
                .isEqualTo("There is no file none.osm.pbf.");
    }

    @Test
    void every_cut_of_a_file_is_told_from_rubbish() throws IOException {
        byte[] whole = Files.readAllBytes(write(place().block(2)));
        Path file = folder.resolve("cut.osm.pbf");
        List<String> between = new ArrayList<>();
        for (int size = 100; size < whole.length; size++) {
            Files.write(file, Arrays.copyOf(whole, size));
            String told = told(file);
            if (!told.contains("is not complete")) {
                between.add(told);
            }
        }
        // Between two blocks nobody can see the cut, but what is missing.
        assertThat(between)
                .containsExactly(
                        "cut.osm.pbf has no nodes, so that nobody knows where its roads are.",
                        "cut.osm.pbf has not one main road where the atlas is.",
                        "cut.osm.pbf has not one main road where the atlas is.",
                        "");
    }

    @Test
    void a_truncated_file_says_how_much_is_missing() throws IOException {
        byte[] whole = Files.readAllBytes(write(place()));
        Path file = folder.resolve("cut.osm.pbf");
        Files.write(file, Arrays.copyOf(whole, whole.length - 7));
        assertThat(refused(file).sentence())
                .matches(
                        "cut.osm.pbf is not complete: from byte \\d+ on there should be \\d+ bytes,"
                                + " and there are \\d+\\.");
        assertThat(refusedInChinese(file).sentence())
                .matches("cut.osm.pbf 不完整：第 \\d+ 字节起应有 \\d+ 字节，只有 \\d+ 字节。");
    }

    /// What is packed has a checksum; what is not is believed as far as it makes sense.
    @ParameterizedTest
    @EnumSource(names = {"ZLIB", "RAW"})
    void whatever_byte_is_wrong_there_is_an_answer(Packing packing) throws IOException {
        byte[] whole = Files.readAllBytes(write(place().block(2).packing(packing)));
        Path file = folder.resolve("wrong.osm.pbf");
        int damaged = 0;
        for (int i = 0; i < whole.length; i++) {
            byte[] wrong = whole.clone();
            wrong[i] ^= (byte) (1 << (i % 8));
            Files.write(file, wrong);
            damaged += told(file).contains("is damaged") ? 1 : 0;
        }
        assertThat(damaged).isGreaterThan(packing == Packing.ZLIB ? whole.length / 3 : 30);
    }

    @Test
    void rubbish_behind_a_sound_beginning_is_damage_at_its_place() throws IOException {
        byte[] whole = Files.readAllBytes(write(place()));
        Path file = Files.write(folder.resolve("tail.osm.pbf"), whole);
        Files.write(file, new byte[64], StandardOpenOption.APPEND);
        assertThat(refused(file).sentence())
                .isEqualTo(
                        "tail.osm.pbf is damaged: the block of data from byte "
                                + whole.length
                                + " on makes no sense.");
    }

    private static final List<Arguments> UNFIT =
            List.of(
                    Arguments.of(
                            place().feature("HistoricalInformation"),
                            "x.osm.pbf is a history file: it has many former versions of each"
                                    + " road."),
                    Arguments.of(
                            place().feature("Antimatter").feature("Tachyons"),
                            "x.osm.pbf requires what is not known here: Antimatter, Tachyons."),
                    Arguments.of(
                            place().packing(Packing.LZ4),
                            "The blocks of data of x.osm.pbf are packed with lz4; only zlib can be"
                                    + " read here."),
                    Arguments.of(
                            place().box(new GeoBox(24.8, 60.1, 25.2, 60.3)),
                            "x.osm.pbf is of another place: its box is longitude 24.80 to 25.20,"
                                    + " latitude 60.10 to 60.30; that of the atlas is longitude"
                                    + " 112.00 to 115.80, latitude 24.40 to 30.00."),
                    Arguments.of(
                            new ExtractFile().box(null).node(1, 2.5, 48).node(2, 2.6, 49),
                            "x.osm.pbf is of another place: its box is longitude 2.50 to 2.60,"
                                    + " latitude 48.00 to 49.00; that of the atlas is longitude"
                                    + " 112.00 to 115.80, latitude 24.40 to 30.00."),
                    Arguments.of(
                            new ExtractFile().way(1, Map.of("highway", "trunk"), 1, 2),
                            "x.osm.pbf has no nodes, so that nobody knows where its roads are."),
                    Arguments.of(
                            new ExtractFile().box(null).way(1, Map.of("highway", "trunk"), 1, 2),
                            "x.osm.pbf has no nodes, so that nobody knows where its roads are."),
                    Arguments.of(
                            new ExtractFile(),
                            "x.osm.pbf has no nodes, so that nobody knows where its roads are."),
                    Arguments.of(
                            new ExtractFile()
                                    .node(1, 113, 27)
                                    .node(2, 114, 27)
                                    .way(1, Map.of("railway", "rail"), 1, 2)
                                    .way(2, Map.of("building", "yes"), 1, 2, 1),
                            "x.osm.pbf has not one main road where the atlas is."),
                    Arguments.of(
                            new ExtractFile()
                                    .node(1, 213.0 - 180, 27)
                                    .node(2, 34, 27)
                                    .way(1, Map.of("highway", "trunk"), 1, 2),
                            "x.osm.pbf has not one main road where the atlas is."));

    @ParameterizedTest(name = "{1}")
    @FieldSource("UNFIT")
    void what_is_no_use_is_told(ExtractFile extract, String sentence) {
        Path file = extract.write(folder.resolve("x.osm.pbf"));
        assertThat(refused(file).sentence()).isEqualTo(sentence);
        assertThat(refused(file).nextStep()).isNotEmpty();
        assertThat(refusedInChinese(file).sentence())
                .contains("x.osm.pbf")
                .endsWith("。")
                .doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void one_bad_file_among_good_ones_stops_all(boolean first) throws IOException {
        Path good = write(place());
        Path bad = Files.writeString(folder.resolve("bad.osm.pbf"), "<osm>");
        List<Path> files = first ? List.of(bad, good) : List.of(good, bad);
        assertThatThrownBy(() -> Extracts.open(files, Messages.english(), Work.SILENT))
                .hasMessage("bad.osm.pbf is XML, not .osm.pbf.");
    }

    private static ExtractFile place() {
        return new ExtractFile()
                .node(1, 113, 27)
                .node(2, 113.1, 27)
                .node(3, 113.2, 27, Map.of("name", "界牌"))
                .way(10, Map.of("highway", "trunk", "name", "一二三四五六七八九十"), 1, 2, 3)
                .relation(20, Map.of("type", "route", "route", "road", "ref", "G1"), 10);
    }

    private Path write(ExtractFile extract) {
        return extract.write(folder.resolve("good.osm.pbf"));
    }

    private static Extracts open(Path file) {
        return Extracts.open(List.of(file), Messages.english(), Work.SILENT);
    }

    /// Its sentence; empty where there is nothing to say.
    private static String told(Path file) {
        try {
            open(file).ways(Set.of(), Work.SILENT);
            return "";
        } catch (AtlasException e) {
            return e.sentence();
        }
    }

    private static AtlasException refused(Path file) {
        return catchThrowableOfType(
                AtlasException.class, () -> open(file).ways(Set.of(), Work.SILENT));
    }

    private static AtlasException refusedInChinese(Path file) {
        return catchThrowableOfType(
                AtlasException.class,
                () ->
                        Extracts.open(List.of(file), Messages.chinese(), Work.SILENT)
                                .ways(Set.of(), Work.SILENT));
    }

    private static String text(String s) {
        return HexFormat.of().formatHex(s.getBytes(StandardCharsets.UTF_8));
    }
}
