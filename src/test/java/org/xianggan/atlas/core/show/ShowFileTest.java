package org.xianggan.atlas.core.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Whole or not at all, whatever the file holds.
class ShowFileTest {
    private static final Messages TEXTS = Messages.chinese();
    private static final byte[] PICTURE = {1, 2, 3};

    @TempDir private Path folder;

    private static ShowBook full() {
        return new ShowBook(Shows.full(), Map.of("pictures/茶陵 (1).jpg", PICTURE));
    }

    @Test
    void comesBackWithItsPicturesAndIsTheSameFileAgain() throws IOException {
        Path file = folder.resolve("放映.xgshow");
        ShowFile.write(full(), file);
        ShowBook read = ShowFile.read(file, TEXTS);
        assertThat(read.show()).isEqualTo(Shows.full());
        assertThat(read.pictures()).containsOnlyKeys("pictures/茶陵 (1).jpg");
        assertThat(read.pictures().get("pictures/茶陵 (1).jpg")).isEqualTo(PICTURE);
        assertThat(ShowFile.bytes(read)).isEqualTo(Files.readAllBytes(file));
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aPictureThatIsNotThereIsNamedAndNothingElseIsLost() throws IOException {
        Path file = folder.resolve("a.xgshow");
        ShowFile.write(ShowBook.of(Shows.full()), file);
        ShowBook read = ShowFile.read(file, TEXTS);
        assertThat(read.show()).isEqualTo(Shows.full());
        assertThat(read.missing()).containsExactly("pictures/茶陵 (1).jpg");
    }

    @Test
    void aDamagedPictureIsAsIfItWereNotThere() throws IOException {
        Path file = folder.resolve("a.xgshow");
        byte[] bytes = ShowFile.bytes(full());
        for (int i = bytes.length - 1; i > 0; i--) {
            if (bytes[i] == 3 && bytes[i - 1] == 2 && bytes[i - 2] == 1 && bytes[i - 3] != 0) {
                bytes[i] = 9;
                break;
            }
        }
        Files.write(file, bytes);
        assertThat(ShowFile.read(file, TEXTS).show()).isEqualTo(Shows.full());
    }

    @Test
    void halfAFileIsRefused() throws IOException {
        Path file = folder.resolve("half.xgshow");
        byte[] bytes = ShowFile.bytes(full());
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        refused(file, "half.xgshow", "只写了一半");
    }

    @Test
    void aPathThatClimbsOutIsRefused() throws IOException {
        Path file = zip(Map.of("show.json", ShowText.write(Shows.full()), "../../x", "x"));
        refused(file, "../../x", "已拒绝");
        Path windows = zip(Map.of("show.json", ShowText.write(Shows.full()), "..\\x", "x"));
        refused(windows, "..\\x", "已拒绝");
    }

    @Test
    void aZipOfSomethingElseIsRefused() throws IOException {
        refused(zip(Map.of("word/document.xml", "<x/>")), "show.json", "不是放映文件");
    }

    @Test
    void aStickThatIsGoneIsToldSo() {
        refused(folder.resolve("gone.xgshow"), "gone.xgshow", "找不到");
    }

    @Test
    void whatIsNotWrittenLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("a.xgshow");
        ShowFile.write(full(), file);
        byte[] before = Files.readAllBytes(file);
        Files.createDirectory(folder.resolve("a.xgshow.draft"));
        Files.writeString(folder.resolve("a.xgshow.draft").resolve("in the way"), "");
        assertThatThrownBy(() -> ShowFile.write(ShowBook.of(Shows.full()), file))
                .isInstanceOf(IOException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private void refused(Path file, String where, String what) {
        assertThatThrownBy(() -> ShowFile.read(file, TEXTS))
                .isInstanceOfSatisfying(
                        AtlasException.class,
                        e -> {
                            assertThat(e.sentence()).contains(where).contains(what);
                            assertThat(e.nextStep()).isNotBlank();
                        });
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path file = folder.resolve("z.xgshow");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> e : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(e.getKey()));
                zip.write(e.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
