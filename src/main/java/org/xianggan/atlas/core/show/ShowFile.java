package org.xianggan.atlas.core.show;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.Replacement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A show as one file, `*.xgshow`: a zip of `show.json` and its pictures. The same show gives the
/// same bytes. For workers.
public final class ShowFile {
    public static final String ENDING = ".xgshow";

    /// The largest picture and the largest `show.json`.
    public static final int LARGEST = 64 << 20;

    private static final String TEXT = "show.json";
    private static final int MOST_ENTRIES = 2 * Show.MOST_SCENES;
    private static final long LARGEST_FILE = 1L << 30;
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern PICTURE =
            Pattern.compile("pictures/[\\p{L}\\p{N}_ .()-]{1,120}\\.(jpg|jpeg|png)");

    private ShowFile() {}

    /// Whether a picture of a show may be called so.
    static boolean isPicture(String name) {
        return PICTURE.matcher(name).matches() && !name.contains("..");
    }

    /// Pictures that are damaged or not there are left out: [ShowBook#missing] names them.
    ///
    /// @throws AtlasException where it is no show: what is wrong with it, what to do
    public static ShowBook read(Path file, Messages texts) {
        String name = String.valueOf(file.getFileName());
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Set<String> names = checked(zip, name, texts);
            if (!names.contains(TEXT)) {
                throw refused(texts, "notext", name);
            }
            Show show = ShowText.read(text(bytes(zip, TEXT), name, texts), texts);
            Map<String, byte[]> pictures = new HashMap<>();
            for (Scene s : show.scenes()) {
                ScenePicture p = s.picture();
                if (p != null && names.contains(p.file())) {
                    try {
                        pictures.put(p.file(), bytes(zip, p.file()));
                    } catch (ZipException damaged) {
                        pictures.remove(p.file());
                    }
                }
            }
            return new ShowBook(show, pictures);
        } catch (NoSuchFileException e) {
            throw refused(texts, "nofile", file.toString());
        } catch (ZipException e) {
            throw refused(texts, "nozip", name);
        } catch (IOException e) {
            throw AtlasException.input(
                    texts.get("show.file.unread", name), texts.get("show.file.unread.next"), e);
        }
    }

    private static Set<String> checked(ZipFile zip, String name, Messages texts) {
        if (zip.size() > MOST_ENTRIES) {
            throw refused(texts, "many", name, zip.size());
        }
        Set<String> names = new HashSet<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            String entry = all.nextElement().getName();
            if (entry.startsWith("/")
                    || entry.contains("..")
                    || entry.contains("\\")
                    || entry.contains(":")) {
                throw refused(texts, "climbs", name, entry);
            }
            names.add(entry);
        }
        return names;
    }

    /// Never more than [#LARGEST], whatever its head claims.
    private static byte[] bytes(ZipFile zip, String entry) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ZipException(entry + " is too large");
            }
            return bytes;
        }
    }

    private static String text(byte[] bytes, String name, Messages texts) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused(texts, "utf8", name);
        }
    }

    private static AtlasException refused(Messages texts, String key, Object... arguments) {
        return AtlasException.input(
                texts.get("show.file." + key, arguments), texts.get("show.file." + key + ".next"));
    }

    /// Beside the old one, which it replaces in one move.
    public static void write(ShowBook book, Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                out.write(bytes(book));
            }
            Replacement.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// The file's bytes. The text lies in it as it is, so that a difference can be read.
    public static byte[] bytes(ShowBook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            stored(zip, TEXT, ShowText.write(book.show()).getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> p : book.pictures().entrySet()) {
                stored(zip, p.getKey(), p.getValue());
            }
        }
        if (bytes.size() > LARGEST_FILE) {
            throw new IOException("too large: " + bytes.size());
        }
        return bytes.toByteArray();
    }

    private static void stored(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
