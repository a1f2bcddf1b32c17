package org.xianggan.atlas.core.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianggan.atlas.core.home.Replacement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which workspaces were opened last, with a picture of each, in the folder of this user's state.
/// Nothing depends on it: what cannot be read or written is as if it had never been. Reads and
/// writes the disk: for workers only. Safe for several threads.
public final class Recents {
    /// @param there whether the file lies where it lay
    /// @param picture what the map showed; need not exist
    public record Recent(Path file, Instant opened, boolean there, Path picture) {}

    private static final Logger LOG = LoggerFactory.getLogger(Recents.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 12;

    private final Path list;
    private final Path pictures;

    /// @param state need not exist
    public Recents(Path state) {
        list = state.resolve("recent-workspaces.json");
        pictures = state.resolve("workspace-pictures");
    }

    /// The newest first; those that were moved too.
    public synchronized List<Recent> all() {
        List<Recent> all = new ArrayList<>();
        try {
            if (!Files.isReadable(list)) {
                return all;
            }
            for (JsonNode n : JSON.readTree(Files.readString(list, StandardCharsets.UTF_8))) {
                read(n).ifPresent(all::add);
            }
        } catch (IOException e) {
            LOG.warn("recent workspaces not read", e);
        }
        return all;
    }

    private Optional<Recent> read(JsonNode n) {
        try {
            Path file = Path.of(n.path("file").asText());
            Instant opened = Instant.parse(n.path("opened").asText());
            return Optional.of(new Recent(file, opened, Files.isRegularFile(file), picture(file)));
        } catch (InvalidPathException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// Where the picture of a workspace lies.
    public Path picture(Path file) {
        String name =
                UUID.nameUUIDFromBytes(file.toString().getBytes(StandardCharsets.UTF_8)) + ".png";
        return pictures.resolve(name);
    }

    public synchronized void opened(Path file, Instant now) {
        List<Recent> all = all();
        all.removeIf(r -> r.file().equals(file));
        all.addFirst(new Recent(file, now, true, picture(file)));
        write(all);
    }

    public synchronized void forget(Path file) {
        List<Recent> all = all();
        all.removeIf(r -> r.file().equals(file));
        write(all);
        try {
            Files.deleteIfExists(picture(file));
        } catch (IOException e) {
            LOG.debug("picture stays", e);
        }
    }

    private void write(List<Recent> all) {
        ArrayNode root = JSON.createArrayNode();
        for (Recent r : all.subList(0, Math.min(MOST, all.size()))) {
            ObjectNode one = root.addObject();
            one.put("file", r.file().toString());
            one.put("opened", r.opened().toString());
        }
        try {
            Path folder = list.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path draft = list.resolveSibling(list.getFileName() + ".new");
            Files.writeString(draft, JSON.writeValueAsString(root), StandardCharsets.UTF_8);
            Replacement.move(draft, list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            LOG.warn("recent workspaces not written", e);
        }
    }
}
