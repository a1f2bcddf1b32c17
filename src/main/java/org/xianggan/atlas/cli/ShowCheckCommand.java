package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.check.CheckLine;
import org.xianggan.atlas.core.show.check.Machine;
import org.xianggan.atlas.core.show.check.Occasion;
import org.xianggan.atlas.core.show.check.Preflight;
import org.xianggan.atlas.core.show.check.SlideFit;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.exchange.show.ShowStudio;
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
            Preflight preflight =
                    new Preflight(
                            atlas,
                            Machine.blind(),
                            new ShowMaterials(),
                            fit(atlas, subject, Look.PAPER.in(shown), show.edition(checksum)),
                            fonts);
            Occasion occasion =
                    new Occasion(subject.book(), subject.file(), shown, subject.layers(), checksum);
            tell(preflight.lines(occasion, context.messages()));
        }
        return 0;
    }

    /// Null where the fonts cannot be read: that is told in a line of its own.
    private @Nullable SlideFit fit(AtlasFile atlas, Subject subject, Look look, Edition edition) {
        try {
            return new ShowStudio(atlas, context.home().fonts(), context.messages())
                    .of(subject.book(), subject.own())
                    .fit(look, edition);
        } catch (AtlasException noFonts) {
            return null;
        }
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
        long open = lines.stream().filter(l -> l.ok() == null).count();
        String sum =
                failed > 0
                        ? context.text("cli.show.check.sum", failed)
                        : open > 0
                                ? context.text("cli.show.check.later", open)
                                : context.text("cli.show.check.none");
        context.out().println(sum);
    }

    private static String sign(@Nullable Boolean ok) {
        return ok == null ? "？" : ok ? "✓" : "✗";
    }
}
