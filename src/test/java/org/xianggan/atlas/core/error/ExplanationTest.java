package org.xianggan.atlas.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

class ExplanationTest {
    private static final Messages TEXTS = Messages.english();
    private static final Journal JOURNAL =
            new Journal() {
                @Override
                public Optional<Path> place() {
                    return Optional.of(Path.of("the.log"));
                }

                @Override
                public String newest() {
                    return "";
                }
            };

    private static Explanation of(Throwable failure) {
        return Explanation.of(failure, TEXTS, JOURNAL);
    }

    @Test
    void what_was_told_is_told_out_of_any_wrapping() {
        AtlasException told = AtlasException.input("It rains.", "Take an umbrella.");
        Explanation words = of(new CompletionException(new ExecutionException(told)));
        assertThat(words)
                .isEqualTo(
                        new Explanation(
                                "It rains.", "Take an umbrella.", AtlasException.Fault.INPUT));
    }

    @Test
    void a_full_disk_has_its_own_sentence() {
        IOException full = new FileSystemException("a", null, "No space left on device");
        assertThat(of(new UncheckedIOException(full)).sentence())
                .isEqualTo(TEXTS.get("error.disk"));
        assertThat(of(new IOException("磁盘空间不足。")).sentence()).isEqualTo(TEXTS.get("error.disk"));
    }

    @Test
    void memory_and_missing_parts_are_not_our_fault() {
        assertThat(of(new OutOfMemoryError("Java heap space")))
                .extracting(Explanation::sentence, Explanation::fault)
                .containsExactly(TEXTS.get("error.memory"), AtlasException.Fault.INPUT);
        assertThat(of(new NoClassDefFoundError("org/locationtech/jts")).fault())
                .isEqualTo(AtlasException.Fault.INPUT);
    }

    @Test
    void a_bug_names_the_journal_where_there_is_one() {
        assertThat(of(new IllegalStateException("?")))
                .extracting(Explanation::nextStep, Explanation::fault)
                .containsExactly(
                        TEXTS.get("error.ours.next", "the.log"), AtlasException.Fault.OURS);
        assertThat(Explanation.of(new IllegalStateException(), TEXTS, Journal.NONE).nextStep())
                .isEqualTo(TEXTS.get("error.ours.next.nowhere"));
    }
}
