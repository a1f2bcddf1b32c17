package org.xianggan.atlas.ui.show.out;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.check.CheckLine;
import org.xianggan.atlas.ui.common.Reading;

import java.util.Arrays;
import java.util.List;

/// What is said of a check as a whole. Knows no control.
final class CheckWords {
    private CheckWords() {}

    /// How something turned out, worst first, as it is told.
    enum Outcome {
        BAD,
        UNKNOWN,
        GOOD;

        static Outcome of(CheckLine line) {
            Boolean ok = line.ok();
            return ok == null ? UNKNOWN : ok ? GOOD : BAD;
        }

        /// The bundle has `show.checked.<key>` and `show.checked.<key>.count`.
        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        List<CheckLine> among(List<CheckLine> lines) {
            return lines.stream().filter(l -> of(l) == this).toList();
        }
    }

    /// “17 项里 2 项要看，1 项看不到”; both languages parted by [Reading#SECOND].
    static String summary(List<CheckLine> lines, Messages texts) {
        int bad = Outcome.BAD.among(lines).size();
        int unknown = Outcome.UNKNOWN.among(lines).size();
        String key =
                bad > 0
                        ? unknown > 0 ? "show.checked.both" : "show.checked.some"
                        : unknown > 0 ? "show.checked.unseen" : "show.checked.all";
        return Reading.said(texts, key, lines.size(), bad, unknown);
    }

    /// A text of a line, each of its languages by itself.
    static List<String> told(String text) {
        return Arrays.asList(text.split("\n", 2));
    }

    /// For who hears it: the thing, the outcome, what was found, what to do.
    static String spoken(CheckLine line, Messages texts) {
        return String.join(
                        " ",
                        texts.first("show.check.item." + line.item().key()),
                        texts.first("show.checked." + Outcome.of(line).key()),
                        line.message(),
                        line.next())
                .strip();
    }
}
