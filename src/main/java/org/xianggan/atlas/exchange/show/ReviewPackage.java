package org.xianggan.atlas.exchange.show;

import org.xianggan.atlas.core.content.Origins;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.Replacement;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.paper.Page;
import org.xianggan.atlas.core.paper.ReviewPages;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.show.Review;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.WholeFile;
import org.xianggan.atlas.exchange.pdf.PdfBook;
import org.xianggan.atlas.exchange.xlsx.XlsxFile;
import org.xianggan.atlas.raster.MapVector;
import org.xianggan.atlas.raster.PagePainter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// 送审包: what the office that reviews maps is handed of a show. Every map at print size, what they
/// are and whose their data are, and the checksum that the number will be bound to. In Chinese,
/// whatever the language of the window.
public final class ReviewPackage {
    /// The files of a package, in order.
    public static final String MAPS = "送审图.pdf";

    public static final String CONTENTS = "目录.xlsx";
    public static final String CHECKSUM = "校验和.txt";

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ReviewPackage() {}

    /// @param maps how many pages with a map
    public record Written(String checksum, int maps) {}

    /// Writes a package, whole or not at all.
    ///
    /// @param texts the language of failures
    /// @param target ends in `.zip`, or is a folder that is not there or empty
    /// @param today the date that it carries
    /// @throws AtlasException where the show has no map, or one that cannot be drawn whole
    /// @throws java.util.concurrent.CancellationException once `work` says so
    public static <S extends Catalogue & Origins & FeatureSource> Written write(
            S atlas,
            Path fonts,
            Show show,
            OwnLayers own,
            Path target,
            LocalDate today,
            Messages texts,
            Work work)
            throws IOException {
        refuse(show, own, texts);
        Path file = target.toAbsolutePath();
        boolean zip = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
        if (!zip && !isFree(file)) {
            throw AtlasException.input(
                    texts.get("show.review.taken", target), texts.get("show.review.taken.next"));
        }
        String checksum = Review.checksum(show, atlas.mapVersion(), own.layers());
        Path drafts = file.resolveSibling("." + UUID.randomUUID() + ".part");
        Files.createDirectory(drafts);
        try {
            int maps = files(atlas, fonts, show, own, checksum, today, drafts, work);
            work.check();
            if (zip) {
                WholeFile.write(file, out -> zip(drafts, out));
            } else {
                Files.deleteIfExists(file);
                Replacement.move(drafts, file);
            }
            return new Written(checksum, maps);
        } finally {
            for (String name : List.of(MAPS, CONTENTS, CHECKSUM)) {
                Files.deleteIfExists(drafts.resolve(name));
            }
            Files.deleteIfExists(drafts);
        }
    }

    private static void refuse(Show show, OwnLayers own, Messages texts) {
        List<String> missing = new ArrayList<>();
        boolean any = false;
        for (Scene s : show.played()) {
            SceneMap map = s.map();
            if (map != null) {
                any = true;
                missing.addAll(own.missing(map));
            }
        }
        if (!any) {
            throw AtlasException.input(
                    texts.get("show.review.mapless"), texts.get("show.review.mapless.next"));
        }
        if (!missing.isEmpty()) {
            String ids = String.join(" ", missing.stream().distinct().toList());
            throw AtlasException.input(
                    texts.get("show.review.layers", ids), texts.get("show.review.layers.next"));
        }
    }

    private static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            return !all.iterator().hasNext();
        }
    }

    private static <S extends Catalogue & Origins & FeatureSource> int files(
            S atlas,
            Path fonts,
            Show show,
            OwnLayers own,
            String checksum,
            LocalDate today,
            Path folder,
            Work work)
            throws IOException {
        Messages chinese = Messages.chinese();
        MapVector vector = new MapVector(atlas, fonts, chinese);
        ReviewPages pages = new ReviewPages(atlas, chinese, vector.measure());
        List<ReviewMap> maps = new ArrayList<>();
        List<Scene> played = show.played();
        for (int i = 0; i < played.size(); i++) {
            work.check();
            work.at(chinese.first("figure.laying"), 0.2 * i / played.size());
            maps.addAll(ReviewMap.of(i + 1, played.get(i), own, pages));
        }
        ReviewTables tables =
                new ReviewTables(show, maps, own, atlas, atlas.origins(), checksum, today, chinese);
        List<Page> all = new ArrayList<>();
        pages.table(tables.contents()).forEach(p -> all.add(pages.footed(p, tables.footOfTable())));
        pages.table(tables.sources()).forEach(p -> all.add(pages.footed(p, tables.footOfTable())));
        for (int i = 0; i < maps.size(); i++) {
            all.add(pages.footed(maps.get(i).page(), tables.foot(i)));
        }
        book(fonts, new PagePainter(vector), all, tables, folder.resolve(MAPS), chinese, work);
        new XlsxFile().write(tables.sheets(), folder.resolve(CONTENTS));
        Files.writeString(folder.resolve(CHECKSUM), sums(tables, checksum, folder, chinese));
        return maps.size();
    }

    private static void book(
            Path fonts,
            PagePainter painter,
            List<Page> pages,
            ReviewTables tables,
            Path file,
            Messages texts,
            Work work)
            throws IOException {
        try (PdfBook book = new PdfBook(fonts)) {
            for (int i = 0; i < pages.size(); i++) {
                work.check();
                work.at(texts.first("figure.drawing"), 0.2 + 0.7 * i / pages.size());
                Page page = pages.get(i);
                book.page(page.size().width(), page.size().height(), to -> painter.paint(page, to));
            }
            work.check();
            work.at(texts.first("figure.writing"), 0.9);
            book.write(file, tables.title(), texts.first("raster.internal"), "zh-CN");
        }
    }

    /// A line for each file, as `sha256sum -c` reads it, below what it is all about.
    private static String sums(ReviewTables tables, String checksum, Path folder, Messages texts)
            throws IOException {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(tables.title()).append('\n');
        tables.about().forEach(l -> out.append("# ").append(l).append('\n'));
        out.append("#\n# ").append(texts.first("show.review.bound")).append('\n');
        out.append("# ").append(checksum).append("\n#\n");
        out.append("# ").append(texts.first("show.review.files")).append('\n');
        for (String name : List.of(MAPS, CONTENTS)) {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            out.append(sha256(bytes)).append("  ").append(name).append('\n');
        }
        return out.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void zip(Path folder, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (String name : List.of(MAPS, CONTENTS, CHECKSUM)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            Files.copy(folder.resolve(name), zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}
