package org.xianggan.atlas.exchange.xlsx;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.exchange.source.SourceWords;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// An open workbook: POI unpacks it within limits, knows its texts and what its numbers mean; the
/// sheets pass as streams.
final class Book implements AutoCloseable {
    /// Bytes of one part once it is unpacked.
    private static final long MOST = 1L << 30;

    /// All texts of the workbook are kept in memory.
    private static final long MOST_TEXTS = 96L << 20;

    private static final double RATIO = 0.005;
    private static final int MOST_FILES = 2000;

    /// What it finds wrong with a file comes as an exception too; its traces are no help to
    /// anybody.
    private static final Logger POI = Logger.getLogger("org.apache.poi");

    static {
        POI.setLevel(Level.OFF);
    }

    private final OPCPackage file;
    private final XSSFReader reader;
    private final SourceWords words;
    private final @Nullable StylesTable styles;
    private final SharedStrings texts;
    private final Map<String, Boolean> dates = new HashMap<>();
    private final boolean since1904;

    private Book(
            OPCPackage file,
            XSSFReader reader,
            SharedStrings texts,
            @Nullable StylesTable styles,
            boolean since1904,
            SourceWords words) {
        this.file = file;
        this.reader = reader;
        this.texts = texts;
        this.styles = styles;
        this.since1904 = since1904;
        this.words = words;
    }

    static Book open(Path path, SourceWords words) throws IOException {
        ZipSecureFile.setMinInflateRatio(RATIO);
        ZipSecureFile.setMaxEntrySize(MOST);
        ZipSecureFile.setMaxFileCount(MOST_FILES);
        OPCPackage file = null;
        try {
            file = OPCPackage.open(path.toFile(), PackageAccess.READ);
            XSSFReader reader = new XSSFReader(file);
            for (var part :
                    file.getPartsByName(java.util.regex.Pattern.compile("/xl/sharedStrings.xml"))) {
                if (part.getSize() > MOST_TEXTS) {
                    throw words.bad("import.xlsx.large", null);
                }
            }
            SharedStrings texts = new ReadOnlySharedStringsTable(file);
            return new Book(file, reader, texts, reader.getStylesTable(), since1904(reader), words);
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            if (file != null) {
                file.revert();
            }
            throw told(e, words);
        }
    }

    /// Whether its dates count from 1904, as early Macintoshes did.
    private static boolean since1904(XSSFReader reader) throws IOException, OpenXML4JException {
        try (InputStream in = reader.getWorkbookData()) {
            String start =
                    new String(in.readNBytes(1 << 16), java.nio.charset.StandardCharsets.UTF_8);
            return start.matches("(?s).*date1904=\"(1|true)\".*");
        }
    }

    /// POI says in many ways that a file is none.
    static RuntimeException told(Exception e, SourceWords words) {
        return switch (e) {
            case AtlasException a -> a;
            case CancellationException c -> c;
            default ->
                    String.valueOf(e.getMessage()).contains("Zip bomb")
                                    || String.valueOf(e.getMessage()).contains("MIN_INFLATE_RATIO")
                                    || String.valueOf(e.getMessage()).contains("MAX_ENTRY_SIZE")
                            ? words.bad("import.xlsx.large", e)
                            : words.bad("import.xlsx", e);
        };
    }

    List<String> sheets() throws IOException {
        try {
            List<String> names = new ArrayList<>();
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream _ = sheets.next()) {
                    names.add(sheets.getSheetName());
                }
            }
            return names;
        } catch (OpenXML4JException | RuntimeException e) {
            throw told(e, words);
        }
    }

    /// The XML of a sheet; null where there is none of that name.
    @Nullable InputStream sheet(String name) throws IOException {
        try {
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                InputStream in = sheets.next();
                if (sheets.getSheetName().equals(name)) {
                    return in;
                }
                in.close();
            }
            return null;
        } catch (OpenXML4JException | RuntimeException e) {
            throw told(e, words);
        }
    }

    /// A cell as a value of a row; an error mark as [CellError].
    @Nullable Object value(String text, String type, @Nullable String style) {
        return switch (type) {
            case "s" -> {
                int at = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
                String found =
                        at >= 0 && at < texts.getUniqueCount()
                                ? texts.getItemAt(at).getString()
                                : "";
                yield found.isEmpty() ? null : found;
            }
            case "str", "inlineStr", "d" -> text;
            case "b" -> text.equals("1") || text.equals("true");
            case "e" -> new CellError(text);
            default -> number(text, style);
        };
    }

    /// `#REF!` and its like.
    record CellError(String mark) {}

    private Object number(String text, @Nullable String style) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return text;
        }
        if (style != null && isDate(style) && DateUtil.isValidExcelDate(value)) {
            return date(value);
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Object) (long) value : value;
    }

    private boolean isDate(String style) {
        return dates.computeIfAbsent(style, this::looksLikeDate);
    }

    private boolean looksLikeDate(String style) {
        StylesTable all = styles;
        if (all == null || !style.matches("\\d{1,6}")) {
            return false;
        }
        int at = Integer.parseInt(style);
        XSSFCellStyle found = at < all.getNumCellStyles() ? all.getStyleAt(at) : null;
        return found != null
                && DateUtil.isADateFormat(found.getDataFormat(), found.getDataFormatString());
    }

    private Object date(double value) {
        LocalDateTime at = DateUtil.getLocalDateTime(value, since1904, true);
        if (value == Math.rint(value)) {
            LocalDate day = at.toLocalDate();
            return day;
        }
        // A sheet knows no zones.
        Instant moment = at.toInstant(ZoneOffset.UTC);
        return Instant.ofEpochMilli(moment.toEpochMilli());
    }

    @Override
    public void close() {
        file.revert();
    }
}
