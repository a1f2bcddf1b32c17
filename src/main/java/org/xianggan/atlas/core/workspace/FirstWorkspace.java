package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.ScenarioShelf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The workspace that a window begins with: the one that was asked for, else the last one, else
/// that of the user's own folder, which is made where there is none. Never fails: where nothing can
/// be kept the window works in memory, and says so as soon as something is to be kept.
public final class FirstWorkspace {
    private static final Logger LOG = LoggerFactory.getLogger(FirstWorkspace.class);
    private static final String NAME = "workspace";
    private static final String ENDING = ".gpkg";
    private static final int MOST = 100;

    private final Workspaces workspaces;
    private final Path state;
    private final Recents recents;
    private final Refusals refusals;
    private final Before before;

    /// What this user kept before there were workspaces; taken over when the first is made.
    ///
    /// @param scenarios those that were kept
    /// @param corrections a folder of patches; need not exist
    public record Before(ScenarioShelf scenarios, Path corrections) {}

    /// @param state the user's own folder; need not exist
    public FirstWorkspace(
            Workspaces workspaces, Path state, Recents recents, Refusals refusals, Before before) {
        this.workspaces = workspaces;
        this.state = state;
        this.recents = recents;
        this.refusals = refusals;
        this.before = before;
    }

    /// @param asked the file that the window was started with; null for none
    /// @param told hears why the one that was wanted could not be opened
    public Workspace open(@Nullable Path asked, Consumer<AtlasException> told) {
        if (asked != null) {
            try {
                return workspaces.open(asked);
            } catch (WorkspaceRefusal e) {
                told.accept(e);
            }
        }
        Path last =
                recents.all().stream()
                        .filter(Recents.Recent::there)
                        .findFirst()
                        .map(Recents.Recent::file)
                        .orElse(null);
        if (last != null && asked == null) {
            try {
                return workspaces.open(last);
            } catch (WorkspaceRefusal e) {
                told.accept(e);
            }
        }
        return own(told);
    }

    private Workspace own(Consumer<AtlasException> told) {
        for (int i = 1; i <= MOST; i++) {
            Path file = state.resolve(NAME + (i == 1 ? "" : "-" + i) + ENDING);
            try {
                return Files.exists(file) ? workspaces.open(file) : made(file, i == 1);
            } catch (WorkspaceRefusal e) {
                if (e.reason() == WorkspaceRefusal.Reason.UNWRITABLE) {
                    break;
                }
                // One that is damaged, or newer, stays as it is beside the next.
                told.accept(e);
            }
        }
        return MemoryWorkspace.unsaved(state.resolve(NAME + ENDING), () -> refusals.nowhere(state));
    }

    private Workspace made(Path file, boolean first) {
        Workspace made = workspaces.create(file);
        if (first) {
            try {
                List<ItemChange> all = taken();
                if (!all.isEmpty()) {
                    made.apply(all);
                }
            } catch (IOException e) {
                LOG.warn("what was kept before is not taken over", e);
            }
        }
        return made;
    }

    private List<ItemChange> taken() throws IOException {
        List<ItemChange> all = new ArrayList<>();
        for (Scenario s : before.scenarios.read()) {
            String id = UUID.randomUUID().toString();
            all.add(new ItemChange(ItemKind.SCENARIO, id, null, RoomScenarios.body(s)));
        }
        if (Files.isDirectory(before.corrections)) {
            try (Stream<Path> files = Files.list(before.corrections)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).toList()) {
                    String name = String.valueOf(file.getFileName());
                    all.add(
                            new ItemChange(
                                    ItemKind.CORRECTION,
                                    name.substring(0, name.length() - 4),
                                    null,
                                    Files.readString(file, StandardCharsets.UTF_8)));
                }
            }
        }
        return all;
    }
}
