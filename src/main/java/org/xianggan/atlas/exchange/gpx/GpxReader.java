package org.xianggan.atlas.exchange.gpx;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.FileHead;
import org.xianggan.atlas.core.layer.LayerReader;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.source.SourceWords;
import org.xianggan.atlas.exchange.source.TextEncoding;
import org.xianggan.atlas.exchange.source.WatchedInput;
import org.xianggan.atlas.exchange.source.XmlInput;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// GPX 1.0 and 1.1 as a stream (decision 20): a track of any length passes through little memory.
public final class GpxReader implements LayerReader {
    private static final Set<String> FEATURES = Set.of("wpt", "rte", "trk");

    private final Messages texts;

    public GpxReader(Messages texts) {
        this.texts = texts;
    }

    @Override
    public boolean reads(String name, byte[] start) {
        return name.endsWith(".gpx")
                || new String(start, StandardCharsets.ISO_8859_1).matches("(?s).*<gpx[\\s>].*");
    }

    @Override
    public FileHead head(Path file, ReadOptions options, Work work) throws IOException {
        return look(file, options, false, work);
    }

    @Override
    public FileHead brief(Path file, ReadOptions options, Work work) throws IOException {
        return look(file, options, true, work);
    }

    private FileHead look(Path file, ReadOptions options, boolean brief, Work work)
            throws IOException {
        SourceWords words = SourceWords.of(file, texts);
        Seen seen = new Seen();
        try (XmlInput xml =
                open(file, options, words, words.get("import.looking", words.name()), work)) {
            seen.all(xml, brief);
        }
        List<FileHead.Part> parts = new ArrayList<>();
        if (seen.kinds() > 1 || seen.points > 0) {
            part(parts, words, GpxPart.ALL, seen.waypoints + seen.routes + seen.tracks);
        }
        part(parts, words, GpxPart.WAYPOINTS, seen.waypoints);
        part(parts, words, GpxPart.ROUTES, seen.routes);
        part(parts, words, GpxPart.TRACKS, seen.tracks);
        part(parts, words, GpxPart.POINTS, seen.points);
        GpxPart chosen = GpxPart.of(options.part());
        List<String> remarks = new ArrayList<>();
        if (seen.extensions > 0) {
            remarks.add(words.get("import.gpx.extensions", seen.extensions));
        }
        remarks.add(words.get("import.gpx.datum"));
        return FileHead.plain("GPX", seen.name == null ? words.title() : seen.name)
                .parts(parts, chosen.id())
                .said(seen.datum, seen.author, seen.date)
                .remarks(remarks);
    }

    private static void part(
            List<FileHead.Part> parts, SourceWords words, GpxPart part, long rows) {
        if (rows > 0) {
            parts.add(
                    new FileHead.Part(
                            part.id(), words.first("import.gpx.part." + part.id()), rows));
        }
    }

    private static XmlInput open(
            Path file, ReadOptions options, SourceWords words, String what, Work work)
            throws IOException {
        return new XmlInput(
                WatchedInput.open(file, what, work),
                TextEncoding.asked(options.encoding(), words),
                words);
    }

    /// What is in a file.
    private static final class Seen {
        long waypoints;
        long routes;
        long tracks;
        long points;
        long extensions;
        @Nullable String name;
        @Nullable String author;
        @Nullable String date;
        @Nullable Datum datum;

        int kinds() {
            return (waypoints > 0 ? 1 : 0) + (routes > 0 ? 1 : 0) + (tracks > 0 ? 1 : 0);
        }

        /// @param brief whether what comes before the first feature is enough
        void all(XmlInput xml, boolean brief) throws IOException {
            if (!xml.root()) {
                return;
            }
            while (xml.child()) {
                if (brief && FEATURES.contains(xml.name())) {
                    return;
                }
                switch (xml.name()) {
                    case "metadata" -> metadata(xml);
                    case "name" -> name = blankIsNull(xml.text());
                    case "author" -> author = blankIsNull(xml.text());
                    case "wpt" -> {
                        waypoints++;
                        inside(xml);
                    }
                    case "rte" -> {
                        routes++;
                        inside(xml);
                    }
                    case "trk" -> {
                        tracks++;
                        inside(xml);
                    }
                    default -> xml.skip();
                }
            }
        }

        private void metadata(XmlInput xml) throws IOException {
            while (xml.child()) {
                switch (xml.name()) {
                    case "name" -> name = blankIsNull(xml.text());
                    case "copyright" -> {
                        String holder = xml.attribute("author");
                        author = holder == null ? author : blankIsNull(holder);
                        xml.skip();
                    }
                    case "author" ->
                            author = author == null ? blankIsNull(xml.text()) : skipped(xml);
                    case "keywords" -> keywords(xml.text());
                    default -> xml.skip();
                }
            }
        }

        /// Where GPX has no place of its own our files say it in the keywords.
        private void keywords(String text) {
            for (String word : text.split(",")) {
                int colon = word.indexOf('=');
                if (colon > 0) {
                    String value = word.substring(colon + 1).strip();
                    switch (word.substring(0, colon).strip()) {
                        case "as_of" -> date = blankIsNull(value);
                        case "datum" -> datum = Datum.of(value).orElse(null);
                        default -> {}
                    }
                }
            }
        }

        private @Nullable String skipped(XmlInput xml) throws IOException {
            xml.skip();
            return author;
        }

        private void inside(XmlInput xml) throws IOException {
            while (xml.child()) {
                switch (xml.name()) {
                    case "trkseg" -> inside(xml);
                    case "trkpt" -> {
                        points++;
                        inside(xml);
                    }
                    case "extensions" -> {
                        extensions++;
                        xml.skip();
                    }
                    case "rtept" -> inside(xml);
                    default -> xml.skip();
                }
            }
        }

        private static @Nullable String blankIsNull(String text) {
            return text.isBlank() ? null : text.strip();
        }
    }

    @Override
    public void read(Path file, ReadOptions options, RowSink to, Work work) throws IOException {
        SourceWords words = SourceWords.of(file, texts);
        try (XmlInput xml = open(file, options, words, words.reading(), work)) {
            if (!xml.root() || !xml.name().equals("gpx")) {
                throw words.bad("import.gpx.root", null);
            }
            new GpxRows(xml, words, GpxPart.of(options.part()), to).all();
        }
    }
}
