package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.build.SurveyBuilder;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.SurveyFile;
import org.xianggan.atlas.testing.HandSurvey;

import java.nio.file.Path;
import java.util.Set;

/// Pictures of the atlas without and with a survey made by hand, to be looked at: arguments store,
/// folder of the fonts, folder for the pictures.
public final class SurveyPictures {
    private SurveyPictures() {}

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[2]);
        Messages texts = Messages.chinese();
        Path fonts = Path.of(args[1]);
        try (AtlasFile shipped = AtlasFile.open(Path.of(args[0]), texts)) {
            Path file = out.resolve("survey.gpkg");
            long begin = System.nanoTime();
            new SurveyBuilder(texts)
                    .write(
                            file,
                            HandSurvey.of(
                                    shipped,
                                    Set.of(
                                            EntityId.of("road:G60"),
                                            EntityId.of("road:G106"),
                                            EntityId.of("road:S92-CHACHANG"))),
                            shipped,
                            Work.SILENT,
                            () -> {});
            System.out.printf("written in %.2f s%n", (System.nanoTime() - begin) / 1e9);
            SurveyFile survey = SurveyFile.open(file, texts);
            AtlasFile shown = shipped.with(survey);
            for (MapState.Theme theme : MapState.Theme.values()) {
                for (double zoom : new double[] {9, 12, 13, 14, 15}) {
                    for (AtlasFile atlas : new AtlasFile[] {shipped, shown}) {
                        Viewport view =
                                Viewport.of(
                                        new LonLat(
                                                Double.parseDouble(args[3]),
                                                Double.parseDouble(args[4])),
                                        zoom,
                                        900,
                                        600,
                                        1.5);
                        EntityId selected = args.length > 5 ? EntityId.of(args[5]) : null;
                        MapState state =
                                new MapState(
                                        LayerRow.defaults(),
                                        shipped.defaultYear(),
                                        theme,
                                        Language.ZH,
                                        selected);
                        PngFile.write(
                                new MapPictures(atlas, fonts, texts)
                                        .page(
                                                view,
                                                state,
                                                MapVector.Over.NOTHING,
                                                atlas.attributions()),
                                out.resolve(
                                        theme
                                                + "-"
                                                + (int) zoom
                                                + (atlas == shown ? "-with" : "-shipped")
                                                + ".png"));
                    }
                }
            }
            shown.close();
        }
    }
}
