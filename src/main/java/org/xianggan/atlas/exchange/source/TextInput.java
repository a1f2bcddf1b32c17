package org.xianggan.atlas.exchange.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/// Text of a file in one encoding, to the letter: what does not fit is an error that names its
/// line, never a question mark.
public final class TextInput extends Reader {
    private static final int BYTES = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final SourceWords words;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BYTES).flip();
    private long line = 1;
    private boolean first = true;
    private boolean ended;
    private boolean flushed;

    public TextInput(InputStream in, Charset charset, SourceWords words) {
        this.in = in;
        this.words = words;
        this.decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(to, from, length).slice();
        while (out.position() == 0) {
            if (flushed) {
                return -1;
            }
            decode(out);
        }
        int n = out.position();
        for (int i = from; i < from + n; i++) {
            if (to[i] == '\n') {
                line++;
            }
        }
        return n;
    }

    private void decode(CharBuffer out) throws IOException {
        int before = out.position();
        CoderResult result = decoder.decode(bytes, out, ended);
        if (result.isError()) {
            if (out.position() == before) {
                throw words.bad(
                        "import.encoding.line", null, decoder.charset().displayName(), line);
            }
        } else if (result.isUnderflow()) {
            if (ended) {
                decoder.flush(out);
                flushed = true;
            } else {
                fill();
            }
        }
        if (first && out.position() > before) {
            first = false;
            if (out.get(before) == BYTE_ORDER_MARK) {
                drop(out, before);
            }
        }
    }

    private static void drop(CharBuffer out, int at) {
        for (int i = at + 1; i < out.position(); i++) {
            out.put(i - 1, out.get(i));
        }
        out.position(out.position() - 1);
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + n);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
