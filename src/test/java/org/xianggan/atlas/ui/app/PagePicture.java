package org.xianggan.atlas.ui.app;

import javafx.application.Platform;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.ui.settings.Settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Photographs pages of the contents in the real window, to be looked at:
/// `FOLDER PICTURE…`, each
/// `page[=target][+selected],WIDTHxHEIGHT[,projector][,en|both][,large][,pane=760][,downPERCENT]`
///
// `[,card][,trip=ID>ID][,rail][,avoid=ID][,open=ID][,year=2030][,way2][,profile][,keep=NAME][,against=NAME][,compare=swipe|beside|blink][,pair=N][,at=LON/LAT/ZOOM]`.
final class PagePicture {
    private PagePicture() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        try (ShellStage window = ShellStage.onStore()) {
            window.change(s -> s.withReduceMotion(true));
            for (String wanted : Arrays.asList(args).subList(1, args.length)) {
                take(window, folder, wanted);
            }
        }
        Platform.exit();
    }

    private static void take(ShellStage window, Path folder, String wanted) throws Exception {
        List<String> parts = new ArrayList<>(Arrays.asList(wanted.split(",")));
        String[] size = parts.get(1).split("x");
        window.change(s -> settings(s, parts));
        window.size(Double.parseDouble(size[0]), Double.parseDouble(size[1]));
        String[] place = parts.getFirst().split("\\+");
        String[] page = place[0].split("=");
        window.select(place.length > 1 ? EntityId.of(place[1]) : null);
        open(window, page[0], page.length > 1 ? EntityId.of(page[1]) : null);
        plan(window, parts);
        window.settle();
        for (String part : parts) {
            if (part.startsWith("down")) {
                scroll(window, Integer.parseInt(part.substring(4)) / 100.0);
            }
        }
        if (parts.contains("card")) {
            openCard(window);
        }
        CompletableFuture<Boolean> painted = new CompletableFuture<>();
        ShellStage.fx(
                () -> {
                    window.shell().map().whenPainted(() -> painted.complete(true));
                    return null;
                });
        painted.get(60, TimeUnit.SECONDS);
        window.settle();
        window.picture(folder.resolve(wanted.replaceAll("[^A-Za-z0-9]+", "-") + ".png"));
    }

    /// What the planner is to show.
    private static void plan(ShellStage window, List<String> parts) throws Exception {
        for (String part : parts) {
            String[] said = part.split("=");
            switch (said[0]) {
                case "trip" -> Journeys.go(window, said[1].split(">"));
                case "rail" -> Journeys.change(window, t -> t.by(TravelMode.RAIL));
                case "avoid" -> Journeys.suppose(window, s -> s.avoiding(EntityId.of(said[1])));
                case "open" -> Journeys.suppose(window, s -> s.opening(EntityId.of(said[1])));
                case "year" -> Journeys.suppose(window, s -> s.in(Integer.parseInt(said[1])));
                case "way2" -> Journeys.press(window, "#way-2");
                case "profile" -> Journeys.fire(window, "#tab-profile");
                case "keep" -> Scenarios.keep(window, said[1]);
                case "against" -> Scenarios.against(window, said[1]);
                case "compare" -> Scenarios.compare(window, said[1]);
                case "folded" ->
                        window.change(
                                s ->
                                        s.with(
                                                new Settings.Panels(
                                                        s.panels().left(),
                                                        s.panels().right(),
                                                        s.panels().leftOpen(),
                                                        false,
                                                        s.panels().table(),
                                                        s.panels().tableOpen(),
                                                        s.panels().contents(),
                                                        s.panels().contentsOpen(),
                                                        s.panels().tab())));
                case "at" -> look(window, said[1].split("/"));
                case "pair" -> Scenarios.pair(window, Integer.parseInt(said[1]));
                default -> {}
            }
        }
    }

    private static void look(ShellStage window, String[] place) {
        ShellStage.fx(
                () -> {
                    window.shell()
                            .map()
                            .jumpTo(
                                    new LonLat(
                                            Double.parseDouble(place[0]),
                                            Double.parseDouble(place[1])),
                                    Double.parseDouble(place[2]));
                    return null;
                });
    }

    private static void open(ShellStage window, String page, @Nullable EntityId target) {
        ShellStage.fx(
                () -> {
                    window.shell().openPage(page, target);
                    return null;
                });
    }

    /// The panel, from its top (0) to its end (1).
    private static void scroll(ShellStage window, double to) {
        ShellStage.fx(
                () -> {
                    ScrollPane panel =
                            (ScrollPane) window.stage().getScene().lookup(".detail-scroll");
                    panel.setVvalue(to);
                    return null;
                });
        window.settle();
    }

    private static Settings.Panels pane(Settings.Panels now, List<String> parts) {
        double width =
                parts.stream()
                        .filter(p -> p.startsWith("pane="))
                        .mapToDouble(p -> Double.parseDouble(p.substring(5)))
                        .findFirst()
                        .orElse(Settings.Panels.DEFAULT.contents());
        return new Settings.Panels(
                now.left(),
                now.right(),
                now.leftOpen(),
                now.rightOpen(),
                now.table(),
                now.tableOpen(),
                width,
                now.contentsOpen(),
                now.tab());
    }

    /// The first citation of the panel that is one of the documents'.
    private static void openCard(ShellStage window) throws Exception {
        ShellStage.fx(
                () -> {
                    window.stage().getScene().getRoot().lookupAll(".citation-mark").stream()
                            .filter(n -> !n.getStyleClass().contains("other"))
                            .filter(n -> !n.getStyleClass().contains("note-mark"))
                            .map(Hyperlink.class::cast)
                            .findFirst()
                            .ifPresent(Hyperlink::fire);
                    return null;
                });
        // Its passage comes from a worker.
        Thread.sleep(1500);
        window.settle();
    }

    private static Settings settings(Settings now, List<String> parts) {
        Language language =
                parts.contains("both")
                        ? Language.BOTH
                        : parts.contains("en") ? Language.EN : Language.ZH;
        return now.in(language)
                .in(parts.contains("projector") ? MapState.Theme.PROJECTOR : MapState.Theme.PAPER)
                .withLarge(parts.contains("large"))
                .with(pane(now.panels(), parts));
    }
}
