package org.xianggan.atlas.exchange.kml;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.FileHead;
import org.xianggan.atlas.core.layer.LayerReader;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.layer.Rejected;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.source.SourceWords;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// KML and KMZ as a stream. Links to other places are never followed.
public final class KmlReader implements LayerReader {
    private final Messages texts;

    public KmlReader(Messages texts) {
        this.texts = texts;
    }

    @Override
    public boolean reads(String name, byte[] start) {
        return name.endsWith(".kml")
                || name.endsWith(".kmz")
                || new String(start, StandardCharsets.ISO_8859_1).matches("(?s).*<kml[\\s>].*");
    }

    /// Ends the reading where the rest is not wanted.
    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final RowSink FIRST =
            new RowSink() {
                @Override
                public void row(FeatureRow row) throws IOException {
                    throw new Enough();
                }

                @Override
                public void rejected(Rejected row) throws IOException {
                    throw new Enough();
                }
            };

    @Override
    public FileHead head(Path file, ReadOptions options, Work work) throws IOException {
        return look(file, options, _ -> {}, work);
    }

    @Override
    public FileHead brief(Path file, ReadOptions options, Work work) throws IOException {
        return look(file, options, FIRST, work);
    }

    private FileHead look(Path file, ReadOptions options, RowSink to, Work work)
            throws IOException {
        SourceWords words = SourceWords.of(file, texts);
        KmlSeen seen = new KmlSeen();
        String what = words.get("import.looking", words.name());
        try {
            rows(file, options, words, what, seen, to, work);
        } catch (Enough e) {
            // What stands before the first placemark is known.
        }
        return FileHead.plain("KML", seen.title == null ? words.title() : seen.title)
                .said(seen.datum, seen.attribution, seen.asOf)
                .remarks(seen.remarks(words));
    }

    @Override
    public void read(Path file, ReadOptions options, RowSink to, Work work) throws IOException {
        SourceWords words = SourceWords.of(file, texts);
        rows(file, options, words, words.reading(), new KmlSeen(), to, work);
    }

    private static void rows(
            Path file,
            ReadOptions options,
            SourceWords words,
            String what,
            KmlSeen seen,
            RowSink to,
            Work work)
            throws IOException {
        try (KmlSource source = KmlSource.open(file, options, words, what, work)) {
            if (!source.xml().root() || !source.xml().name().equals("kml")) {
                throw words.bad("import.kml.root", null);
            }
            new KmlRows(source.xml(), words, to, seen).all();
        } catch (java.util.zip.ZipException e) {
            throw words.bad("import.zip", e);
        }
    }
}
