package org.xianggan.atlas.ui.show.stage;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxToolkit;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.show.play.Display;
import org.xianggan.atlas.raster.PngFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Photographs the presenter's side, or with `wall` the audience's, to be looked at:
/// `FOLDER PICTURE…`, each `WIDTHxHEIGHT,SHOW[,projector][,en][,wall][,alone][,rehearse][,over]` and
/// names of keys that are pressed before, as [KeyCode] has them.
final class StagePicture {
    private static final List<String> WORDS =
            List.of("projector", "en", "wall", "alone", "rehearse", "over", "three");

    private StagePicture() {}

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (String wanted : Arrays.asList(args).subList(1, args.length)) {
            take(folder, wanted);
        }
        Platform.exit();
        System.exit(0);
    }

    private static void take(Path folder, String wanted) throws Exception {
        List<String> parts = new ArrayList<>(Arrays.asList(wanted.split(",")));
        String[] size = parts.removeFirst().split("x");
        Display here =
                new Display(
                        "laptop",
                        0,
                        0,
                        Double.parseDouble(size[0]),
                        Double.parseDouble(size[1]),
                        1,
                        true);
        Display wall = new Display("wall", 0, 0, 1280, 720, 1, false);
        List<Display> all = new ArrayList<>(List.of(here));
        if (!parts.contains("alone")) {
            all.add(wall);
        }
        if (parts.contains("three")) {
            all.add(new Display("side", 0, 0, 1024, 768, 1, false));
        }
        HandScreens screens = new HandScreens(all.toArray(Display[]::new));
        Theme theme = parts.contains("projector") ? Theme.PROJECTOR : Theme.PAPER;
        Language language = parts.contains("en") ? Language.EN : Language.ZH;
        String show = parts.removeFirst();
        try (RealShow real = RealShow.of(Path.of("target/atlas.gpkg"), show, theme, language);
                HandStage room =
                        new HandStage(
                                screens,
                                Messages.of(language),
                                theme,
                                real.slides(),
                                real.painter())) {
            long[] now = new long[1];
            room.nanos = () -> now[0];
            room.play(real.book().show(), null, parts.contains("rehearse"));
            for (String part : parts) {
                if (part.equals("over")) {
                    now[0] += 200_000_000_000L;
                } else if (!WORDS.contains(part)) {
                    now[0] += 47_000_000_000L;
                    room.press(KeyCode.valueOf(part));
                    Thread.sleep(150);
                }
            }
            Thread.sleep(4000);
            PngFile.write(
                    parts.contains("wall") ? room.wall() : room.console(),
                    folder.resolve(wanted.replaceAll("[^A-Za-z0-9]+", "-") + ".png"));
        }
    }
}
