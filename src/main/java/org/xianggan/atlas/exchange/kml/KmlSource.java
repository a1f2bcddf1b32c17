package org.xianggan.atlas.exchange.kml;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.source.LimitedInput;
import org.xianggan.atlas.exchange.source.SourceWords;
import org.xianggan.atlas.exchange.source.TextEncoding;
import org.xianggan.atlas.exchange.source.WatchedInput;
import org.xianggan.atlas.exchange.source.XmlInput;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The KML of a file, or that inside of a KMZ. Nothing is unpacked to the disk.
final class KmlSource implements AutoCloseable {
    private static final int MOST_ENTRIES = 20_000;

    private final @Nullable ZipFile zip;
    private final XmlInput xml;

    private KmlSource(@Nullable ZipFile zip, XmlInput xml) {
        this.zip = zip;
        this.xml = xml;
    }

    static boolean isZip(byte[] start) {
        return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3;
    }

    static KmlSource open(Path file, ReadOptions options, SourceWords words, String what, Work work)
            throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        Charset charset = TextEncoding.asked(options.encoding(), words);
        if (!isZip(start)) {
            return new KmlSource(
                    null, new XmlInput(WatchedInput.open(file, what, work), charset, words));
        }
        ZipFile zip = zip(file, words);
        try {
            ZipEntry entry = document(zip, words);
            InputStream in = zip.getInputStream(entry);
            InputStream watched = WatchedInput.of(in, entry.getSize(), what, work);
            return new KmlSource(
                    zip,
                    new XmlInput(
                            new LimitedInput(watched, entry.getCompressedSize(), words),
                            charset,
                            words));
        } catch (ZipException e) {
            zip.close();
            throw words.bad("import.zip", e);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file, SourceWords words) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw words.bad("import.zip", e);
        }
    }

    /// `doc.kml`, else the first at the top, else the first anywhere.
    private static ZipEntry document(ZipFile zip, SourceWords words) {
        if (zip.size() > MOST_ENTRIES) {
            throw words.bad("import.zip.entries", null, zip.size());
        }
        ZipEntry best = null;
        int rank = Integer.MAX_VALUE;
        for (ZipEntry e : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            String name = e.getName().replace('\\', '/');
            if (climbs(name)) {
                throw words.bad("import.zip.climbs", null, shown(e.getName()));
            }
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".kml") && !e.isDirectory()) {
                int r = lower.equals("doc.kml") ? 0 : lower.indexOf('/') < 0 ? 1 : 2;
                if (r < rank) {
                    rank = r;
                    best = e;
                }
            }
        }
        if (best == null) {
            throw words.bad("import.kmz.nodoc", null);
        }
        return best;
    }

    private static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    private static boolean climbs(String name) {
        return name.startsWith("/")
                || name.equals("..")
                || name.startsWith("../")
                || name.contains("/../")
                || name.endsWith("/..")
                || name.length() > 1 && name.charAt(1) == ':';
    }

    XmlInput xml() {
        return xml;
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } finally {
            if (zip != null) {
                zip.close();
            }
        }
    }
}
