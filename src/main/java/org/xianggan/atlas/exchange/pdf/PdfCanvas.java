package org.xianggan.atlas.exchange.pdf;

import org.xianggan.atlas.core.render.draw.Pen;
import org.xianggan.atlas.raster.Lettering;
import org.xianggan.atlas.raster.VectorCanvas;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;

/// One page of a [PdfBook]. Failures of reading the fonts are [UncheckedIOException]s.
final class PdfCanvas implements VectorCanvas {
    /// Finer than a printer's dot, points.
    private static final double FINEST = 0.01;

    private static final String GREY_WHITE = "1 g";

    /// What the content has set so far; null for what the outside decides.
    private record State(
            @org.jspecify.annotations.Nullable Integer fill,
            @org.jspecify.annotations.Nullable Integer stroke,
            int alpha,
            double width,
            String caps) {
        static final State FIRST = new State(null, null, 255, -1, "");

        State filling(int rgb) {
            return new State(rgb, stroke, alpha, width, caps);
        }

        State stroking(int rgb) {
            return new State(fill, rgb, alpha, width, caps);
        }

        State at(int newAlpha) {
            return new State(fill, stroke, newAlpha, width, caps);
        }

        State drawing(double newWidth, String newCaps) {
            return new State(fill, stroke, alpha, newWidth, newCaps);
        }
    }

    private final PdfSheet sheet;
    private final Rectangle2D page;
    private final double unit;
    private final Deque<State> states = new ArrayDeque<>();
    private PdfBytes out = new PdfBytes();
    private State now = State.FIRST;

    /// From the page's own unit to that of the moment.
    private AffineTransform at = new AffineTransform();

    /// @param page in its own unit
    /// @param unit points
    PdfCanvas(PdfSheet sheet, Rectangle2D page, double unit) {
        this.sheet = sheet;
        this.page = page;
        this.unit = unit;
        matrix(new AffineTransform(unit, 0, 0, -unit, 0, page.getHeight() * unit));
        out.end("1 j");
    }

    byte[] content() {
        return out.toBytes();
    }

    private int decimals() {
        double size = unit * Math.sqrt(Math.abs(at.getDeterminant()));
        int decimals = 1;
        for (double step = size / 10; step > FINEST && decimals < 5; step /= 10) {
            decimals++;
        }
        return decimals;
    }

    private void matrix(AffineTransform m) {
        out.number(m.getScaleX(), 6)
                .number(m.getShearY(), 6)
                .number(m.getShearX(), 6)
                .number(m.getScaleY(), 6)
                .number(m.getTranslateX(), 4)
                .number(m.getTranslateY(), 4)
                .end("cm");
    }

    private void saved(Runnable inside) {
        states.push(now);
        out.end("q");
        inside.run();
        out.end("Q");
        now = states.pop();
    }

    private void colour(int argb, boolean stroking) {
        int rgb = argb & 0xFFFFFF;
        alpha(argb >>> 24);
        if (!Objects.equals(stroking ? now.stroke() : now.fill(), rgb)) {
            for (int shift = 16; shift >= 0; shift -= 8) {
                out.number((rgb >> shift & 0xFF) / 255.0, 3);
            }
            out.end(stroking ? "RG" : "rg");
            now = stroking ? now.stroking(rgb) : now.filling(rgb);
        }
    }

    private void alpha(int alpha) {
        if (alpha != now.alpha()) {
            out.word("/" + sheet.opacity(alpha)).end("gs");
            now = now.at(alpha);
        }
    }

    private void pen(double width, double[] dash, double phase, boolean round) {
        int decimals = decimals();
        if (Math.abs(width - now.width()) > 1e-9) {
            out.number(width, decimals).end("w");
        }
        String caps = (round ? 1 : 0) + Arrays.toString(dash) + phase;
        if (!caps.equals(now.caps())) {
            out.end(round ? "1 J" : "0 J");
            out.word("[");
            for (double part : dash) {
                out.number(part, decimals);
            }
            out.word("]").number(phase, decimals).end("d");
        }
        now = now.drawing(width, caps);
    }

    @Override
    public void fill(Shape shape, int argb) {
        if (argb >>> 24 != 0) {
            colour(argb, false);
            PdfPath.write(shape, decimals(), out);
            out.end("f");
        }
    }

    @Override
    public void stroke(Shape path, Pen pen) {
        Pen.Fade fade = pen.fade();
        if (fade != null && Math.hypot(fade.x1() - fade.x0(), fade.y1() - fade.y0()) > 0.5) {
            String shading = sheet.fading(fade.x0(), fade.y0(), fade.x1(), fade.y1());
            byte[] mask = new PdfBytes().word("/" + shading).end("sh").toBytes();
            masked(mask, () -> plain(path, pen));
        } else {
            plain(path, pen);
        }
    }

    private void plain(Shape path, Pen pen) {
        if (pen.argb() >>> 24 == 0) {
            return;
        }
        colour(pen.argb(), true);
        pen(pen.width(), pen.dash(), pen.dashPhase(), pen.round());
        PdfPath.write(path, decimals(), out);
        out.end("S");
    }

    @Override
    public void text(Lettering t) {
        try {
            PdfType type = sheet.type(t.weight());
            if (t.hasHalo()) {
                halo(t, type);
            }
            if (t.argb() >>> 24 == 0) {
                return;
            }
            colour(t.argb(), false);
            AffineTransform m = t.at();
            StringBuilder codes = new StringBuilder("<");
            t.text().codePoints().forEach(c -> codes.append(PdfType.hex(type.code(c))));
            out.end("BT");
            out.word("/" + PdfSheet.fontName(t.weight())).number(t.em(), 4).end("Tf");
            out.number(t.tracking(), 4).end("Tc");
            out.number(m.getScaleX(), 5)
                    .number(m.getShearY(), 5)
                    .number(-m.getShearX(), 5)
                    .number(-m.getScaleY(), 5)
                    .number(m.getTranslateX(), decimals())
                    .number(m.getTranslateY(), decimals())
                    .end("Tm");
            out.word(codes.append('>').toString()).end("Tj").end("ET");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The outlines of the glyphs, each once in the file: as text they would be read twice.
    private void halo(Lettering t, PdfType type) throws IOException {
        double k = t.em() / type.unitsPerEm();
        double x = 0;
        states.push(now);
        out.end("q");
        colour(t.halo(), true);
        out.number(2 * t.haloWidth() / k, 2).end("w").end("1 J").end("[] 0 d");
        for (int c : t.text().codePoints().toArray()) {
            int glyph = type.glyph(c);
            AffineTransform m = t.at();
            m.translate(x, 0);
            m.scale(k, -k);
            if (!Character.isWhitespace(c)) {
                out.end("q");
                matrix(m);
                out.word("/" + sheet.outline(t.weight(), glyph)).end("Do").end("Q");
            }
            x += type.advance(glyph) * t.em() + t.tracking();
        }
        out.end("Q");
        now = states.pop();
    }

    @Override
    public void image(BufferedImage image, AffineTransform place) {
        PdfImage packed;
        try {
            packed = sheet.packed(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = sheet.image(packed);
        saved(
                () -> {
                    alpha(packed.opacity());
                    AffineTransform m = new AffineTransform(place);
                    m.translate(0, 1);
                    m.scale(1, -1);
                    matrix(m);
                    out.word("/" + name).end("Do");
                });
    }

    @Override
    public void clipped(Shape clip, Runnable inside) {
        saved(
                () -> {
                    PdfPath.write(clip, decimals(), out);
                    out.end("W").end("n");
                    inside.run();
                });
    }

    @Override
    public void transformed(AffineTransform by, Runnable inside) {
        AffineTransform before = at;
        saved(
                () -> {
                    matrix(by);
                    at = new AffineTransform(before);
                    at.concatenate(by);
                    // Lengths have another measure now.
                    now = now.drawing(-1, "");
                    inside.run();
                });
        at = before;
    }

    @Override
    public void faded(double opacity, Runnable inside) {
        byte[] content = aside(inside);
        String name = named(() -> sheet.group(content, here()));
        saved(
                () -> {
                    alpha((int) Math.round(255 * opacity));
                    out.word("/" + name).end("Do");
                });
    }

    @Override
    public void without(Shape path, double width, Runnable inside) {
        Rectangle2D here = here();
        byte[] mask =
                aside(
                        () -> {
                            out.end(GREY_WHITE);
                            PdfPath.write(here, decimals(), out);
                            out.end("f").end("0 G").end("1 J").end("1 j");
                            out.number(width, decimals()).end("w");
                            PdfPath.write(path, decimals(), out);
                            out.end("S");
                        });
        byte[] content = aside(inside);
        String group = named(() -> sheet.group(content, here));
        masked(mask, () -> out.word("/" + group).end("Do"));
    }

    private void masked(byte[] mask, Runnable inside) {
        String name = named(() -> sheet.mask(mask, here()));
        saved(
                () -> {
                    out.word("/" + name).end("gs");
                    inside.run();
                });
    }

    /// What `inside` draws, as content of its own in the coordinates of the moment.
    private byte[] aside(Runnable inside) {
        PdfBytes before = out;
        State state = now;
        out = new PdfBytes();
        now = State.FIRST;
        try {
            out.end("1 j");
            inside.run();
            return out.toBytes();
        } finally {
            out = before;
            now = state;
        }
    }

    /// The page in the coordinates of the moment.
    private Rectangle2D here() {
        try {
            return at.createInverse().createTransformedShape(page).getBounds2D();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Naming {
        String name() throws IOException;
    }

    private static String named(Naming naming) {
        try {
            return naming.name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
