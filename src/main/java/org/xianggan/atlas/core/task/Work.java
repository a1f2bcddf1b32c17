package org.xianggan.atlas.core.task;

import java.util.concurrent.CancellationException;

/// What long work tells of itself, and asks. Called often and from the working thread: quick, and
/// safe for several threads.
public interface Work {
    /// Nobody looks, nobody stops it.
    Work SILENT =
            new Work() {
                @Override
                public void at(String what, double fraction) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /// @param what a text for people, in their language
    /// @param fraction 0…1 of the whole; negative where nobody can know
    void at(String what, double fraction);

    boolean cancelled();

    /// Ends the work once it is no longer wanted: whoever holds something half done undoes it on
    /// the way out.
    ///
    /// @throws CancellationException once [#cancelled] says so
    default void check() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
