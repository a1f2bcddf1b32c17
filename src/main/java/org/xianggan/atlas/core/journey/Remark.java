package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Something to be said of a loop, put into words when the language is known.
///
/// @param stop index of the stop in the order of the loop that it is about, or −1
/// @param day from 1, or 0 where it is about no day
/// @param arguments of the sentence `loop.remark.<code>`; a [Word] among them is looked up,
///     a [Name] is said in the language of the sentence
public record Remark(Code code, int stop, int day, List<Object> arguments) {
    /// What it is about; the arguments of its sentence, in order.
    public enum Code {
        /// Site, weekday as a word, its date or an empty text, date of the information as a word.
        CLOSED_WEEKDAY(true),
        /// Site, date, first and last day of the season, date of the information.
        OUT_OF_SEASON(true),
        /// Site, date, first and last day, date of the information.
        CLOSED_DATES(true),
        /// Site, the nearest day that works.
        NEAREST_DAY(false),
        /// Site, arrival, the last moment, date of the information.
        TOO_LATE(true),
        /// Site, gate, means as a word, when the visit would begin, the last moment, date of the
        /// information.
        TRANSFER_LATE(true),
        /// Site, arrival, when it opens, date of the information.
        WAITS(false),
        /// Site, gate, means as a word, minutes one way, how often and fare as words, date of the
        /// information.
        TRANSFER(false),
        /// Site, weekday as a word, date of the information: of a loop without a date.
        NOT_ON(false),
        /// Site, date of the information, its age in days.
        OLD(false),
        /// Site, metres.
        ROUGH_POSITION(false),
        /// Site, kilometres as the crow flies to the nearest road.
        FAR_FROM_ROAD(false),
        /// Day, hours over.
        OVER_HOURS(true),
        /// Day, hours over, the stop to leave out, how many days it would take.
        LEAVE_OUT_OR_DAYS(true),
        /// Day, hours over, the stop to leave out.
        LEAVE_OUT(true),
        /// Day, hours over, how many days it would take.
        MORE_DAYS(true),
        /// Day, hours over: days that were cut by hand and would fit if they were cut otherwise.
        CUT_ANEW(true),
        /// Town, the place before it, kilometres.
        NIGHT_FAR(false),
        /// Days asked for, stops.
        FEWER_DAYS(true),
        /// Site: must be seen and has no position.
        MUST_NOWHERE(true),
        /// Site: must be seen and was asked to be left out.
        MUST_AVOIDED(true),
        /// The theme as a word, the days.
        NO_SIGHTS(true),
        /// The theme as a word, the days, what of the filter leaves nothing as a word, how many
        /// sites there would be without it.
        FILTER_NARROW(true),
        /// How many sites nothing is known of whether they are free.
        FEE_UNKNOWN(false),
        /// The province.
        NO_PROVINCE(true),
        /// How many sites of the theme only their county is known of.
        NOT_PLACED(false);

        private final boolean grave;

        Code(boolean grave) {
            this.grave = grave;
        }

        /// Whether something does not work, not only wants to be known.
        public boolean isGrave() {
            return grave;
        }

        String key() {
            return "loop.remark." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A key of the bundle in the place of a text, with what stands in its text.
    public record Word(String key, List<Object> arguments) {
        public Word {
            arguments = List.copyOf(arguments);
        }

        static Word of(String key, Object... arguments) {
            return new Word(key, Arrays.asList(arguments));
        }
    }

    /// A name of something: the Chinese one, and the English one that the catalogue has.
    public record Name(String zh, @Nullable String en) {
        String in(boolean english) {
            return english && en != null ? en : zh;
        }

        @Override
        public String toString() {
            return zh;
        }
    }

    public Remark {
        arguments = List.copyOf(arguments);
    }

    static Remark of(Code code, Object... arguments) {
        return new Remark(code, -1, 0, Arrays.asList(arguments));
    }

    Remark at(int otherStop, int otherDay) {
        return new Remark(code, otherStop, otherDay, arguments);
    }

    public boolean isGrave() {
        return code.isGrave();
    }

    /// In the language of the moment; where both are on, English on a second line.
    public String sentence(Messages messages) {
        return Spoken.sentence(messages, code.key(), arguments);
    }
}
