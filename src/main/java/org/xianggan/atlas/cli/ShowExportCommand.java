package org.xianggan.atlas.cli;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.exchange.show.ShowHtml;
import org.xianggan.atlas.exchange.show.ShowPptx;
import org.xianggan.atlas.exchange.show.ShowPress;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/// `show export FILE --format F --out F`: a show for those who were not there.
@Command(name = "export")
final class ShowExportCommand extends ShowBase {
    @Option(
            names = "--format",
            required = true,
            paramLabel = "pdf|pptx|html|png|mp4",
            descriptionKey = "cli.show.format")
    private String format;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F",
            descriptionKey = "cli.show.export.out")
    private Path out;

    @Option(
            names = "--lang",
            defaultValue = "zh",
            paramLabel = "zh|en|both",
            descriptionKey = "cli.show.lang")
    private String language;

    @Option(
            names = "--theme",
            defaultValue = "paper",
            paramLabel = "paper|projector",
            descriptionKey = "cli.show.theme")
    private String theme;

    @Mixin private final ShowEdition edition = new ShowEdition();

    ShowExportCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        ShowFormat to =
                ShowFormat.of(format)
                        .orElseThrow(
                                () ->
                                        new AtlasException(
                                                AtlasException.Fault.MISSING,
                                                context.text("cli.error.show.format", format),
                                                context.text("cli.error.show.format.next"),
                                                null));
        Look look = new Look(theme(), language(language), false);
        Path target = inFolder(out);
        if (Files.isDirectory(target)) {
            throw bad("cli.error.show.folder", out);
        }
        Subject subject = subject();
        if (subject.book().show().played().isEmpty()) {
            throw bad("cli.error.show.empty");
        }
        try (AtlasFile atlas = context.open();
                ProgressBar progress = progressBar()) {
            Edition of =
                    edition.edition(subject.book().show(), subject.checksum(atlas), this);
            ShowPress press =
                    new ShowPress(
                            atlas,
                            context.home().fonts(),
                            subject.book(),
                            subject.own(),
                            context.messages());
            int slides = write(press, to, look, of, target, progress);
            written(out, Json.map("file", out.toString(), "slides", slides));
            return 0;
        } catch (IOException e) {
            throw unwritable(out, e);
        } catch (CancellationException e) {
            return INTERRUPTED;
        }
    }

    private int write(
            ShowPress press,
            ShowFormat to,
            Look look,
            Edition of,
            Path target,
            ProgressBar progress)
            throws IOException {
        var deck = press.deck(look, of, SlideSize.WIDE, progress);
        switch (to) {
            case PPTX -> ShowPptx.write(deck, target, progress);
            case HTML -> ShowHtml.write(deck, target, progress);
            case PDF, PNG, MP4 -> throw notBuilt(format);
        }
        return deck.slides().size();
    }

    private Theme theme() {
        return switch (theme) {
            case "paper" -> Theme.PAPER;
            case "projector" -> Theme.PROJECTOR;
            default -> throw bad("cli.error.theme", theme);
        };
    }
}
