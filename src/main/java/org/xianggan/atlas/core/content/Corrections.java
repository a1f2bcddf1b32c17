package org.xianggan.atlas.core.content;

import org.xianggan.atlas.core.model.EntityId;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What somebody put in the place of facts, and `data/` has not taken yet. Kept outside the atlas;
/// nothing is sent anywhere. Reads and writes files: on workers only.
public interface Corrections {
    /// What is kept, by the fact.
    List<Kept> all();

    default Optional<Correction> of(EntityId fact) {
        return all().stream()
                .filter(k -> k.correction().fact().equals(fact) && k.problems().isEmpty())
                .map(Kept::correction)
                .findFirst();
    }

    /// What is wrong with it, in plain sentences; empty where nothing is.
    List<String> check(Correction correction);

    /// Keeps it in place of another of the same fact, unless something is wrong with it; says what.
    List<String> put(Correction correction) throws IOException;

    /// Forgets what is kept for a fact.
    void remove(EntityId fact) throws IOException;

    /// Writes everything that is kept and right as a patch, which `data/` and colleagues take.
    void export(Path file) throws IOException;

    /// What a colleague's patch holds, before anything of it is taken.
    Incoming read(Path file) throws IOException;

    /// `told` runs, on any thread, whenever other corrections may be kept than before, for as long
    /// as this lives.
    default void onChange(Runnable told) {}

    /// @param problems why it holds no longer (the fact was superseded since); empty while it does
    record Kept(Correction correction, List<String> problems) {
        public Kept {
            problems = List.copyOf(problems);
        }
    }

    /// @param corrections empty where anything is wrong
    /// @param problems each with its line
    record Incoming(List<Correction> corrections, List<String> problems) {
        public Incoming {
            corrections = List.copyOf(corrections);
            problems = List.copyOf(problems);
        }
    }
}
