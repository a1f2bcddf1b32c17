package org.xianggan.atlas.exchange.show;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.paper.Typesetter;

import java.util.ArrayList;
import java.util.List;

/// The sources beneath a slide, one by one, as its figures count them.
final class Citations {
    private final Messages texts;

    Citations(Messages texts) {
        this.texts = texts;
    }

    /// Each source with its number; the whole text as one where no numbers are found in it.
    List<String> of(String sources) {
        String text = sources.replace('\n', ' ');
        List<Integer> starts = new ArrayList<>();
        for (int from = start(text, 1, 0); from >= 0; ) {
            starts.add(from);
            from = start(text, starts.size() + 1, from + 1);
        }
        List<String> out = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            boolean last = i + 1 == starts.size();
            String one = text.substring(starts.get(i), last ? text.length() : starts.get(i + 1));
            String between = texts.first("form.semicolon");
            out.add(
                    (!last && one.endsWith(between)
                                    ? one.substring(0, one.length() - between.length())
                                    : one)
                            .strip());
        }
        return out.isEmpty() && !text.isBlank() ? List.of(text.strip()) : out;
    }

    /// Where the source of that number begins: at the head of the text, or after what stands
    /// between two.
    private int start(String text, int number, int from) {
        // The text of a slide is without the signs that keep its lines from breaking.
        String mark =
                texts.first("show.slide.source", Integer.toString(number), "")
                        .replace(String.valueOf(Typesetter.JOINED), "");
        if (number == 1) {
            String lead = texts.first("figure.sources", "");
            return text.startsWith(lead + mark) ? lead.length() : -1;
        }
        String between = texts.first("form.semicolon");
        int at = text.indexOf(between + mark, from);
        return at < 0 ? -1 : at + between.length();
    }

    /// Those that a figure names.
    ///
    /// @param numbers as they stand beside it, `1,2`
    List<String> named(List<String> all, String numbers) {
        List<String> out = new ArrayList<>();
        for (String n : numbers.split("[^0-9]+", -1)) {
            if (!n.isEmpty() && n.length() < 4) {
                int i = Integer.parseInt(n) - 1;
                if (i >= 0 && i < all.size()) {
                    out.add(all.get(i));
                }
            }
        }
        return out.isEmpty() ? all : out;
    }
}
