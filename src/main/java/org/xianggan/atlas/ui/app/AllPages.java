package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.ContentsPages;
import org.xianggan.atlas.ui.contents.agreements.AgreementsPage;
import org.xianggan.atlas.ui.contents.comparisons.ComparisonsPage;
import org.xianggan.atlas.ui.contents.conflicts.ConflictsPage;
import org.xianggan.atlas.ui.contents.crossings.CrossingsPage;
import org.xianggan.atlas.ui.contents.happenings.HappeningsPage;
import org.xianggan.atlas.ui.contents.ledger.LedgerPage;
import org.xianggan.atlas.ui.contents.themes.ThemesPage;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The pages of every package, in the order of the index.
final class AllPages {
    private static final List<String> ORDER =
            List.of(
                    "counties",
                    "themes",
                    "comparisons",
                    "conflicts",
                    "ledger",
                    "crossings",
                    "agreements",
                    "happenings",
                    "documents");

    private AllPages() {}

    /// @param more pages that work with more than a desk
    static List<ContentsPage> all(ContentsPage... more) {
        return Stream.of(
                        ContentsPages.all().stream(),
                        Stream.of(more),
                        Stream.of(
                                new LedgerPage(),
                                new CrossingsPage(),
                                new AgreementsPage(),
                                new HappeningsPage(),
                                new ThemesPage(),
                                new ComparisonsPage(),
                                new ConflictsPage()))
                .flatMap(Function.identity())
                .sorted(Comparator.comparingInt(AllPages::place))
                .toList();
    }

    /// A page that nobody placed comes last.
    private static int place(ContentsPage page) {
        int at = ORDER.indexOf(page.id());
        return at < 0 ? ORDER.size() : at;
    }
}
