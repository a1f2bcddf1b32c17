package org.xianggan.atlas.ui.contents.comparisons;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.contents.parts.Said;

import java.math.BigDecimal;
import java.util.Optional;

/// The difference of two figures, where there is one: both cover the same, both are exact numbers,
/// both have the same unit.
public final class Difference {
    private Difference() {}

    public static Optional<ComparisonText.Change> of(
            Said then, Said now, boolean same, Messages texts) {
        Double first = then.number();
        Double second = now.number();
        if (!same || first == null || second == null || !then.unit().equals(now.unit())) {
            return Optional.empty();
        }
        BigDecimal by = BigDecimal.valueOf(second).subtract(BigDecimal.valueOf(first));
        String text =
                switch (by.signum()) {
                    case 0 -> texts.first("contents.comparisons.equal");
                    case 1 -> texts.first("contents.comparisons.more", plain(by), now.unit());
                    default ->
                            texts.first("contents.comparisons.less", plain(by.abs()), now.unit());
                };
        return Optional.of(new ComparisonText.Change(first, second, text.strip()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
