package org.xianggan.atlas.core.show;

import java.time.LocalDate;

/// The number under which the maps of a show were reviewed, as a person typed it. It belongs to the
/// very maps that were handed in and to no others.
///
/// @param checksum of the package that was reviewed
public record ReviewNumber(String number, String checksum, LocalDate entered) {
    public ReviewNumber {
        if (number.isBlank() || checksum.isBlank()) {
            throw new IllegalArgumentException("a review number of nothing");
        }
    }
}
