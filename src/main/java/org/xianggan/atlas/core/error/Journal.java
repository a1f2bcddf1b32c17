package org.xianggan.atlas.core.error;

import java.nio.file.Path;
import java.util.Optional;

/// Where failures are written down, for the sentence that names the place and for people who send
/// it on.
public interface Journal {
    /// Writes nothing down: tests, pictures.
    Journal NONE =
            new Journal() {
                @Override
                public Optional<Path> place() {
                    return Optional.empty();
                }

                @Override
                public String newest() {
                    return "";
                }
            };

    /// The file; empty where none can be written.
    Optional<Path> place();

    /// The newest entries, fit to be sent to strangers. Reads the disk.
    String newest();
}
