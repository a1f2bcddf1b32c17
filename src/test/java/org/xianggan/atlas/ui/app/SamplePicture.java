package org.xianggan.atlas.ui.app;

import javafx.application.Platform;

import org.xianggan.atlas.core.error.Journal;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.WindowPainter.Where;
import org.xianggan.atlas.core.render.WindowPainter.WindowRequest;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.settings.Settings;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Paints the sample window, to be looked at: `F.png WIDTH HEIGHT SCALE [ID] [projector]`.
final class SamplePicture {
    private SamplePicture() {}

    public static void main(String[] args) {
        Messages texts = Messages.chinese();
        WindowPictures pictures =
                new WindowPictures(
                        new SampleOpening(),
                        new Styles(Path.of("assets"), texts),
                        texts,
                        new ErrorPresenter(texts, Journal.NONE),
                        SamplePicture::write,
                        Settings.DEFAULT);
        MapState state = MapState.initial(2025);
        EntityId selected = args.length > 4 ? EntityId.parse(args[4]).orElse(null) : null;
        MapState.Theme theme =
                args.length > 5 && args[5].equals("projector")
                        ? MapState.Theme.PROJECTOR
                        : MapState.Theme.PAPER;
        pictures.paint(
                Path.of(args[0]),
                new WindowRequest(
                        Integer.parseInt(args[1]),
                        Integer.parseInt(args[2]),
                        Double.parseDouble(args[3]),
                        new Where.Home(),
                        new MapState(
                                state.visible(), state.year(), theme, state.language(), selected)));
        Platform.exit();
    }

    static void write(Picture p, Path png) {
        BufferedImage image =
                new BufferedImage(p.width(), p.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        image.setRGB(0, 0, p.width(), p.height(), p.argb(), 0, p.width());
        try {
            ImageIO.write(image, "png", png.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
