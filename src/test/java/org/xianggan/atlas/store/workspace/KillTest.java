package org.xianggan.atlas.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.layer.UserLayerText;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.Item;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.MemoryWorkspace;
import org.xianggan.atlas.core.workspace.Session;
import org.xianggan.atlas.core.workspace.Workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Kills a process while it saves, and looks at what is left: the file is whole, every step that
/// was said to be saved is there, and nothing of any other is there by half.
///
/// `mvn test -Dtest=KillTest -Dkills=200 -Dkill.log=kill.log -Dkill.seed=7` is the long run.
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final long SEED = Long.getLong("kill.seed", 20_261_126L);
    private static final int LONGEST_MILLISECONDS = 1_500;

    /// How many steps may have been done beyond the last that was said to be saved.
    private static final int AHEAD = 20_000;

    @TempDir Path folder;

    private final WorkspaceFiles files = new WorkspaceFiles(Messages.chinese());

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void what_was_saved_survives_a_kill() throws Exception {
        Random random = new Random(SEED);
        say("seed " + SEED + ", kills " + KILLS);
        for (int i = 1; i <= KILLS; i++) {
            kill(i, random.nextLong(), random.nextInt(LONGEST_MILLISECONDS));
        }
    }

    private void kill(int number, long seed, int milliseconds) throws Exception {
        Path file = folder.resolve("工作区 " + number + ".gpkg");
        files.create(file).close();
        long saved = savedBefore(file, seed, milliseconds);
        boolean journal = Files.exists(file.resolveSibling(file.getFileName() + "-journal"));
        int layers = 0;
        long found;
        try (Workspace open = files.open(file)) {
            assertThat(open.readOnly()).as("the lock of the dead").isFalse();
            for (Item item : open.items()) {
                if (item.kind() == ItemKind.LAYER) {
                    whole(open, item);
                    layers++;
                }
            }
            found = revision(open.items(), seed, saved);
            assertThat(found).as("seed %d after %d ms", seed, milliseconds).isNotNegative();
        }
        assertThat(integrity(file)).isEqualTo("ok");
        say(
                "kill %d seed %d after %d ms: said saved %d, found %d, layers %d%s: whole"
                        .formatted(
                                number,
                                seed,
                                milliseconds,
                                saved,
                                found,
                                layers,
                                journal ? ", journal rolled back" : ""));
        Files.delete(file);
    }

    private long savedBefore(Path file, long seed, int milliseconds) throws Exception {
        Path said = folder.resolve("said.txt");
        Process victim =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-Dorg.sqlite.lib.path="
                                                + System.getProperty("org.sqlite.lib.path", ""),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Victim.class.getName(),
                                        file.toString(),
                                        String.valueOf(seed)))
                        .redirectError(folder.resolve("victim.txt").toFile())
                        .redirectOutput(said.toFile())
                        .start();
        try {
            while (Files.size(said) == 0) {
                assertThat(victim.isAlive())
                        .as(Files.readString(folder.resolve("victim.txt")))
                        .isTrue();
                Thread.sleep(5);
            }
            Thread.sleep(milliseconds);
        } finally {
            victim.destroyForcibly();
        }
        assertThat(victim.waitFor()).as("killed").isEqualTo(128 + 9);
        String whole = Files.readString(said, StandardCharsets.US_ASCII);
        String[] lines = whole.substring(0, whole.lastIndexOf('\n')).split("\n");
        return Long.parseLong(lines[lines.length - 1]);
    }

    /// The revision at which a session that lives has the items that were found; −1 where there is
    /// none from the one that was said to be saved.
    private static long revision(List<Item> found, long seed, long saved) throws IOException {
        try (Session living =
                new Session(MemoryWorkspace.forNow(), new WorkspaceFiles(Messages.chinese()))) {
            Deeds deeds = new Deeds(living, seed);
            while (living.revision() < saved) {
                deeds.next();
            }
            while (living.revision() < saved + AHEAD) {
                if (same(living, found)) {
                    return living.revision();
                }
                deeds.next();
            }
            return -1;
        }
    }

    private static boolean same(Session living, List<Item> found) {
        List<Item> all = new ArrayList<>(living.items(ItemKind.NOTE));
        all.addAll(living.items(ItemKind.LAYER));
        return plain(all).equals(plain(found));
    }

    private static Set<String> plain(List<Item> items) {
        return items.stream().map(KillTest::plain).collect(Collectors.toSet());
    }

    /// The memory has no types of fields.
    private static String plain(Item item) {
        @Nullable UserLayer layer =
                item.kind() == ItemKind.LAYER
                        ? UserLayerText.read(item.id(), item.body()).orElseThrow()
                        : null;
        return item.kind()
                + item.id()
                + (layer == null ? item.body() : layer.table() + layer.features());
    }

    private static void whole(Workspace open, Item item) throws IOException {
        UserLayer layer = UserLayerText.read(item.id(), item.body()).orElseThrow();
        long[] rows = new long[1];
        open.read(layer.table(), row -> rows[0]++, Work.SILENT);
        assertThat(rows[0]).as(layer.table()).isEqualTo(layer.features());
    }

    private static String integrity(Path file) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement s = c.createStatement();
                ResultSet row = s.executeQuery("PRAGMA integrity_check")) {
            return row.getString(1);
        }
    }

    private static void say(String line) throws IOException {
        String log = System.getProperty("kill.log");
        if (log != null) {
            Files.writeString(
                    Path.of(log),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }
}
