package org.xianggan.atlas.survey.osm;

import com.google.protobuf.InvalidProtocolBufferException;

import crosby.binary.Osmformat.HeaderBBox;
import crosby.binary.Osmformat.HeaderBlock;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.survey.ExtractInfo;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A file that is whole, as far as one sees without unpacking it, and in a form that is understood.
record Extract(Path path, BlobIndex index, ExtractInfo info, Refusal refusal) {
    private static final String HISTORY = "HistoricalInformation";
    private static final Set<String> UNDERSTOOD = Set.of("OsmSchema-V0.6", "DenseNodes");
    private static final double NANO = 1e9;

    /// Where the header does not say a box, until the nodes were looked at.
    private static final GeoBox WORLD = new GeoBox(-180, -90, 180, 90);

    /// Seconds: before the year 2100. What is beyond is no date.
    private static final long LAST_DATE = 4_102_444_800L;

    /// @throws org.xianggan.atlas.core.error.AtlasException for each thing that such a file can be
    ///     that is no use, with its own sentence
    static Extract open(Path path, Messages texts, Work work) {
        Refusal refusal = new Refusal(texts, path);
        if (Files.isDirectory(path)) {
            throw refusal.folder();
        }
        try (FileChannel file = FileChannel.open(path)) {
            BlobIndex index = BlobIndex.of(file, refusal, work);
            HeaderBlock header = header(file, index.header(), refusal);
            checkFeatures(header, refusal);
            GeoBox box = box(header);
            ExtractInfo info = info(path, file.size(), header, box == null ? WORLD : box);
            Extract extract = new Extract(path, index, info, refusal);
            return box == null ? extract.boxed(texts, work) : extract;
        } catch (IOException e) {
            throw refusal.unreadable(e);
        }
    }

    private static HeaderBlock header(FileChannel file, BlobIndex.Blob blob, Refusal refusal)
            throws IOException {
        try (BlobReader reader = new BlobReader(file, refusal)) {
            reader.read(blob);
            return HeaderBlock.parser().parseFrom(reader.raw(), 0, reader.size());
        } catch (InvalidProtocolBufferException e) {
            throw refusal.damaged(blob.at(), e);
        }
    }

    private static void checkFeatures(HeaderBlock header, Refusal refusal) {
        List<String> required = header.getRequiredFeaturesList();
        if (required.contains(HISTORY)) {
            throw refusal.because("history");
        }
        List<String> unknown = required.stream().filter(f -> !UNDERSTOOD.contains(f)).toList();
        if (!unknown.isEmpty()) {
            throw refusal.because("feature", String.join(", ", unknown));
        }
    }

    private static ExtractInfo info(Path path, long bytes, HeaderBlock header, GeoBox box) {
        Path name = path.getFileName();
        return new ExtractInfo(
                String.valueOf(name == null ? path : name),
                bytes,
                box,
                date(header.getOsmosisReplicationTimestamp()),
                header.getWritingprogram());
    }

    /// @param seconds since 1970; 0 where it says none
    private static @Nullable Instant date(long seconds) {
        return seconds > 0 && seconds < LAST_DATE ? Instant.ofEpochSecond(seconds) : null;
    }

    /// @return null where it says none, or one that cannot be
    private static @Nullable GeoBox box(HeaderBlock header) {
        HeaderBBox b = header.getBbox();
        try {
            return header.hasBbox()
                    ? new GeoBox(
                            b.getLeft() / NANO,
                            b.getBottom() / NANO,
                            b.getRight() / NANO,
                            b.getTop() / NANO)
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// With the box of its nodes.
    private Extract boxed(Messages texts, Work work) {
        var progress = new Progress(work, index.bytes());
        GeoBox box =
                new Pass(this, progress, texts.get("survey.osm.at.box", info.file()))
                        .run(_ -> true, NodeBox::new).stream()
                                .map(NodeBox.Box::geo)
                                .filter(Objects::nonNull)
                                .reduce(GeoBox::union)
                                .orElseThrow(() -> refusal.because("nonodes"));
        return new Extract(
                path,
                index,
                new ExtractInfo(info.file(), info.bytes(), box, info.date(), info.program()),
                refusal);
    }

    /// Everything of it, in one pass: which blobs hold what, and its routes.
    Contents contents(Progress progress, String what) {
        List<Contents.OfBlob> each =
                new Pass(this, progress, what).run(_ -> true, () -> Contents::of);
        return new Contents(new ArrayList<>(each));
    }
}
