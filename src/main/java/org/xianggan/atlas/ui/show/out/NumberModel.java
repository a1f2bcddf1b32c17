package org.xianggan.atlas.ui.show.out;

import org.xianggan.atlas.core.show.ReviewNumber;

import java.time.LocalDate;

/// A review number that a person is about to give for the maps that they see the checksum of. Knows
/// no control.
///
/// @param checksum of the maps as they are now
record NumberModel(String checksum) {
    private static final int LONGEST = 60;
    private static final int LINE = 32;
    private static final int FEW = 12;

    /// Why it is not taken, a key of the bundle; empty where it is.
    ///
    /// @param said whether the person says that it is for these very maps
    static String refusal(String typed, boolean said) {
        String number = typed.strip();
        if (number.isEmpty()) {
            return "show.number.empty";
        }
        if (number.length() > LONGEST) {
            return "show.number.long";
        }
        return said ? "" : "show.number.unsaid";
    }

    ReviewNumber number(String typed, LocalDate today) {
        return new ReviewNumber(typed.strip(), checksum, today);
    }

    /// The whole of it in lines that can be compared with those of another paper.
    String whole() {
        return checksum.replaceAll("(.{" + LINE + "})(?=.)", "$1\n");
    }

    /// As much of it as stands in a sentence.
    String few() {
        return checksum.length() <= FEW ? checksum : checksum.substring(0, FEW);
    }
}
