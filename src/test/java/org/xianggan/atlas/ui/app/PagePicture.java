package org.xianggan.atlas.ui.app;

import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.network.KnownPair;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.StopPlaces;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.ui.settings.Settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/// Photographs pages of the contents in the real window, to be looked at:
/// `FOLDER PICTURE…`, each
/// `page[=target][+selected],WIDTHxHEIGHT[,projector][,en|both][,large][,pane=760][,downPERCENT]`
/// `[,pagePERCENT][,card][,trip=ID>ID][,rail][,avoid=ID][,open=ID][,section=ID=N]`
/// `[,speed=national:30:40:50]`
/// `[,known=ID>ID:KM:HOURS][,year=2030][,way2][,profile][,ask=FIELD>WORDS][,fire=BUTTON]`
/// `[,at=LON>LAT>ZOOM][,click|double|move|press|drag=X>Y][,keep=NAME][,against=NAME]`
/// `[,stops=START>SITE>SITE][,days=N][,nights=ID>ID][,cut=STOPS][,side=0>3][,choose=FIELD>WORDS]`
///
// `[,row=LIST>NUMBER][,compare=swipe|beside|blink][,pair=N][,file=PATH][,mine=ID][,public][,number=NUMBER]`.
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
                scroll(window, ".detail-scroll", Integer.parseInt(part.substring(4)) / 100.0);
            } else if (part.startsWith("page")) {
                scroll(window, ".plan-scroll", Integer.parseInt(part.substring(4)) / 100.0);
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
                case "stops" -> LoopScenes.begin(window, said[1].split(">"));
                case "days" -> LoopScenes.days(window, Integer.parseInt(said[1]));
                case "nights" -> LoopScenes.nights(window, said[1].split(">"));
                case "choose" -> LoopScenes.choose(window, said[1].split(">"));
                case "side" -> LoopScenes.side(window, said[1].split(">"));
                case "cut" -> LoopScenes.cut(window, Integer.parseInt(said[1]));
                case "trip" -> Journeys.go(window, said[1].split(">"));
                case "rail" -> Journeys.change(window, t -> t.by(TravelMode.RAIL));
                case "avoid" -> Journeys.suppose(window, s -> s.avoiding(EntityId.of(said[1])));
                case "open" -> Journeys.suppose(window, s -> s.opening(EntityId.of(said[1])));
                case "section" -> {
                    LinePart one = new LinePart(EntityId.of(said[1]), Integer.parseInt(said[2]));
                    Journeys.suppose(window, s -> s.opening(one));
                }
                case "speed" -> Journeys.suppose(window, speed(said[1].split(":")));
                case "known" -> Journeys.suppose(window, known(window, said[1].split("[>:]")));
                case "year" -> Journeys.suppose(window, s -> s.in(Integer.parseInt(said[1])));
                case "way2" -> Journeys.press(window, "#way-2");
                case "profile" -> Journeys.fire(window, "#tab-profile");
                case "ask" -> ask(window, said[1].split(">"));
                case "fire" -> Journeys.fire(window, "#" + said[1]);
                case "at" -> look(window, said[1].split(">"));
                case "click", "move", "press", "drag", "double" -> {
                    String[] to = said[1].split(">");
                    MapEvents.fire(
                            window, said[0], Double.parseDouble(to[0]), Double.parseDouble(to[1]));
                    // What follows is asked of a worker.
                    Thread.sleep(700);
                    window.settle();
                }
                case "row" -> row(window, said[1]);
                case "file" -> bring(window, Path.of(said[1]));
                case "mine" -> ShowScenes.begin(window, said[1], Integer.MAX_VALUE);
                case "public" -> ShowScenes.change(window, s -> s.open(true));
                case "number" -> ShowScenes.numbered(window, said[1]);
                case "keep" -> Scenarios.keep(window, said[1]);
                case "against" -> Scenarios.against(window, said[1]);
                case "compare" -> Scenarios.compare(window, said[1]);
                case "pair" -> Scenarios.pair(window, Integer.parseInt(said[1]));
                default -> {}
            }
        }
    }

    /// Opens a row of a list by key.
    private static void row(ShellStage window, String which) {
        String[] said = which.split(">");
        ListView<?> list = (ListView<?>) Journeys.find(window, "#" + said[0]);
        ShellStage.fx(
                () -> {
                    list.getSelectionModel().clearAndSelect(Integer.parseInt(said[1]));
                    list.scrollTo(Integer.parseInt(said[1]));
                    return null;
                });
        Journeys.press(window, "#" + said[0]);
    }

    /// Looks into a file, as if it had been dropped.
    private static void bring(ShellStage window, Path file) throws InterruptedException {
        ShellStage.fx(
                () -> {
                    window.shell().work().files().drop(List.of(file));
                    return null;
                });
        Thread.sleep(700);
        window.settle();
    }

    /// Words and Enter in a field.
    private static void ask(ShellStage window, String[] said) {
        TextField field = (TextField) Journeys.find(window, "#" + said[0]);
        ShellStage.fx(
                () -> {
                    field.setText(said[1]);
                    field.fireEvent(new ActionEvent());
                    return null;
                });
        window.settle();
    }

    private static void look(ShellStage window, String[] at) {
        ShellStage.fx(
                () -> {
                    window.shell()
                            .map()
                            .jumpTo(
                                    new LonLat(
                                            Double.parseDouble(at[0]), Double.parseDouble(at[1])),
                                    Double.parseDouble(at[2]));
                    return null;
                });
    }

    private static UnaryOperator<Scenario> speed(String[] said) {
        Range kmh =
                new Range(
                        Double.parseDouble(said[1]),
                        Double.parseDouble(said[2]),
                        Double.parseDouble(said[3]));
        return s -> s.assuming(s.assumptions().with(WayClass.of(said[0]).orElseThrow(), kmh));
    }

    /// Made up for the picture, and the picture says so.
    private static UnaryOperator<Scenario> known(ShellStage window, String[] said) {
        KnownPair pair =
                new KnownPair(
                        TravelMode.DRIVE,
                        stop(window, said[0] + ":" + said[1]),
                        stop(window, said[2] + ":" + said[3]),
                        Double.parseDouble(said[4]),
                        Double.parseDouble(said[5]),
                        "试验数据，不是实测",
                        "2025");
        return s -> s.knowing(pair);
    }

    private static Stop stop(ShellStage window, String id) {
        return StopPlaces.of(window.catalogue().entity(EntityId.of(id)).orElseThrow());
    }

    private static void open(ShellStage window, String page, @Nullable EntityId target) {
        ShellStage.fx(
                () -> {
                    window.shell().openPage(page, target);
                    return null;
                });
    }

    /// A panel, from its top (0) to its end (1).
    private static void scroll(ShellStage window, String which, double to) {
        ShellStage.fx(
                () -> {
                    ScrollPane panel = (ScrollPane) window.stage().getScene().lookup(which);
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
