package org.xianggan.atlas.testing.osm;

import crosby.binary.Osmformat.HeaderBBox;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.Relation.MemberType;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.testing.osm.PbfWriter.Form;
import org.xianggan.atlas.testing.osm.PbfWriter.Member;
import org.xianggan.atlas.testing.osm.PbfWriter.Packing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A small extract as a test describes it. Unless it says otherwise: sorted, dense nodes, the box
/// of the atlas, a date.
public final class ExtractFile {
    private static final double NANO = 1e9;

    private record Node(long id, double lon, double lat, Map<String, String> tags) {}

    private record Members(long id, Map<String, String> tags, long[] members) {}

    private record Turn(long id, Map<String, String> tags, List<Member> members) {}

    private final List<Turn> turns = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Members> ways = new ArrayList<>();
    private final List<Members> relations = new ArrayList<>();
    private final List<String> features = new ArrayList<>(List.of("OsmSchema-V0.6", "DenseNodes"));
    private @Nullable GeoBox box = GeoBox.FRAME;
    private @Nullable Instant date = Instant.parse("2026-10-01T00:00:00Z");
    private Form form = Form.USUAL;
    private boolean backwards;

    /// @param box that the header says; null: it says none
    public ExtractFile box(@Nullable GeoBox box) {
        this.box = box;
        return this;
    }

    /// @param date as of the form `2026-10-01T00:00:00Z`; null: the header says none
    public ExtractFile date(@Nullable String date) {
        this.date = date == null ? null : Instant.parse(date);
        return this;
    }

    /// The header requires it of readers.
    public ExtractFile feature(String name) {
        features.add(name);
        return this;
    }

    public ExtractFile packing(Packing packing) {
        form = new Form(packing, form.granularity(), form.dense(), form.block());
        return this;
    }

    /// Positions are written in steps of so many nanodegrees.
    public ExtractFile granularity(int nanodegrees) {
        form = new Form(form.packing(), nanodegrees, form.dense(), form.block());
        return this;
    }

    /// Each node by itself instead of the dense form.
    public ExtractFile plainNodes() {
        form = new Form(form.packing(), form.granularity(), false, form.block());
        return this;
    }

    /// So many of a kind in a block: a small extract with many blocks.
    public ExtractFile block(int most) {
        form = new Form(form.packing(), form.granularity(), form.dense(), most);
        return this;
    }

    /// Relations first, nodes last, ids falling.
    public ExtractFile backwards() {
        backwards = true;
        return this;
    }

    /// @param lon, lat degrees
    public ExtractFile node(long id, double lon, double lat) {
        return node(id, lon, lat, Map.of());
    }

    public ExtractFile node(long id, double lon, double lat, Map<String, String> tags) {
        nodes.add(new Node(id, lon, lat, tags));
        return this;
    }

    public ExtractFile way(long id, Map<String, String> tags, long... nodes) {
        ways.add(new Members(id, tags, nodes.clone()));
        return this;
    }

    /// A way with nodes of its own, `first` and on.
    ///
    /// @param lonLat degrees by turns
    public ExtractFile course(long id, Map<String, String> tags, long first, double... lonLat) {
        long[] ids = new long[lonLat.length / 2];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = first + i;
            node(ids[i], lonLat[2 * i], lonLat[2 * i + 1]);
        }
        return way(id, tags, ids);
    }

    /// @param ways its members
    public ExtractFile relation(long id, Map<String, String> tags, long... ways) {
        relations.add(new Members(id, tags, ways.clone()));
        return this;
    }

    /// A turn restriction with a node between.
    ///
    /// @param tags without its type
    public ExtractFile turn(long id, Map<String, String> tags, long from, long via, long to) {
        return turn(id, tags, from, List.of(new Member(MemberType.NODE, via, "via")), to);
    }

    /// A turn restriction with ways between.
    public ExtractFile turn(long id, Map<String, String> tags, long from, long[] via, long to) {
        return turn(
                id,
                tags,
                from,
                Arrays.stream(via).mapToObj(w -> new Member(MemberType.WAY, w, "via")).toList(),
                to);
    }

    private ExtractFile turn(
            long id, Map<String, String> tags, long from, List<Member> via, long to) {
        Map<String, String> all = new HashMap<>(tags);
        all.put("type", "restriction");
        List<Member> members = new ArrayList<>(via);
        members.addFirst(new Member(MemberType.WAY, from, "from"));
        members.add(new Member(MemberType.WAY, to, "to"));
        turns.add(new Turn(id, all, members));
        return this;
    }

    /// @return `file`
    public Path write(Path file) {
        nodes.sort(Comparator.comparingLong(Node::id));
        ways.sort(Comparator.comparingLong(Members::id));
        relations.sort(Comparator.comparingLong(Members::id));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                PbfWriter writer = new PbfWriter(out, header(), form)) {
            if (backwards) {
                relations(writer);
                ways(writer);
                nodes(writer);
            } else {
                nodes(writer);
                ways(writer);
                relations(writer);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void nodes(PbfWriter writer) throws IOException {
        for (Node n : backwards ? nodes.reversed() : nodes) {
            writer.node(n.id, Math.round(n.lon * NANO), Math.round(n.lat * NANO), n.tags);
        }
    }

    private void ways(PbfWriter writer) throws IOException {
        for (Members way : backwards ? ways.reversed() : ways) {
            writer.way(way.id, way.tags, way.members);
        }
    }

    private void relations(PbfWriter writer) throws IOException {
        for (Members relation : backwards ? relations.reversed() : relations) {
            writer.relation(relation.id, relation.tags, relation.members);
        }
        for (Turn turn : turns) {
            writer.relation(turn.id, turn.tags, turn.members);
        }
    }

    private HeaderBlock header() {
        HeaderBlock.Builder header =
                HeaderBlock.newBuilder()
                        .addAllRequiredFeatures(features)
                        .setWritingprogram("xianggan-atlas test");
        if (!backwards) {
            header.addOptionalFeatures("Sort.Type_then_ID");
        }
        if (date != null) {
            header.setOsmosisReplicationTimestamp(date.getEpochSecond());
        }
        if (box != null) {
            header.setBbox(bbox(box));
        }
        return header.build();
    }

    static HeaderBBox bbox(GeoBox box) {
        return HeaderBBox.newBuilder()
                .setLeft(Math.round(box.west() * NANO))
                .setRight(Math.round(box.east() * NANO))
                .setTop(Math.round(box.north() * NANO))
                .setBottom(Math.round(box.south() * NANO))
                .build();
    }
}
