package org.xianggan.atlas.ui.contents.comparisons;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.ui.citation.CitationCard;
import org.xianggan.atlas.ui.contents.parts.Said;
import org.xianggan.atlas.ui.contents.records.SheetColumn;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which columns of then and now leave the atlas. A value that is exactly a number is one, with its
/// unit beside it.
final class ComparisonSheet {
    private ComparisonSheet() {}

    static List<SheetColumn<ComparisonText>> columns(Messages texts) {
        return Stream.of(
                        Stream.of(SheetColumn.text("subject", 28, ComparisonText::subject)),
                        side("then", ComparisonText::then),
                        side("today", ComparisonText::now),
                        Stream.of(
                                SheetColumn.<ComparisonText>text(
                                        "same",
                                        10,
                                        c ->
                                                texts.first(
                                                        c.same()
                                                                ? "contents.comparisons.sheet.same"
                                                                : "contents.comparisons.sheet.other")),
                                SheetColumn.text("scope", 36, ComparisonText::scope),
                                SheetColumn.<ComparisonText>text(
                                        "change",
                                        14,
                                        c -> c.change() == null ? "" : c.change().text()),
                                SheetColumn.<ComparisonText>text(
                                        "note", 36, c -> c.note() == null ? "" : c.note()),
                                SheetColumn.<ComparisonText>code("id", 24, ComparisonText::key)))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<SheetColumn<ComparisonText>> side(
            String side, Function<ComparisonText, Said> of) {
        return Stream.of(
                SheetColumn.text(side + "-said", 40, c -> of.apply(c).text()),
                new SheetColumn<>(side + "-value", 12, c -> value(of.apply(c))),
                SheetColumn.text(side + "-unit", 10, c -> of.apply(c).unit()),
                SheetColumn.date(side + "-date", 12, c -> of.apply(c).date()),
                SheetColumn.text(side + "-scope", 20, c -> of.apply(c).scope()),
                SheetColumn.text(
                        side + "-by",
                        40,
                        c -> CitationCard.text(of.apply(c).reference().citation())));
    }

    private static Cell value(Said said) {
        Double number = said.number();
        if (number != null) {
            return new Cell.Number(number, decimals(number));
        }
        String value = said.value();
        return value == null || value.isEmpty() ? Cell.EMPTY : new Cell.Text(value);
    }

    /// As many as the number has, three at most.
    private static int decimals(double number) {
        for (int d = 0; d < 3; d++) {
            double scaled = number * Math.pow(10, d);
            if (Math.abs(scaled - Math.rint(scaled)) < 1e-9 * Math.max(1, Math.abs(scaled))) {
                return d;
            }
        }
        return 3;
    }
}
