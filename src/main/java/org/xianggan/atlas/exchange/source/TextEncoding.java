package org.xianggan.atlas.exchange.source;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.layer.FileHead.TextGuess;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;

/// In which encoding a text is written. UTF-8 is tried to the letter first, because hardly any
/// other text is valid in it by chance; then UTF-16 by its zeros; then GB18030, which takes in GBK
/// and GB2312.
public final class TextEncoding {
    public static final Charset GB18030 = Charset.forName("GB18030");

    private static final int SAMPLE = 1 << 20;
    private static final double SURE = 1;
    private static final double NEARLY = 0.98;
    private static final double LIKELY = 0.9;
    private static final double DOUBTFUL = 0.6;
    private static final double MIXED = 0.2;

    private TextEncoding() {}

    /// Reads the stream to its end.
    public static TextGuess guess(InputStream in) throws IOException {
        byte[] sample = in.readNBytes(SAMPLE);
        TextGuess marked = marked(sample);
        if (marked != null) {
            return marked;
        }
        TextGuess wide = wide(sample);
        if (wide != null) {
            return wide;
        }
        Utf8Check check = new Utf8Check();
        check.take(sample, sample.length);
        byte[] buffer = new byte[1 << 16];
        int n = sample.length < SAMPLE ? -1 : in.read(buffer);
        while (n >= 0) {
            check.take(buffer, n);
            n = in.read(buffer);
        }
        if (check.isValid()) {
            return check.isAscii()
                    ? guess(StandardCharsets.UTF_8, SURE)
                    : guess(StandardCharsets.UTF_8, NEARLY, "GB18030");
        }
        return chinese(sample, check);
    }

    private static @Nullable TextGuess marked(byte[] s) {
        if (s.length >= 3 && s[0] == (byte) 0xEF && s[1] == (byte) 0xBB && s[2] == (byte) 0xBF) {
            return guess(StandardCharsets.UTF_8, SURE);
        }
        if (s.length >= 2 && s[0] == (byte) 0xFF && s[1] == (byte) 0xFE) {
            return guess(StandardCharsets.UTF_16LE, SURE);
        }
        if (s.length >= 2 && s[0] == (byte) 0xFE && s[1] == (byte) 0xFF) {
            return guess(StandardCharsets.UTF_16BE, SURE);
        }
        return null;
    }

    private static @Nullable TextGuess wide(byte[] s) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < s.length; i += 2) {
            even += s[i] == 0 ? 1 : 0;
            odd += s[i + 1] == 0 ? 1 : 0;
        }
        int pairs = s.length / 2;
        if (pairs >= 4 && odd * 4 > pairs && even * 16 < pairs) {
            return guess(StandardCharsets.UTF_16LE, LIKELY, "UTF-16BE");
        }
        if (pairs >= 4 && even * 4 > pairs && odd * 16 < pairs) {
            return guess(StandardCharsets.UTF_16BE, LIKELY, "UTF-16LE");
        }
        return null;
    }

    private static TextGuess chinese(byte[] sample, Utf8Check utf8) {
        Double usual = usual(sample);
        if (usual == null) {
            return utf8.validRuns() > utf8.faults()
                    ? guess(StandardCharsets.UTF_8, MIXED, "GB18030")
                    : guess(GB18030, MIXED, "UTF-8", "Big5");
        }
        return usual > 0.7
                ? guess(GB18030, LIKELY, "UTF-8", "Big5")
                : guess(GB18030, DOUBTFUL, "Big5", "windows-1252", "UTF-8");
    }

    /// The share of the characters of everyday use among the Chinese ones, read as GB18030; null
    /// where the text is not valid in it.
    private static @Nullable Double usual(byte[] sample) {
        int end = sample.length;
        // A character may be cut at the end of the sample.
        for (int cut = 0; cut < 4 && end > 0; cut++, end--) {
            try {
                CharBuffer text =
                        GB18030.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)
                                .decode(ByteBuffer.wrap(sample, 0, end));
                return usual(text);
            } catch (CharacterCodingException e) {
                if (sample.length < SAMPLE) {
                    return null;
                }
            }
        }
        return null;
    }

    private static double usual(CharBuffer text) {
        int everyday = 0;
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            all++;
            byte[] code = String.valueOf(c).getBytes(GB18030);
            int lead = code[0] & 0xFF;
            // Level 1 of GB 2312 and its punctuation.
            if (code.length == 2
                    && (lead >= 0xA1 && lead <= 0xA3 || lead >= 0xB0 && lead <= 0xD7)) {
                everyday++;
            }
        }
        return all == 0 ? 0 : (double) everyday / all;
    }

    private static TextGuess guess(Charset charset, double certainty, String... others) {
        return new TextGuess(charset.name(), certainty, List.of(others));
    }

    /// The character set that a person named; null where this Java has none of that name.
    public static @Nullable Charset named(String name) {
        try {
            Charset found = Charset.forName(name.strip());
            // What people call GB2312 or GBK is nearly always written with signs beyond it.
            return List.of("GB2312", "GBK").contains(found.name()) ? GB18030 : found;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /// The character set that a person asked for; null where nobody did, and the file is to tell.
    public static @Nullable Charset asked(@Nullable String name, SourceWords words) {
        if (name == null) {
            return null;
        }
        Charset found = named(name);
        if (found == null) {
            throw words.bad("import.encoding.unknown", null, name);
        }
        return found;
    }

    /// As a person asked for, or as it is guessed.
    public static TextGuess of(@Nullable String asked, InputStream in, SourceWords words)
            throws IOException {
        Charset named = asked(asked, words);
        if (named == null) {
            return guess(in);
        }
        List<String> others = new ArrayList<>(List.of("UTF-8", "GB18030", "UTF-16LE", "Big5"));
        others.remove(named.name());
        return new TextGuess(named.name(), SURE, others);
    }
}
