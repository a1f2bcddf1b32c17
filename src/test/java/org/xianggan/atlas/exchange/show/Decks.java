package org.xianggan.atlas.exchange.show;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.show.slide.SlideWriter;
import org.xianggan.atlas.core.show.slide.Supplies;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.raster.Pictures;
import org.xianggan.atlas.raster.SlidePictures;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;
import org.xianggan.atlas.testing.ShowScenes;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;

/// The sample scenes as decks; as files to look at: `FOLDER theme language edition`.
public final class Decks {
    private static final BufferedImage PHOTO = photo();

    private Decks() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Theme theme = Theme.valueOf(args[1].toUpperCase(Locale.ROOT));
        Language language = Language.valueOf(args[2].toUpperCase(Locale.ROOT));
        try (AtlasFile atlas = ShippedAtlas.open(Messages.of(language))) {
            Deck deck = of(atlas, theme, language, Edition.of(args[3].equals("public"), null));
            String name = String.join("-", args[1], args[2], args[3]);
            for (int i = 0; i < Integer.getInteger("times", 1); i++) {
                long a = System.nanoTime();
                ShowPptx.write(deck, folder.resolve(name + ".pptx"), Work.SILENT);
                long b = System.nanoTime();
                ShowHtml.write(deck, folder.resolve(name + ".html"), Work.SILENT);
                long c = System.nanoTime();
                System.out.println(
                        name
                                + " "
                                + deck.slides().size()
                                + " slides: pptx "
                                + (b - a) / 1_000_000
                                + " ms, html "
                                + (c - b) / 1_000_000
                                + " ms");
            }
        }
    }

    static Deck of(AtlasFile atlas, Theme theme, Language language, Edition edition) {
        Messages texts = Messages.of(language);
        SlidePictures painter =
                new SlidePictures(atlas, Path.of("assets", "fonts"), texts, name -> PHOTO);
        SlideWriter writer = new SlideWriter(atlas, painter.measure(), SUPPLIES);
        Show show = ShowScenes.of(atlas);
        byte[] photo = Pictures.png(PHOTO);
        return new Deck(
                show.title().in(language),
                show.author().in(language),
                show.played().stream()
                        .map(
                                s ->
                                        writer.write(
                                                show,
                                                s,
                                                new Look(theme, language, false),
                                                edition,
                                                SlideSize.WIDE))
                        .toList(),
                painter,
                name -> name.equals(ShowScenes.PICTURE) ? photo : new byte[0],
                texts);
    }

    private static final Supplies SUPPLIES =
            new Supplies() {
                @Override
                public OptionalDouble form(String picture) {
                    return OptionalDouble.of((double) PHOTO.getWidth() / PHOTO.getHeight());
                }

                @Override
                public UserMap layers(java.util.List<String> ids) {
                    return UserMap.NONE;
                }

                @Override
                public String layerTitle(String id) {
                    return id;
                }
            };

    private static BufferedImage photo() {
        BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(0x3A6EA5), 600, 400, new Color(0xE8C07D)));
        g.fillRect(0, 0, 600, 400);
        g.dispose();
        return image;
    }
}
