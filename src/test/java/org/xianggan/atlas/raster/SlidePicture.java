package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.show.slide.SlideWriter;
import org.xianggan.atlas.core.show.slide.Supplies;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;
import org.xianggan.atlas.testing.ShowScenes;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import javax.imageio.ImageIO;

/// Pictures of the sample scenes to look at, with the time that each took:
/// `FOLDER width theme language size edition scene…` (`1920 paper zh 1920 internal zone`). Not a
/// test.
public final class SlidePicture {
    private SlidePicture() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int width = Integer.parseInt(args[1]);
        Look look =
                new Look(
                        Theme.valueOf(args[2].toUpperCase(Locale.ROOT)),
                        Language.valueOf(args[3].replace("+", "").toUpperCase(Locale.ROOT)),
                        args[3].endsWith("+"));
        SlideSize size = new SlideSize(Double.parseDouble(args[4]));
        Edition edition = Edition.of(args[5].equals("public"), null);
        List<String> wanted = List.of(args).subList(6, args.length);
        BufferedImage photo = ImageIO.read(Path.of(System.getProperty("photo")).toFile());
        Supplies supplies =
                new Supplies() {
                    @Override
                    public OptionalDouble form(String picture) {
                        return OptionalDouble.of((double) photo.getWidth() / photo.getHeight());
                    }

                    @Override
                    public UserMap layers(List<String> ids) {
                        return UserMap.NONE;
                    }

                    @Override
                    public String layerTitle(String id) {
                        return id;
                    }
                };
        try (AtlasFile atlas = ShippedAtlas.open(Messages.chinese())) {
            SlidePictures painter =
                    new SlidePictures(
                            atlas, Path.of("assets", "fonts"), Messages.chinese(), name -> photo);
            SlideWriter writer = new SlideWriter(atlas, painter.measure(), supplies);
            Show show = ShowScenes.of(atlas);
            for (Scene scene : show.scenes()) {
                if (!wanted.isEmpty() && !wanted.contains(scene.id())) {
                    continue;
                }
                for (int i = 0; i < Integer.getInteger("times", 1); i++) {
                    long a = System.nanoTime();
                    Slide slide = writer.write(show, scene, look, edition, size);
                    long b = System.nanoTime();
                    var picture = painter.whole(slide, width);
                    long c = System.nanoTime();
                    System.out.println(
                            scene.id()
                                    + " laid "
                                    + (b - a) / 1_000_000
                                    + " ms, painted "
                                    + (c - b) / 1_000_000
                                    + " ms "
                                    + slide.overfull());
                    if (i == 0) {
                        String name =
                                String.join("-", scene.id(), args[2], args[3], args[4], args[5]);
                        ImageIO.write(
                                Pictures.image(picture),
                                "png",
                                folder.resolve(name + ".png").toFile());
                    }
                }
            }
        }
    }
}
