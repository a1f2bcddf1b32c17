package org.xianggan.atlas.ui.app;

import javafx.application.Platform;

import org.xianggan.atlas.core.error.Journal;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.WindowPainter.Where;
import org.xianggan.atlas.core.render.WindowPainter.WindowRequest;
import org.xianggan.atlas.ui.settings.Settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Paints the real window, to be looked at: `F.png WIDTH HEIGHT SCALE [ID|-] [paper|projector]
/// [en|both] [table]`.
final class WindowPicture {
    private WindowPicture() {}

    public static void main(String[] args) {
        Messages texts = Messages.chinese();
        AtlasHome home = AtlasHome.find(WindowPicture.class);
        MapState state = MapState.initial(2025);
        EntityId selected = args.length > 4 ? EntityId.parse(args[4]).orElse(null) : null;
        MapState.Theme theme =
                args.length > 5 && args[5].equals("projector")
                        ? MapState.Theme.PROJECTOR
                        : MapState.Theme.PAPER;
        new Composition(home, texts, Journal.NONE)
                .windowPainter(settings(Arrays.asList(args)))
                .paint(
                        Path.of(args[0]),
                        new WindowRequest(
                                Integer.parseInt(args[1]),
                                Integer.parseInt(args[2]),
                                Double.parseDouble(args[3]),
                                new Where.Home(),
                                new MapState(
                                        state.visible(),
                                        state.year(),
                                        theme,
                                        language(Arrays.asList(args)),
                                        selected)));
        Platform.exit();
    }

    private static Settings settings(List<String> args) {
        Settings.Panels p = Settings.Panels.DEFAULT;
        return Settings.DEFAULT.with(p.withTable(p.table(), args.contains("table")));
    }

    private static Language language(List<String> args) {
        return args.contains("both")
                ? Language.BOTH
                : args.contains("en") ? Language.EN : Language.ZH;
    }
}
