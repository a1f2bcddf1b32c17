package org.xianggan.atlas.core.error;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/// Any failure in words: what happened and the next step, for the window and the command line
/// alike.
///
/// @param nextStep may be empty
/// @param fault whose it is
public record Explanation(String sentence, String nextStep, AtlasException.Fault fault) {
    /// The words for `failure`; a bug of ours names the journal.
    public static Explanation of(Throwable failure, Messages texts, Journal journal) {
        Throwable cause = unwrapped(failure);
        return switch (cause) {
            case AtlasException told ->
                    new Explanation(told.sentence(), told.nextStep(), told.fault());
            case NotSaved told ->
                    new Explanation(told.sentence(), told.nextStep(), AtlasException.Fault.INPUT);
            case OutOfMemoryError _ -> plain(texts, "error.memory");
            case LinkageError _ -> incomplete(texts);
            case IOException full when isFullDisk(full) -> plain(texts, "error.disk");
            default ->
                    new Explanation(
                            texts.get("error.ours"),
                            journal.place()
                                    .map(file -> texts.get("error.ours.next", file))
                                    .orElseGet(() -> texts.get("error.ours.next.nowhere")),
                            AtlasException.Fault.OURS);
        };
    }

    /// A library of the system is not there, or a part of the folder.
    private static Explanation incomplete(Messages texts) {
        String missing = String.join(" ", SystemLibraries.missing());
        return missing.isEmpty()
                ? plain(texts, "error.folder")
                : new Explanation(
                        texts.get("error.library", missing),
                        texts.get("error.library.next"),
                        AtlasException.Fault.INPUT);
    }

    private static Explanation plain(Messages texts, String key) {
        return new Explanation(
                texts.get(key), texts.get(key + ".next"), AtlasException.Fault.INPUT);
    }

    /// What lies in the wrappings of threads and streams.
    public static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure;
        while (isWrapping(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        // The class that could not be made ready names the true reason only underneath.
        if (cause instanceof ExceptionInInitializerError && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isWrapping(Throwable t) {
        return t instanceof CompletionException
                || t instanceof ExecutionException
                || t instanceof UncheckedIOException
                || t instanceof InvocationTargetException;
    }

    /// Java has no type for it: the words of Linux, macOS and Windows (English and Chinese).
    public static boolean isFullDisk(Throwable t) {
        String words = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("disk quota")
                || words.contains("磁盘空间不足");
    }
}
