package org.xianggan.atlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.Main;
import org.xianggan.atlas.core.home.AtlasHome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `sheets`, and `render` where it makes pages: what they leave, and one plain sentence where they
/// cannot.
final class PaperCommandsTest {
    @TempDir private Path folder;

    private Answer run(String... args) {
        return Answer.of(AtlasHome.find(Main.class), folder, args);
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void sheetsTellPagesAndSeconds() throws Exception {
        JsonNode told =
                run(
                                "sheets",
                                "--out",
                                in("县图页.pdf"),
                                "--counties",
                                "茶陵县,county:360323,430224",
                                "--json")
                        .json();
        assertThat(told.fieldNames()).toIterable().containsExactly("pages", "seconds");
        assertThat(told.get("pages").asInt()).isEqualTo(2);
        assertThat(told.get("seconds").asDouble()).isPositive();
        assertThat(Files.readAllBytes(folder.resolve("县图页.pdf"))).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void aFolderIsMadeForSheetsOfTheirOwn() throws IOException {
        assertThat(run("sheets", "--out", in("县图页"), "--counties", "茶陵县", "--quiet").exit())
                .isZero();
        assertThat(folder.resolve("县图页").resolve("茶陵县.pdf")).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sheets --out {}/a.pdf --counties 长沙县 | 没有这个县：长沙县
                    sheets --out {}/没有/a.pdf | 文件夹不存在
                    sheets --out {}/文件 | 同名的文件或文件夹挡在那里
                    sheets --out {}/文件夹.pdf | 同名的文件或文件夹挡在那里
                    sheets --out {}/a.pdf --lang fr | fr
                    sheets --out {}/a.pdf --year 99 | 99
                    render --out {}/a.pdf --page a5 | 没有这种纸：a5
                    render --out {}/a.png --page wide --dpi 5000 | 分辨率不行
                    render --out {}/文件夹.pdf --page wide | 写不进
                    """)
    void whatCannotBeIsSaidInASentenceAndLeavesNothing(String command, String sentence)
            throws IOException {
        Files.createFile(folder.resolve("文件"));
        Files.createDirectory(folder.resolve("文件夹.pdf"));
        Files.createFile(folder.resolve("文件夹.pdf").resolve("挡着"));
        Answer a = run(command.replace("{}", folder.toString()).split(" "));
        assertThat(a.exit()).isEqualTo(1);
        assertThat(a.err()).contains(sentence).doesNotContain("Exception");
        try (var left = Files.list(folder)) {
            assertThat(left.map(f -> f.getFileName().toString()).filter(f -> !f.equals("state")))
                    .containsExactlyInAnyOrder("文件", "文件夹.pdf");
        }
    }

    @Test
    void aFigureIsWrittenInEachFormat() {
        for (String name : new String[] {"图.png", "图.pdf", "图.svg"}) {
            Answer a =
                    run(
                            "render",
                            "--out",
                            in(name),
                            "--page",
                            "a4-landscape",
                            "--title",
                            "交通现状",
                            "--dpi",
                            "60");
            assertThat(a.exit()).as(a.err()).isZero();
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
    }
}
