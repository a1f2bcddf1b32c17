package org.xianggan.atlas.exchange.docx;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.exchange.WholeFile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A brief as a `.docx`: an Open Packaging container (ECMA-376) with nothing in it but text, styles
/// and pictures. The same brief makes the same bytes.
public final class DocxFile {
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String CORE =
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static final String TYPES =
            "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// The first that a container can tell: when a file was written is no part of what it says.
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final BriefDocument of;
    private final Messages texts;

    private DocxFile(BriefDocument of, Messages texts) {
        this.of = of;
        this.texts = texts;
    }

    /// Writes it in place of `file`, or leaves that as it was.
    public static void write(Path file, BriefDocument document, Messages texts) throws IOException {
        DocxFile made = new DocxFile(document, texts);
        WholeFile.write(file, made::pack);
    }

    private void pack(OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        part(zip, "[Content_Types].xml", types());
        part(zip, "_rels/.rels", rootRelations());
        part(zip, "docProps/core.xml", properties());
        part(zip, "word/document.xml", Body.of(of, texts));
        part(zip, "word/_rels/document.xml.rels", relations());
        part(zip, "word/styles.xml", Styles.styles(of.language(), of.scale()));
        part(zip, "word/numbering.xml", Styles.numbering());
        part(zip, "word/settings.xml", settings());
        part(zip, "word/header.xml", header());
        part(zip, "word/footer.xml", footer());
        List<BriefDocument.Picture> pictures = pictures();
        for (int i = 0; i < pictures.size(); i++) {
            part(zip, "word/media/" + Body.PICTURE + (i + 1) + ".png", pictures.get(i).png());
        }
        zip.finish();
    }

    private List<BriefDocument.Picture> pictures() {
        List<BriefDocument.Picture> all = new ArrayList<>(of.maps());
        BriefDocument.Picture legend = of.legend();
        if (legend != null) {
            all.add(legend);
        }
        return all;
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        part(zip, name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String types() {
        Xml x = new Xml().begin("Types", "xmlns", TYPES);
        x.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        x.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        x.empty("Default", "Extension", "png", "ContentType", "image/png");
        x.empty(
                "Override",
                "PartName",
                "/docProps/core.xml",
                "ContentType",
                "application/vnd.openxmlformats-package.core-properties+xml");
        x.empty(
                "Override",
                "PartName",
                "/word/document.xml",
                "ContentType",
                WORD + "document.main+xml");
        for (String part : List.of("styles", "numbering", "settings", "header", "footer")) {
            x.empty(
                    "Override",
                    "PartName",
                    "/word/" + part + ".xml",
                    "ContentType",
                    WORD + part + "+xml");
        }
        return x.end().toString();
    }

    private static Xml relation(Xml x, String id, String type, String target) {
        return x.empty("Relationship", "Id", id, "Type", type, "Target", target);
    }

    private static String rootRelations() {
        Xml x = new Xml().begin("Relationships", "xmlns", PACKAGE);
        relation(x, "document", Body.R + "/officeDocument", "word/document.xml");
        relation(
                x,
                "core",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml");
        return x.end().toString();
    }

    private String relations() {
        Xml x = new Xml().begin("Relationships", "xmlns", PACKAGE);
        for (String part : List.of("styles", "numbering", "settings", "header", "footer")) {
            relation(x, part, Body.R + "/" + part, part + ".xml");
        }
        for (int i = 1; i <= pictures().size(); i++) {
            String id = Body.PICTURE + i;
            relation(x, id, Body.R + "/image", "media/" + id + ".png");
        }
        return x.end().toString();
    }

    /// Who sat at the machine is nobody's business.
    private String properties() {
        Xml x =
                new Xml()
                        .begin(
                                "cp:coreProperties",
                                "xmlns:cp",
                                CORE,
                                "xmlns:dc",
                                "http://purl.org/dc/elements/1.1/",
                                "xmlns:dcterms",
                                "http://purl.org/dc/terms/",
                                "xmlns:xsi",
                                "http://www.w3.org/2001/XMLSchema-instance");
        x.with("dc:title", of.brief().title());
        x.with("dc:subject", of.notice());
        x.with("dc:creator", texts.first("app.title"));
        x.with("dc:language", of.language());
        for (String when : List.of("dcterms:created", "dcterms:modified")) {
            x.with(when, of.date() + "T00:00:00Z", "xsi:type", "dcterms:W3CDTF");
        }
        return x.end().toString();
    }

    private static String settings() {
        Xml x = new Xml().begin("w:settings", "xmlns:w", Styles.NS);
        x.empty("w:defaultTabStop", "w:val", "420");
        x.empty("w:characterSpacingControl", "w:val", "compressPunctuation");
        x.begin("w:compat");
        x.empty(
                "w:compatSetting",
                "w:name",
                "compatibilityMode",
                "w:uri",
                "http://schemas.microsoft.com/office/word",
                "w:val",
                "15");
        x.end();
        x.empty("w:themeFontLang", "w:val", "en-US", "w:eastAsia", "zh-CN");
        return x.end().toString();
    }

    private String header() {
        Xml x = new Xml().begin("w:hdr", "xmlns:w", Styles.NS);
        x.begin("w:p").begin("w:pPr").empty("w:pStyle", "w:val", "Header").end();
        Body.run(x, of.brief().kind());
        x.begin("w:r").empty("w:tab").end();
        x.begin("w:r").begin("w:rPr").empty("w:rFonts", "w:hint", "eastAsia").empty("w:b").end();
        x.with("w:t", of.notice(), "xml:space", "preserve").end();
        return x.end().end().toString();
    }

    private String footer() {
        Xml x = new Xml().begin("w:ftr", "xmlns:w", Styles.NS);
        List<String> foot = of.brief().foot();
        for (int i = 0; i < foot.size(); i++) {
            x.begin("w:p").begin("w:pPr").empty("w:pStyle", "w:val", "Footer").end();
            Body.run(x, foot.get(i));
            x.end();
        }
        x.begin("w:p").begin("w:pPr").empty("w:pStyle", "w:val", "Footer");
        x.empty("w:jc", "w:val", "right").end();
        // The text of a page number, its numbers being fields.
        String[] parts = texts.first("brief.page", "\u0000", "\u0000").split("\u0000", -1);
        Body.run(x, parts[0]);
        field(x, " PAGE ", "1");
        Body.run(x, parts[1]);
        field(x, " NUMPAGES ", "2");
        Body.run(x, parts[2]);
        return x.end().end().toString();
    }

    private static void field(Xml x, String code, String now) {
        x.begin("w:fldSimple", "w:instr", code);
        Body.run(x, now);
        x.end();
    }
}
