package org.xianggan.atlas.exchange.show;

import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.show.slide.Part;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.core.show.slide.SlideMap;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.raster.JpegFile;
import org.xianggan.atlas.raster.PngFile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pictures of a deck, as files within a file: its maps, and the signs of their legends.
final class DeckPictures {
    /// A slide's own resolution.
    static final int WIDTH_OF_1080 = 1080;

    private static final double DPI = 144;

    /// Signs are small, and are looked at closely.
    private static final int FINER = 2;

    /// Around what is cut out: halos reach beyond.
    private static final double AROUND = 4;

    /// Bytes of a photograph that is written anew.
    private static final int LARGE = 400_000;

    private static final double PHOTO = 0.86;

    /// A picture of a slide.
    ///
    /// @param at where it lies, to the pixel
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares pictures.
    record Cut(SlideBox at, byte[] bytes, boolean png) {}

    private record Sign(Swatch swatch, Theme theme, double width, double height) {}

    private final Deck deck;
    private final Map<Sign, byte[]> signs = new HashMap<>();

    DeckPictures(Deck deck) {
        this.deck = deck;
    }

    /// Width of the slide in pixels, 1920 where it is 16:9.
    static int pixels(SlideSize size) {
        return (int) Math.round(size.width() * WIDTH_OF_1080 / SlideSize.HEIGHT);
    }

    /// Its maps, none above the others: what lies over them is not in it. Each is a PNG where
    /// that is no larger than a JPEG: a map without relief.
    ///
    /// @param most bytes of all of them together; a picture is made poorer until it keeps to that,
    ///     or until it would be seen
    List<Cut> maps(Slide slide, double quality, long most) {
        if (slide.maps().isEmpty()) {
            return List.of();
        }
        Picture all = deck.painter().maps(slide, pixels(slide.size()), true);
        double scale = all.width() / slide.size().width();
        List<Cut> out = new ArrayList<>();
        for (SlideMap m : slide.maps()) {
            Picture p = opaque(cut(all, m.at(), scale), slide.ground());
            SlideBox at = box(p, scale);
            byte[] jpeg = jpeg(p, quality, most / slide.maps().size());
            // Relief never packs well; trying takes as long as the JPEG did.
            byte[] png =
                    m.state().visible().contains(LayerRow.RELIEF) ? jpeg : PngFile.bytes(p, DPI);
            boolean small = png.length < jpeg.length;
            out.add(new Cut(at, small ? png : jpeg, small));
        }
        return out;
    }

    /// What one can see through shows the ground of the slide.
    private static Picture opaque(Picture p, int ground) {
        int[] argb = p.argb();
        for (int i = 0; i < argb.length; i++) {
            int clear = 255 - (argb[i] >>> 24);
            if (clear > 0) {
                int under = 0;
                for (int shift = 0; shift < 24; shift += 8) {
                    under |= ((ground >> shift & 0xFF) * clear / 255) << shift;
                }
                argb[i] = argb[i] + under | 0xFF000000;
            }
        }
        return p;
    }

    private static byte[] jpeg(Picture p, double quality, long most) {
        double q = quality;
        byte[] bytes = JpegFile.bytes(p, q);
        while (bytes.length > most && q > 0.62) {
            q -= 0.08;
            bytes = JpegFile.bytes(p, q);
        }
        return bytes;
    }

    /// The sign of an entry on clear ground, as a PNG.
    byte[] sign(Slide slide, Part.Legend legend, Part.Entry entry) {
        Sign sign =
                new Sign(
                        entry.swatch(),
                        slide.theme(),
                        entry.symbol().width(),
                        entry.symbol().height());
        byte[] known = signs.get(sign);
        if (known == null) {
            // All of a legend at once: painting a slide is what takes time.
            Picture p = alone(slide, legend);
            double scale = p.width() / slide.size().width();
            for (Part.Entry e : legend.entries()) {
                SlideBox s = e.symbol();
                signs.putIfAbsent(
                        new Sign(e.swatch(), slide.theme(), s.width(), s.height()),
                        PngFile.clear(cut(p, s, scale)));
            }
            known = signs.get(sign);
        }
        return known == null ? new byte[0] : known;
    }

    /// A scale bar on clear ground.
    Cut scale(Slide slide, Part.Scale bar) {
        Picture p = alone(slide, bar);
        double scale = p.width() / slide.size().width();
        SlideBox b = bar.at();
        Picture part =
                cut(
                        p,
                        new SlideBox(
                                b.x() - AROUND,
                                b.y() - AROUND,
                                b.width() + 2 * AROUND,
                                b.height() + 2 * AROUND),
                        scale);
        return new Cut(box(part, scale), PngFile.clear(part), true);
    }

    /// A picture out of the show, no larger than it is looked at; of no bytes where it is missing
    /// or is neither JPEG nor PNG.
    Cut photo(Part.Photo photo) {
        byte[] bytes = deck.pictures().apply(photo.file());
        boolean png = begins(bytes, 0x89, 'P', 'N', 'G');
        boolean jpeg = begins(bytes, 0xFF, 0xD8, 0xFF);
        if ((png || jpeg) && bytes.length > LARGE) {
            int width = (int) Math.ceil(photo.at().width() * FINER);
            byte[] smaller = JpegFile.smaller(bytes, width, PHOTO);
            if (smaller.length < bytes.length) {
                return new Cut(photo.at(), smaller, false);
            }
        }
        return new Cut(photo.at(), png || jpeg ? bytes : new byte[0], png);
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private Picture alone(Slide slide, Part part) {
        Slide only =
                new Slide(
                        slide.scene(),
                        slide.size(),
                        slide.theme(),
                        slide.ground(),
                        "",
                        List.of(),
                        List.of(part),
                        List.of());
        return deck.painter().over(only, FINER * pixels(slide.size()));
    }

    /// @param scale pixels of the picture in a unit
    private static Picture cut(Picture from, SlideBox at, double scale) {
        int left = Math.clamp(Math.round(at.x() * scale), 0, from.width() - 1);
        int top = Math.clamp(Math.round(at.y() * scale), 0, from.height() - 1);
        int right = Math.clamp(Math.round(at.right() * scale), left + 1, from.width());
        int bottom = Math.clamp(Math.round(at.bottom() * scale), top + 1, from.height());
        int width = right - left;
        int[] argb = new int[width * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            System.arraycopy(from.argb(), y * from.width() + left, argb, (y - top) * width, width);
        }
        return new Picture(left, top, width, bottom - top, argb);
    }

    private static SlideBox box(Picture p, double scale) {
        return new SlideBox(p.x() / scale, p.y() / scale, p.width() / scale, p.height() / scale);
    }
}
