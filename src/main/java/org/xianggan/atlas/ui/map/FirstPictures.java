package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.home.Replacement;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Keeps the picture that a fresh window shows in a file of the user's cache folder, so that the
/// next start neither reads nor paints before its first whole map. Never depended upon: what is
/// missing, damaged or made of another store, by another program or in another state is as if it
/// were not there, and is replaced.
public final class FirstPictures {
    /// A larger one is not kept.
    private static final int MOST_BYTES = 12 << 20;

    private static final int BUFFER = 1 << 16;
    private static final int KEY_BYTES = 4096;
    private static final int FORM = 1;

    private record Known(String key, FirstPicture picture) {}

    private final @Nullable Path file;
    private final String program;
    private final Executor writer;
    private final Swatchbook swatches = new Swatchbook();
    private volatile CompletableFuture<@Nullable Known> reading =
            CompletableFuture.completedFuture(null);
    private @Nullable String kept;

    /// @param program what paints: its version, and what else tells one from another
    /// @param writer runs what is slow
    FirstPictures(@Nullable Path file, String program, Executor writer) {
        this.file = file;
        this.program = FORM + " " + program;
        this.writer = writer;
    }

    /// Keeps nothing and knows nothing.
    public static FirstPictures none() {
        return new FirstPictures(null, "", Runnable::run);
    }

    /// Kept in `file`, whose folder need not exist.
    ///
    /// @param program what paints: its version, and what else tells one from another
    public static FirstPictures in(Path file, String program) {
        return new FirstPictures(
                file,
                program,
                work -> {
                    Thread thread = new Thread(work, "atlas-first-picture");
                    thread.setDaemon(true);
                    thread.setPriority(Thread.MIN_PRIORITY);
                    thread.start();
                });
    }

    /// Begins to read, on a thread of its own.
    public void readAhead() {
        Path from = file;
        if (from != null) {
            CompletableFuture<@Nullable Known> done = new CompletableFuture<>();
            reading = done;
            Thread.ofPlatform()
                    .daemon()
                    .name("atlas-first-picture")
                    .start(
                            () -> {
                                try {
                                    done.complete(read(from));
                                } finally {
                                    // Nobody may wait for what failed in a way of its own.
                                    done.complete(null);
                                }
                            });
        }
    }

    /// Whether the first picture of a window of this size is there. Waits until the file is read;
    /// on a worker.
    public boolean has(Catalogue catalogue, MapState state, FirstView size) {
        Known known = reading.join();
        return known != null
                && known.key().equals(key(catalogue, state))
                && known.picture().isOf(size);
    }

    /// The picture of this store in this state, if it has been read by now. It is handed out once.
    @Nullable FirstPicture take(Catalogue catalogue, MapState state) {
        Known known = reading.getNow(null);
        reading = CompletableFuture.completedFuture(null);
        String key = key(catalogue, state);
        if (known == null || !known.key().equals(key)) {
            return null;
        }
        kept = key + place(known.picture());
        return known.picture().in(state.selecting(null));
    }

    /// Keeps a picture for the next start, unless it is the one that is kept. Returns at once; FX
    /// thread.
    void keep(Catalogue catalogue, MapState state, FirstPicture picture) {
        Path to = file;
        String key = key(catalogue, state);
        String now = key + place(picture);
        if (to == null || now.equals(kept)) {
            return;
        }
        kept = now;
        writer.execute(() -> write(to, key, picture));
    }

    Swatchbook swatches() {
        return swatches;
    }

    private static String place(FirstPicture p) {
        return "\n" + p.viewport() + p.covered();
    }

    /// All that the pixels depend on, but the size.
    private String key(Catalogue catalogue, MapState state) {
        String rows =
                Arrays.stream(LayerRow.values())
                        .filter(state.visible()::contains)
                        .map(r -> r.name() + "=" + state.looks().opacity(r))
                        .collect(Collectors.joining(","));
        String order =
                state.looks().order().stream().map(Enum::name).collect(Collectors.joining(","));
        return String.join(
                "\n",
                program,
                catalogue.mapVersion(),
                catalogue.builtAt(),
                rows,
                order,
                state.year() + " " + state.theme() + " " + state.language() + " " + state.large(),
                Layer.Group.values().length + " " + TileGrid.SIDE);
    }

    // --- the file: program, key, checksum, then deflated: symbols, picture

    private @Nullable Known read(Path from) {
        if (!Files.isReadable(from)) {
            return null;
        }
        try (DataInputStream head = new DataInputStream(Files.newInputStream(from))) {
            if (!head.readUTF().equals(program)) {
                return null;
            }
            String key = head.readUTF();
            long sum = head.readLong();
            byte[] body = head.readNBytes(MOST_BYTES);
            // Before anything in it is believed: a wrong number could ask for all the memory.
            if (sum(body, body.length) != sum) {
                return null;
            }
            DataInputStream in =
                    new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(body)));
            Swatchbook symbols = new Swatchbook();
            symbols.read(in);
            FirstPicture picture = FirstPictureFile.read(in);
            swatches.takeOver(symbols);
            return new Known(key, picture);
        } catch (IOException | RuntimeException e) {
            System.getLogger(FirstPictures.class.getName())
                    .log(System.Logger.Level.DEBUG, "no first picture", e);
            return null;
        }
    }

    private void write(Path to, String key, FirstPicture picture) {
        try {
            byte[] bytes = bytes(key, picture);
            if (bytes.length > MOST_BYTES) {
                Files.deleteIfExists(to);
                return;
            }
            Path folder = to.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path draft = to.resolveSibling(to.getFileName() + ".new");
            Files.write(draft, bytes);
            Replacement.move(draft, to);
        } catch (IOException e) {
            // Where nothing can be written the next start paints, as this one did.
            System.getLogger(FirstPictures.class.getName())
                    .log(System.Logger.Level.DEBUG, "first picture not kept", e);
        }
    }

    private byte[] bytes(String key, FirstPicture picture) throws IOException {
        Body body = new Body();
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out =
                new DataOutputStream(new DeflaterOutputStream(body, quick, BUFFER))) {
            swatches.write(out);
            FirstPictureFile.write(picture, out);
        } finally {
            quick.end();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.size() + KEY_BYTES);
        DataOutputStream head = new DataOutputStream(bytes);
        head.writeUTF(program);
        head.writeUTF(key);
        head.writeLong(body.sum());
        body.writeTo(head);
        return bytes.toByteArray();
    }

    private static long sum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }

    private static final class Body extends ByteArrayOutputStream {
        Body() {
            super(1 << 20);
        }

        long sum() {
            return FirstPictures.sum(buf, count);
        }
    }
}
