package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
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

    @Option(
            names = "--pages",
            defaultValue = "1",
            paramLabel = "1|notes|4|6",
            descriptionKey = "cli.show.pages")
    private String pages;

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
        int height = lines();
        HandOut pages = pages();
        Path target = inFolder(out);
        if (Files.isDirectory(target)) {
            throw bad("cli.error.show.folder", out);
        }
        Subject subject = subject();
        Show show = subject.book().show();
        if (show.played().isEmpty()) {
            throw bad("cli.error.show.empty");
        }
        String only = only(show);
        try (AtlasFile atlas = context.open();
                ProgressBar progress = progressBar()) {
            Edition of = edition.edition(show, subject.checksum(atlas), this);
            OutSpec spec = new OutSpec(to, only, pages, look, of, height);
            int count =
                    new ShowStudio(atlas, context.home().fonts(), context.messages(), subject.own())
                            .of(subject.book())
                            .write(spec, target, progress);
            written(out, Json.map("file", out.toString(), "slides", count));
            return 0;
        } catch (IOException e) {
            throw unwritable(out, e);
        } catch (CancellationException e) {
            return INTERRUPTED;
        }
    }

    /// Id of the one scene that is asked for, by its number or its id; null for all.
    private @Nullable String only(Show show) {
        if (scene == null) {
            return null;
        }
        List<String> ids = show.played().stream().map(Scene::id).toList();
        String asked = scene.strip();
        if (ids.contains(asked)) {
            return asked;
        }
        if (asked.matches("\\d{1,4}")) {
            int number = Integer.parseInt(asked);
            if (number >= 1 && number <= ids.size()) {
                return ids.get(number - 1);
            }
        }
        throw bad("cli.error.show.scene", asked, String.valueOf(ids.size()));
    }

    private int lines() {
        return switch (lines) {
            case null -> 1080;
            case "1080" -> 1080;
            case "720" -> 720;
            default -> throw bad("cli.error.show.lines", lines);
        };
    }

    private HandOut pages() {
        return switch (pages) {
            case "1" -> HandOut.SLIDES;
            case "notes" -> HandOut.NOTES;
            case "4" -> HandOut.FOUR;
            case "6" -> HandOut.SIX;
            default -> throw bad("cli.error.show.pages", pages);
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
