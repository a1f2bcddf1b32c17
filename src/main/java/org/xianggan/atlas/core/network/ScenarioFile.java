package org.xianggan.atlas.core.network;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianggan.atlas.core.home.Replacement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The scenarios that a person keeps, in one small file of the user's own folder. What cannot be
/// read is as if it had never been kept; a file that cannot be read at all is put aside, never
/// written over. Never for the FX thread.
public final class ScenarioFile implements ScenarioShelf {
    private static final Logger LOG = LoggerFactory.getLogger(ScenarioFile.class);

    private final Path file;

    public ScenarioFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized List<Scenario> read() {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            List<Scenario> read = ScenarioText.read(text);
            if (read.isEmpty() && !text.equals(ScenarioText.write(List.of()))) {
                Replacement.move(file, file.resolveSibling(file.getFileName() + ".unread"));
            }
            return read;
        } catch (IOException e) {
            LOG.warn("scenarios cannot be read", e);
            return List.of();
        }
    }

    @Override
    public synchronized void write(List<Scenario> scenarios) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(draft, ScenarioText.write(scenarios), StandardCharsets.UTF_8);
        Replacement.move(draft, file);
    }
}
