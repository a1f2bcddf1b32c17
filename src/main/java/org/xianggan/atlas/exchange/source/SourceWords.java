package org.xianggan.atlas.exchange.source;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;

import java.nio.file.Path;

/// Sentences about a file from outside.
///
/// @param name of the file, without its folder
public record SourceWords(String name, Messages texts) {
    public static SourceWords of(Path file, Messages texts) {
        return new SourceWords(String.valueOf(file.getFileName()), texts);
    }

    /// The name without its ending.
    public String title() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    public String reading() {
        return texts.get("import.reading", name);
    }

    /// A failure of the file as a whole.
    ///
    /// @param key of a text whose first argument is the name of the file; `key.next` says what to
    /// do
    public AtlasException bad(String key, @Nullable Throwable cause, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = name;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new AtlasException(
                AtlasException.Fault.INPUT,
                texts.get(key, arguments),
                texts.get(key + ".next"),
                cause);
    }

    /// In one language: what stands in a list of choices.
    public String first(String key) {
        return texts.first(key);
    }

    public String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
