package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.check.CheckLine;
import org.xianggan.atlas.core.show.check.Machine;
import org.xianggan.atlas.core.show.check.Occasion;
import org.xianggan.atlas.core.show.check.Preflight;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.exchange.show.ShowPress;
import org.xianggan.atlas.raster.ShowMaterials;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;

/// `show check FILE`: the check before the meeting. Exits 0 whatever it finds; a file that is no
/// show has nothing to be checked.
@Command(name = "check")
final class ShowCheckCommand extends ShowBase {
    @Option(
            names = "--lang",
            defaultValue = "zh",
            paramLabel = "zh|en|both",
            descriptionKey = "cli.show.lang")
    private String language;

    ShowCheckCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        Language shown = language(language);
        Subject subject = subject();
        try (AtlasFile atlas = context.open()) {
            Show show = subject.book().show();
            Path fonts = context.home().fonts();
            String checksum = subject.checksum(atlas);
            ShowPress press =
                    new ShowPress(
                            atlas, fonts, subject.book(), subject.own(), context.messages());
            Preflight preflight =
                    new Preflight(
                            atlas,
                            Machine.blind(),
                            new ShowMaterials(),
                            press.fit(Look.PAPER.in(shown), show.edition(checksum)),
                            fonts);
            Occasion occasion =
                    new Occasion(
                            subject.book(), subject.file(), shown, subject.layers(), checksum);
            tell(preflight.lines(occasion, context.messages()));
        }
        return 0;
    }

    private void tell(List<CheckLine> lines) {
        if (json()) {
            context.json(
                    lines.stream()
                            .map(
                                    l ->
                                            Json.map(
                                                    "item",
                                                    l.item().key(),
                                                    "ok",
                                                    l.ok(),
                                                    "message",
                                                    l.message(),
                                                    "next",
                                                    l.next().isEmpty() ? null : l.next()))
                            .toList());
            return;
        }
        for (CheckLine l : lines) {
            context.out()
                    .println(
                            context.text(
                                    "cli.show.check",
                                    sign(l.ok()),
                                    context.text("show.check.item." + l.item().key()),
                                    l.message()));
            if (!l.next().isEmpty()) {
                context.out().println(context.text("cli.show.check.next", l.next()));
            }
        }
        long failed = lines.stream().filter(l -> Boolean.FALSE.equals(l.ok())).count();
        context.out()
                .println(
                        failed == 0
                                ? context.text("cli.show.check.none")
                                : context.text("cli.show.check.sum", failed));
    }

    private static String sign(@Nullable Boolean ok) {
        return ok == null ? "？" : ok ? "✓" : "✗";
    }
}
