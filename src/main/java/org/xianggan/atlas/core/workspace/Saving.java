package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How it stands with the file of what is in the window.
public sealed interface Saving {
    /// All of it is on the disk.
    ///
    /// @param at null where nothing has changed since it was opened
    /// @param revision of the session, see [Session#revision]
    record Saved(@Nullable Instant at, long revision) implements Saving {}

    /// Some of it is on its way.
    record Writing() implements Saving {}

    /// Some of it could not be written; it is still in the window, and tried again now and then.
    ///
    /// @param sentence why
    /// @param nextStep what to do
    record Failed(String sentence, String nextStep) implements Saving {}

    /// Nothing can be changed.
    ///
    /// @param holder who can; null where the place is protected
    /// @param free whether the holder has gone, so that it can be taken over
    record ReadOnly(Workspace.@Nullable Holder holder, boolean free) implements Saving {}
}
