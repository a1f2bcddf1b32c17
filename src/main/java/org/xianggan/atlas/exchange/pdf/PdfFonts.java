package org.xianggan.atlas.exchange.pdf;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The fonts of `assets/fonts` as the files that they are, each read when it is first used. For one
/// thread.
public final class PdfFonts implements Closeable {
    /// It warns of each font that it reads no variants of characters, which nobody asked for. Held,
    /// or its level would be forgotten with it.
    private static final Logger TABLES = Logger.getLogger("org.apache.fontbox.ttf.CmapSubtable");

    static {
        TABLES.setLevel(Level.SEVERE);
    }

    private final Path folder;
    private final Map<Weight, TrueTypeFont> read = new EnumMap<>(Weight.class);

    /// @param folder holds `NotoSansSC-Regular.ttf`, `-Medium` and `-Bold`
    public PdfFonts(Path folder) {
        this.folder = folder;
    }

    TrueTypeFont get(Weight weight) throws IOException {
        TrueTypeFont font = read.get(weight);
        if (font == null) {
            String name =
                    switch (weight) {
                        case REGULAR -> "Regular";
                        case MEDIUM -> "Medium";
                        case BOLD -> "Bold";
                    };
            Path file = folder.resolve("NotoSansSC-" + name + ".ttf");
            font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
            read.put(weight, font);
        }
        return font;
    }

    @Override
    public void close() throws IOException {
        for (TrueTypeFont font : read.values()) {
            font.close();
        }
    }
}
