package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.flight.Reel;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.exchange.show.Deck;
import org.xianggan.atlas.exchange.show.ShowFilm;
import org.xianggan.atlas.exchange.show.ShowHtml;
import org.xianggan.atlas.exchange.show.ShowPptx;
import org.xianggan.atlas.exchange.show.ShowStudio;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
        ShowFilm.Size size = size();
        Path target = inFolder(out);
        if (Files.isDirectory(target)) {
            throw bad("cli.error.show.folder", out);
        }
        Subject subject = subject();
        Show show = subject.book().show();
        if (show.played().isEmpty()) {
            throw bad("cli.error.show.empty");
        }
        List<String> chosen = chosen(show);
        try (AtlasFile atlas = context.open();
                ProgressBar progress = progressBar()) {
            Edition of = edition.edition(show, subject.checksum(atlas), this);
            Deck all =
                    new ShowStudio(
                                    atlas,
                                    context.home().fonts(),
                                    context.messages(),
                                    subject.own())
                            .of(subject.book())
                            .deck(look, of, SlideSize.WIDE);
            Deck deck = all.only(chosen);
            switch (to) {
                case PPTX -> ShowPptx.write(deck, target, progress);
                case HTML -> ShowHtml.write(deck, target, progress);
                case MP4 ->
                        ShowFilm.write(
                                deck,
                                Reel.of(show, all.slides()).only(chosen),
                                size,
                                target,
                                Instant.now(),
                                progress);
                case PDF, PNG -> throw notBuilt(format);
            }
            written(out, Json.map("file", out.toString(), "slides", deck.slides().size()));
            return 0;
        } catch (IOException e) {
            throw unwritable(out, e);
        } catch (CancellationException e) {
            return INTERRUPTED;
        }
    }

    /// Ids of the scenes that are asked for: all, or one by its number or its id.
    private List<String> chosen(Show show) {
        List<String> ids = show.played().stream().map(Scene::id).toList();
        if (scene == null) {
            return ids;
        }
        String asked = scene.strip();
        if (ids.contains(asked)) {
            return List.of(asked);
        }
        if (asked.matches("\\d{1,4}")) {
            int number = Integer.parseInt(asked);
            if (number >= 1 && number <= ids.size()) {
                return List.of(ids.get(number - 1));
            }
        }
        throw bad("cli.error.show.scene", asked, String.valueOf(ids.size()));
    }

    private ShowFilm.Size size() {
        return switch (lines) {
            case null -> ShowFilm.Size.P1080;
            case "1080" -> ShowFilm.Size.P1080;
            case "720" -> ShowFilm.Size.P720;
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
