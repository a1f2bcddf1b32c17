package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.Times;
import org.xianggan.atlas.core.show.out.HandOut;
import org.xianggan.atlas.core.show.out.OutSpec;
import org.xianggan.atlas.core.show.out.ShowFormat;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.exchange.show.ShowStudio;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Option(names = "--scene", paramLabel = "N", descriptionKey = "cli.show.scene")
    private @Nullable String scene;

    @Option(names = "--lines", paramLabel = "720|1080", descriptionKey = "cli.show.lines")
    private @Nullable String lines;

    @Option(names = "--pages", paramLabel = "1|notes|4|6", descriptionKey = "cli.show.pages")
    private @Nullable String pages;

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
        int height = height();
        if (Files.isDirectory(inFolder(out))) {
            throw bad("cli.error.show.folder", out);
        }
        Subject subject = subject();
        Show show = subject.book().show();
        if (show.played().isEmpty()) {
            throw bad("cli.error.show.empty");
        }
        HandOut form = pages(to);
        ShowBook book = subject.book().with(chosen(show));
        try (AtlasFile atlas = context.open();
                ProgressBar progress = progressBar()) {
            // A number is for all maps of the show, whichever of them are written.
            Edition of = edition.edition(show, subject.checksum(atlas), this);
            ShowStudio studio = new ShowStudio(atlas, context.home().fonts(), context.messages());
            studio.of(book, subject.own())
                    .write(new OutSpec(to, form, look, of, height), out.toAbsolutePath(), progress);
            int slides = book.show().played().size();
            written(out, Json.map("file", out.toString(), "slides", slides));
            return 0;
        } catch (IOException e) {
            throw unwritable(out, e);
        } catch (CancellationException e) {
            return INTERRUPTED;
        }
    }

    private HandOut pages(ShowFormat to) {
        if (pages != null && to != ShowFormat.PDF) {
            throw bad("cli.error.show.pages.format");
        }
        return switch (pages) {
            case null -> HandOut.SLIDES;
            case "1" -> HandOut.SLIDES;
            case "notes" -> HandOut.NOTES;
            case "4" -> HandOut.FOUR;
            case "6" -> HandOut.SIX;
            default -> throw bad("cli.error.show.pages", pages);
        };
    }

    /// The whole show, or one scene of it, by its number or its id, as long as in the whole.
    private Show chosen(Show show) {
        if (scene == null) {
            return show;
        }
        List<Scene> played = show.played();
        String asked = scene.strip();
        for (int i = 0; i < played.size(); i++) {
            Scene s = played.get(i);
            if (s.id().equals(asked) || String.valueOf(i + 1).equals(asked)) {
                return Times.alone(show, s);
            }
        }
        throw bad("cli.error.show.scene", asked, String.valueOf(played.size()));
    }

    private int height() {
        return switch (lines) {
            case null -> 1080;
            case "1080" -> 1080;
            case "720" -> 720;
            default -> throw bad("cli.error.show.lines", lines);
        };
    }

    private Theme theme() {
        return switch (theme) {
            case "paper" -> Theme.PAPER;
            case "projector" -> Theme.PROJECTOR;
            default -> throw bad("cli.error.theme", theme);
        };
    }
}
