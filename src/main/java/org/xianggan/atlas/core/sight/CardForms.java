package org.xianggan.atlas.core.sight;

import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Clock;
import org.xianggan.atlas.core.journey.Opening;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The canonical forms of what is kept, and what people type for them.
final class CardForms {
    /// How a value is written.
    enum Form {
        WORDS,
        NOTE,
        WEEKDAYS,
        TIME,
        SEASON,
        DATES,
        YUAN,
        TELEPHONE,
        MINUTES,
        POSITION
    }

    /// Minutes of a visit: what `check` takes for sensible too.
    private static final int LEAST_VISIT = 5;

    private static final int MOST_VISIT = 600;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_NOTE = 4000;
    private static final int DEAREST = 9999;
    private static final int LEAST_DIGITS = 3;

    private static final String TO = "\\s*(?:[/~～–—―]|至|到|-(?=\\s)|(?<=\\s)-)\\s*";
    private static final String DAY = "(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*[日号]?";
    private static final String DATE = "(\\d{4})\\s*[-./年]\\s*" + DAY;
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*[:：.点]\\s*(\\d{2})\\s*分?");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*[点时]?");
    private static final Pattern SEASON = Pattern.compile(DAY + TO + DAY);
    private static final Pattern DATES = Pattern.compile(DATE + "(?:" + TO + DATE + ")?");
    private static final Pattern YUAN = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,2})?)\\s*元?");
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,3})\\s*(?:分钟?|min)?");
    private static final Pattern PHONE = Pattern.compile("[^\\t\\r\\n]{3,80}");
    private static final Pattern PAIR =
            Pattern.compile(
                    "(-?\\d{1,3}(?:\\.\\d+)?)[°度]?\\s*[EＥ东]?\\s*[,，;；\\s]\\s*"
                            + "(-?\\d{1,3}(?:\\.\\d+)?)[°度]?\\s*[NＮ北]?");
    private static final String CHINESE_DAYS = "一二三四五六日";

    private CardForms() {}

    static Optional<String> read(Form form, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return switch (form) {
                case WORDS -> words(typed);
                case NOTE -> typed.length() > LONGEST_NOTE ? Optional.empty() : Optional.of(typed);
                case WEEKDAYS -> weekdays(typed);
                case TIME -> time(typed);
                case SEASON -> season(typed);
                case DATES -> dates(typed);
                case YUAN -> yuan(typed);
                case TELEPHONE -> telephone(typed);
                case MINUTES -> minutes(typed);
                case POSITION -> position(typed);
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// In one line: the cell of a patch holds no more.
    private static Optional<String> words(String typed) {
        String one = typed.replaceAll("\\s+", " ");
        return one.length() > LONGEST_WORDS ? Optional.empty() : Optional.of(one);
    }

    private static Optional<String> weekdays(String typed) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        String rest = typed.toLowerCase(Locale.ROOT).replaceAll("周|星期|礼拜|闭馆|休息", " ");
        for (String word : rest.split("[\\s,，、;；和及/]+")) {
            if (word.isEmpty()) {
                continue;
            }
            Optional<DayOfWeek> one = Opening.weekday(word);
            if (one.isPresent()) {
                days.add(one.get());
                continue;
            }
            for (char c : word.replace('天', '日').toCharArray()) {
                int at = CHINESE_DAYS.indexOf(c);
                if (at < 0) {
                    return Optional.empty();
                }
                days.add(DayOfWeek.of(at + 1));
            }
        }
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(days.stream().map(Opening::code).collect(Collectors.joining(",")));
    }

    static Set<DayOfWeek> weekdaysOf(String canonical) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(canonical.split(",")).forEach(c -> Opening.weekday(c).ifPresent(days::add));
        return days;
    }

    private static Optional<String> time(String typed) {
        Matcher m = TIME.matcher(typed);
        Matcher h = HOUR.matcher(typed);
        String said =
                m.matches()
                        ? String.format(
                                Locale.ROOT, "%02d:%s", Integer.valueOf(m.group(1)), m.group(2))
                        : h.matches()
                                ? String.format(Locale.ROOT, "%02d:00", Integer.valueOf(h.group(1)))
                                : "";
        return Clock.parse(said).isPresent() ? Optional.of(said) : Optional.empty();
    }

    private static Optional<String> season(String typed) {
        Matcher m = SEASON.matcher(typed);
        if (!m.matches()) {
            return Optional.empty();
        }
        String from = day(m, 1);
        String to = day(m, 3);
        return Opening.season(from).isPresent() && Opening.season(to).isPresent()
                ? Optional.of(from + "/" + to)
                : Optional.empty();
    }

    private static String day(Matcher m, int at) {
        return String.format(
                Locale.ROOT,
                "%02d-%02d",
                Integer.valueOf(m.group(at)),
                Integer.valueOf(m.group(at + 1)));
    }

    private static Optional<String> dates(String typed) {
        Matcher m = DATES.matcher(typed);
        if (!m.matches()) {
            return Optional.empty();
        }
        LocalDate from = LocalDate.parse(m.group(1) + "-" + day(m, 2));
        LocalDate to = m.group(4) == null ? from : LocalDate.parse(m.group(4) + "-" + day(m, 5));
        return to.isBefore(from) ? Optional.empty() : Optional.of(from + "/" + to);
    }

    private static Optional<String> yuan(String typed) {
        if (typed.equals("免费") || typed.equalsIgnoreCase("free")) {
            return Optional.of("0");
        }
        Matcher m = YUAN.matcher(typed);
        return m.matches() && Double.parseDouble(m.group(1)) <= DEAREST
                ? Optional.of(plain(Double.parseDouble(m.group(1))))
                : Optional.empty();
    }

    static String plain(double number) {
        return number == Math.rint(number)
                ? Long.toString(Math.round(number))
                : Double.toString(number);
    }

    private static Optional<String> telephone(String typed) {
        long digits = typed.chars().filter(c -> c >= '0' && c <= '9').count();
        return PHONE.matcher(typed).matches() && digits >= LEAST_DIGITS
                ? Optional.of(typed)
                : Optional.empty();
    }

    private static Optional<String> minutes(String typed) {
        Matcher m = WHOLE.matcher(typed);
        if (!m.matches()) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(m.group(1));
        return minutes < LEAST_VISIT || minutes > MOST_VISIT
                ? Optional.empty()
                : Optional.of(Integer.toString(minutes));
    }

    private static Optional<String> position(String typed) {
        Matcher m = PAIR.matcher(typed);
        if (!m.matches()) {
            return Optional.empty();
        }
        LonLat at = new LonLat(Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2)));
        return GeoBox.FRAME.contains(at) ? Optional.of(text(at)) : Optional.empty();
    }

    /// To about a metre.
    static String text(LonLat at) {
        return String.format(Locale.ROOT, "%.5f,%.5f", at.lon(), at.lat());
    }

    static LonLat lonLat(String canonical) {
        String[] two = canonical.split(",");
        return new LonLat(Double.parseDouble(two[0]), Double.parseDouble(two[1]));
    }
}
