package org.xianggan.atlas.exchange.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.FileHead;
import org.xianggan.atlas.core.layer.FileHead.TextGuess;
import org.xianggan.atlas.core.layer.LayerReader;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.layer.Rejected;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.source.SourceWords;
import org.xianggan.atlas.exchange.source.TextEncoding;
import org.xianggan.atlas.exchange.source.TextInput;
import org.xianggan.atlas.exchange.source.WatchedInput;

import java.io.BufferedReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// GeoJSON (RFC 7946) as a stream: a collection, a feature, a bare geometry, or a feature a line.
public final class GeoJsonReader implements LayerReader {
    /// Characters that are taken of what a file says of itself.
    private static final int LONGEST_SAID = 4000;

    private static final Pattern START = Pattern.compile("(?s)\\A[\\uFEFF\\u001E\\s]*\\{.*");
    private static final List<String> WGS84 = List.of("CRS84", "4326", "CRS:84");

    /// What stands behind the features of a larger file is not looked for beforehand.
    private static final long SMALL = 4 << 20;

    /// Characters of a line that holds a feature.
    private static final int LONGEST_LINE = 32_000_000;

    /// A first line that is longer is that of a collection.
    private static final int FIRST_LINE = 1_000_000;

    private final Messages texts;

    public GeoJsonReader(Messages texts) {
        this.texts = texts;
    }

    @Override
    public boolean reads(String name, byte[] start) {
        if (name.endsWith(".geojson")
                || name.endsWith(".geojsonl")
                || name.endsWith(".geojsons")
                || name.endsWith(".ndjson")) {
            return true;
        }
        return START.matcher(new String(start, StandardCharsets.UTF_8)).matches()
                || name.endsWith(".json");
    }

    @Override
    public FileHead head(Path file, ReadOptions options, Work work) throws IOException {
        SourceWords words = SourceWords.of(file, texts);
        TextGuess guess;
        try (InputStream in =
                WatchedInput.open(file, words.get("import.looking", words.name()), work)) {
            guess = TextEncoding.of(options.encoding(), in, words);
        }
        Said said = new Said();
        try (JsonParser json = parser(file, guess.charset(), words, Work.SILENT)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                members(json, said, Files.size(file) <= SMALL);
            }
        } catch (JsonProcessingException | CharConversionException e) {
            // Whoever reads on is told where and why.
            said.crs = null;
        }
        List<String> remarks = new ArrayList<>();
        if (said.crs != null && WGS84.stream().noneMatch(said.crs::contains)) {
            remarks.add(words.get("import.geojson.crs", said.crs));
        }
        return FileHead.plain("GeoJSON", said.name == null ? words.title() : said.name)
                .encoding(guess)
                .said(said.datum, said.attribution, said.asOf)
                .remarks(remarks);
    }

    /// What a collection says beside its features.
    private static final class Said {
        @Nullable String name;
        @Nullable String crs;
        @Nullable String attribution;
        @Nullable String asOf;
        @Nullable Datum datum;
    }

    private static void members(JsonParser json, Said said, boolean toTheEnd) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            switch (name) {
                case "name", "title" -> said.name = text(json, token);
                case "attribution" -> said.attribution = text(json, token);
                case "as_of" -> said.asOf = text(json, token);
                case "datum" -> {
                    String key = text(json, token);
                    said.datum = key == null ? null : Datum.of(key).orElse(null);
                }
                case "crs" -> {
                    Object crs = Properties.value(json, token);
                    said.crs = crs == null ? null : brief(crs.toString());
                }
                default -> {
                    if (name.equals("features") && !toTheEnd) {
                        return;
                    }
                    json.skipChildren();
                }
            }
        }
    }

    private static @Nullable String text(JsonParser json, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            String text = json.getText().strip();
            return text.isEmpty() ? null : brief(text);
        }
        json.skipChildren();
        return null;
    }

    private static String brief(String text) {
        return text.length() > LONGEST_SAID ? text.substring(0, LONGEST_SAID) + "…" : text;
    }

    @Override
    public void read(Path file, ReadOptions options, RowSink to, Work work) throws IOException {
        SourceWords words = SourceWords.of(file, texts);
        String charset = charset(file, options, words, work);
        try {
            if (isLines(file, charset, words)) {
                lines(file, charset, words, to, work);
            } else {
                whole(file, charset, words, to, work);
            }
        } catch (StreamConstraintsException e) {
            throw words.bad("import.geojson.limits", e, line(e));
        } catch (JsonProcessingException e) {
            throw words.bad(
                    String.valueOf(e.getMessage()).contains("Invalid UTF-8")
                            ? "import.geojson.encoding"
                            : "import.geojson.syntax",
                    e,
                    line(e));
        } catch (CharConversionException e) {
            throw words.bad("import.geojson.encoding", e, 1);
        }
    }

    private static long line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private String charset(Path file, ReadOptions options, SourceWords words, Work work)
            throws IOException {
        if (options.encoding() == null) {
            try (InputStream in =
                    WatchedInput.open(file, words.get("import.looking", words.name()), work)) {
                return TextEncoding.guess(in).charset();
            }
        }
        try (InputStream none = InputStream.nullInputStream()) {
            return TextEncoding.of(options.encoding(), none, words).charset();
        }
    }

    private JsonParser parser(Path file, String charset, SourceWords words, Work work)
            throws IOException {
        InputStream in = WatchedInput.open(file, words.reading(), work);
        try {
            return GeoJsonInput.open(in, Charset.forName(charset), words);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private void whole(Path file, String charset, SourceWords words, RowSink to, Work work)
            throws IOException {
        try (JsonParser json = parser(file, charset, words, work)) {
            Features features = new Features(words, to, 0);
            JsonToken token = json.nextToken();
            if (token == null) {
                throw words.bad("import.emptyfile", null);
            }
            while (token != null) {
                if (token == JsonToken.START_OBJECT) {
                    features.root(json);
                } else {
                    throw words.bad("import.geojson.root", null);
                }
                token = json.nextToken();
            }
        }
    }

    /// Whether each line is a value of its own: the first line is one, and another follows.
    private boolean isLines(Path file, String charset, SourceWords words) throws IOException {
        try (BufferedReader in = text(file, charset, words, Work.SILENT)) {
            String first = nextLine(in, words, 1, FIRST_LINE);
            if (first == null || !isFeature(first)) {
                return false;
            }
            String second = nextLine(in, words, 2, LONGEST_LINE);
            while (second != null && second.isBlank()) {
                second = nextLine(in, words, 2, LONGEST_LINE);
            }
            return second != null;
        } catch (AtlasException e) {
            return false;
        }
    }

    private static boolean isFeature(String line) {
        try (JsonParser json = GeoJsonInput.line(clean(line))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            json.skipChildren();
            return json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    /// RFC 8142 puts a record separator before each.
    private static String clean(String line) {
        return !line.isEmpty() && line.charAt(0) == '\u001E' ? line.substring(1) : line;
    }

    private static BufferedReader text(Path file, String charset, SourceWords words, Work work)
            throws IOException {
        return new BufferedReader(
                new TextInput(
                        WatchedInput.open(file, words.reading(), work),
                        Objects.requireNonNull(TextEncoding.named(charset)),
                        words));
    }

    private void lines(Path file, String charset, SourceWords words, RowSink to, Work work)
            throws IOException {
        try (BufferedReader in = text(file, charset, words, work)) {
            long number = 1;
            String line = nextLine(in, words, number, LONGEST_LINE);
            while (line != null) {
                if (!line.isBlank()) {
                    try (JsonParser json = GeoJsonInput.line(clean(line))) {
                        if (json.nextToken() == JsonToken.START_OBJECT) {
                            new Features(words, to, number).root(json);
                        } else {
                            to.rejected(new Rejected(number, words.get("import.geojson.line")));
                        }
                    } catch (JsonProcessingException e) {
                        to.rejected(new Rejected(number, words.get("import.geojson.line")));
                    }
                }
                number++;
                line = nextLine(in, words, number, LONGEST_LINE);
            }
        }
    }

    /// Without the limit a file of a single line would be taken into memory whole.
    private static @Nullable String nextLine(
            BufferedReader in, SourceWords words, long number, int most) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() >= most) {
                throw words.bad("import.longline", null, number);
            }
            line.append((char) c);
            c = in.read();
        }
        return line.toString();
    }
}
