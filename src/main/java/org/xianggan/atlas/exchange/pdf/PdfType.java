package org.xianggan.atlas.exchange.pdf;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One font of one document, with the glyphs that it uses and no others. Characters are numbered as
/// they come, and each number leads back to its very character: a glyph that two characters share
/// (the radical ⼭ and the word 山) is found as what was written.
final class PdfType {
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    private static final int BLOCK = 100;

    private record Code(int number, int glyph) {}

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;
    private final COSDictionary dictionary = new COSDictionary();
    private final Map<Integer, Code> codes = new LinkedHashMap<>();

    PdfType(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /// To be named in the resources of a page; filled by [#finish].
    COSDictionary dictionary() {
        return dictionary;
    }

    /// What stands in a content stream for the character, from 1 on.
    int code(int character) {
        return codes.computeIfAbsent(
                        character, c -> new Code(codes.size() + 1, glyphs.getGlyphId(c)))
                .number();
    }

    /// The glyph of a character; 0 where the font has none.
    int glyph(int character) {
        return glyphs.getGlyphId(character);
    }

    /// From one glyph to the next, in ems.
    double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) / unitsPerEm;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    double unitsPerEm() {
        return unitsPerEm;
    }

    /// In units of the font, y up.
    Path2D outline(int glyph) {
        try {
            GlyphData data = font.getGlyph().getGlyph(glyph);
            return data == null ? new Path2D.Double() : data.getPath();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Writes the subset; nothing is drawn with it after that.
    void finish(PDDocument document, int number) throws IOException {
        String name = tag(number) + "+" + font.getName();
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        Set<Integer> used = new LinkedHashSet<>();
        codes.values().forEach(c -> used.add(c.glyph()));
        subsetter.addGlyphIds(used);
        Map<Integer, Integer> subset = new HashMap<>();
        subsetter.getGIDMap().forEach((now, before) -> subset.put(before, now));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        subsetter.writeToStream(file);
        COSStream program = stream(document, file.toByteArray());
        program.setInt(COSName.LENGTH1, file.size());

        COSDictionary cid = new COSDictionary();
        cid.setItem(COSName.TYPE, COSName.FONT);
        cid.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        cid.setName(COSName.BASE_FONT, name);
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        cid.setItem(COSName.CIDSYSTEMINFO, system);
        cid.setItem(COSName.FONT_DESC, descriptor(name, program));
        cid.setInt(COSName.DW, 1000);
        cid.setItem(COSName.W, widths());
        cid.setItem(COSName.CID_TO_GID_MAP, stream(document, places(subset)));

        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setName(COSName.BASE_FONT, name);
        dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(cid);
        dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
        dictionary.setItem(COSName.TO_UNICODE, stream(document, characters()));
    }

    private COSDictionary descriptor(String name, COSStream program) throws IOException {
        HeaderTable head = font.getHeader();
        double k = 1000 / unitsPerEm;
        COSDictionary d = new COSDictionary();
        d.setItem(COSName.TYPE, COSName.FONT_DESC);
        d.setName(COSName.FONT_NAME, name);
        d.setInt(COSName.FLAGS, 4);
        COSArray box = new COSArray();
        for (double edge :
                new double[] {head.getXMin(), head.getYMin(), head.getXMax(), head.getYMax()}) {
            box.add(COSInteger.get(Math.round(edge * k)));
        }
        d.setItem(COSName.FONT_BBOX, box);
        d.setInt(COSName.ITALIC_ANGLE, 0);
        d.setInt(COSName.ASCENT, (int) Math.round(font.getHorizontalHeader().getAscender() * k));
        d.setInt(COSName.DESCENT, (int) Math.round(font.getHorizontalHeader().getDescender() * k));
        d.setInt(COSName.CAP_HEIGHT, 733);
        d.setInt(COSName.STEM_V, 80);
        d.setItem(COSName.FONT_FILE2, program);
        return d;
    }

    private COSArray widths() {
        COSArray each = new COSArray();
        codes.values()
                .forEach(c -> each.add(COSInteger.get(Math.round(advance(c.glyph()) * 1000))));
        COSArray all = new COSArray();
        all.add(COSInteger.ONE);
        all.add(each);
        return all;
    }

    private byte[] places(Map<Integer, Integer> subset) {
        byte[] map = new byte[2 * (codes.size() + 1)];
        for (Code c : codes.values()) {
            int glyph = subset.getOrDefault(c.glyph(), 0);
            map[2 * c.number()] = (byte) (glyph >> 8);
            map[2 * c.number() + 1] = (byte) glyph;
        }
        return map;
    }

    /// The map back to characters.
    private byte[] characters() {
        StringBuilder s =
                new StringBuilder(
                        """
                        /CIDInit /ProcSet findresource begin
                        12 dict begin
                        begincmap
                        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                        /CMapName /Adobe-Identity-UCS def
                        /CMapType 2 def
                        1 begincodespacerange
                        <0000> <FFFF>
                        endcodespacerange
                        """);
        List<Map.Entry<Integer, Code>> all = new ArrayList<>(codes.entrySet());
        for (int from = 0; from < all.size(); from += BLOCK) {
            List<Map.Entry<Integer, Code>> block =
                    all.subList(from, Math.min(all.size(), from + BLOCK));
            s.append(block.size()).append(" beginbfchar\n");
            for (Map.Entry<Integer, Code> e : block) {
                s.append('<').append(hex(e.getValue().number())).append("> <");
                for (char c : Character.toChars(e.getKey())) {
                    s.append(hex(c));
                }
                s.append(">\n");
            }
            s.append("endbfchar\n");
        }
        s.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return s.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static String hex(int value) {
        return "%04X".formatted(value);
    }

    /// Six letters, as a subset is called.
    private static String tag(int number) {
        return "XIANG" + (char) ('A' + number % 26);
    }

    static COSStream stream(PDDocument document, byte[] bytes) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }
}
