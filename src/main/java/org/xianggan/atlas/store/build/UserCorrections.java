package org.xianggan.atlas.store.build;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianggan.atlas.core.content.Correction;
import org.xianggan.atlas.core.content.Corrections;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.Replacement;
import org.xianggan.atlas.core.model.EntityId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Corrections in a folder of the user, each a patch of one row called after its fact: one that
/// holds no longer spoils none of the others.
public final class UserCorrections implements Corrections {
    private static final Logger LOG = LoggerFactory.getLogger(UserCorrections.class);
    private static final String ENDING = ".tsv";
    private static final String DRAFT = ".new";

    private final Path folder;
    private final Library library;
    private final Messages messages;

    /// @param folder need not exist
    public UserCorrections(Path folder, Library library, Messages messages) {
        this.folder = folder;
        this.library = library;
        this.messages = messages;
    }

    @Override
    public synchronized List<Kept> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.getFileName().toString().endsWith(ENDING))
                            .sorted()
                            .toList()) {
                kept.addAll(kept(file));
            }
        } catch (IOException e) {
            LOG.warn("corrections not read", e);
        }
        return List.copyOf(kept);
    }

    private List<Kept> kept(Path file) throws IOException {
        PatchFile.Contents contents = PatchFile.read(file, library, messages);
        return contents.rows().stream().map(c -> new Kept(c, sentences(contents.check()))).toList();
    }

    @Override
    public synchronized List<String> check(Correction correction) {
        try {
            Path draft = draft(correction);
            try {
                return sentences(PatchFile.read(draft, library, messages).check());
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized List<String> put(Correction correction) throws IOException {
        Path draft = draft(correction);
        List<String> problems = sentences(PatchFile.read(draft, library, messages).check());
        if (problems.isEmpty()) {
            Replacement.move(draft, file(correction.fact()));
        } else {
            Files.deleteIfExists(draft);
        }
        return problems;
    }

    private Path draft(Correction correction) throws IOException {
        Files.createDirectories(folder);
        Path draft = folder.resolve(correction.fact().key() + DRAFT);
        PatchFile.write(draft, List.of(correction));
        return draft;
    }

    private Path file(EntityId fact) {
        return folder.resolve(fact.key() + ENDING);
    }

    @Override
    public synchronized void remove(EntityId fact) throws IOException {
        Files.deleteIfExists(file(fact));
    }

    @Override
    public synchronized void export(Path file) throws IOException {
        PatchFile.write(
                file,
                all().stream().filter(k -> k.problems().isEmpty()).map(Kept::correction).toList());
    }

    @Override
    public Incoming read(Path file) throws IOException {
        PatchFile.Contents contents = PatchFile.read(file, library, messages);
        return new Incoming(
                contents.corrections(),
                contents.check().errors().stream()
                        .map(p -> messages.first("correction.line", p.line(), p.message()))
                        .toList());
    }

    private static List<String> sentences(CheckResult check) {
        return check.errors().stream().map(CheckResult.Problem::message).toList();
    }
}
