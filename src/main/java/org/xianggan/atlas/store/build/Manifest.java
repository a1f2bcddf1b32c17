package org.xianggan.atlas.store.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `MANIFEST.json`: per file its source, licence, vintage, accuracy and checksum; one file a line.
record Manifest(List<Entry> files) {
    static final Manifest EMPTY = new Manifest(List.of());

    Manifest {
        files = List.copyOf(files);
    }

    record Entry(int line, ObjectNode json) {
        @Nullable String text(String key) {
            JsonNode node = json.path(key);
            return node.isMissingNode() || node.isNull() || node.asText().isEmpty()
                    ? null
                    : node.asText();
        }

        String path() {
            String path = text("path");
            return path == null ? "" : path;
        }

        @Nullable Double number(String key) {
            JsonNode node = json.path(key);
            return node.isNumber() ? node.asDouble() : null;
        }
    }

    Optional<Entry> of(String path) {
        return files.stream().filter(e -> e.path().equals(path)).findFirst();
    }

    static Manifest read(String text, Problems problems) {
        ObjectMapper json = new ObjectMapper();
        List<Entry> entries = new ArrayList<>();
        try {
            json.readTree(text);
        } catch (JsonProcessingException e) {
            problems.error(
                    DataFolder.MANIFEST,
                    e.getLocation().getLineNr(),
                    "json",
                    e.getOriginalMessage());
            return EMPTY;
        }
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.startsWith("{\"path\"")) {
                continue;
            }
            try {
                JsonNode node =
                        json.readTree(
                                line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
                if (node instanceof ObjectNode object) {
                    entries.add(new Entry(i + 1, object));
                }
            } catch (JsonProcessingException e) {
                problems.error(DataFolder.MANIFEST, i + 1, "json", e.getOriginalMessage());
            }
        }
        return new Manifest(entries);
    }
}
