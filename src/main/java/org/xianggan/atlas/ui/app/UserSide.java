package org.xianggan.atlas.ui.app;

import javafx.scene.Node;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.ui.common.Exports;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.exchange.ImportModel;
import org.xianggan.atlas.ui.exchange.ImportPage;
import org.xianggan.atlas.ui.exchange.ImportQueue;
import org.xianggan.atlas.ui.layers.user.RoomShelf;
import org.xianggan.atlas.ui.layers.user.UserLayersBox;
import org.xianggan.atlas.ui.layers.user.UserLayersModel;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What people bring: the page where files come in, their layers in the list and on the map, and
/// what a click on one of their features says.
final class UserSide {
    private static final List<String> ENDINGS =
            List.of(
                    "*.geojson",
                    "*.json",
                    "*.geojsonl",
                    "*.gpx",
                    "*.kml",
                    "*.kmz",
                    "*.csv",
                    "*.tsv",
                    "*.txt",
                    "*.xlsx",
                    "*.gpkg",
                    "*.pbf");

    private final Messages texts;
    private final UserLayersModel layers;
    private final UserLayersBox box;
    private final ImportModel imports;
    private final ImportQueue queue;
    private final ImportPage page;
    private Predicate<Path> others = file -> false;

    UserSide(
            Atlas atlas,
            MapArea map,
            WorkspaceSide work,
            Swatches swatches,
            Overlay overlay,
            Exports exports,
            WindowShell.Surroundings around) {
        this.texts = around.texts();
        this.layers =
                new UserLayersModel(
                        new RoomShelf(work.room()), around.tasks(), around.errors()::show);
        this.box = new UserLayersBox(layers, swatches, texts, overlay, map::flyTo);
        this.imports =
                new ImportModel(
                        atlas.cabinet().importer(),
                        work.room(),
                        atlas.cabinet().names(),
                        around.tasks(),
                        texts,
                        around.errors()::notice);
        this.queue = new ImportQueue(imports, texts);
        imports.onMap(layers::preview, map::flyTo);
        this.page = new ImportPage(queue, this::ask, work.room()::undo);
        box.onExport(
                layer ->
                        exports.offer(
                                exports.files()
                                        .of(layer, () -> work.room().room().session().workspace()),
                                box));
        layers.mapProperty().addListener((o, was, is) -> draw(map, is));
        draw(map, layers.mapProperty().get());
        var unused =
                new FeatureTouch(
                        map,
                        layers,
                        overlay,
                        around.tasks(),
                        texts,
                        around.clip(),
                        around.errors()::show);
    }

    /// @param takes a file that becomes no layer, whoever has chosen it here
    void setOthers(Predicate<Path> takes) {
        others = takes;
    }

    private static void draw(MapArea map, UserMap user) {
        map.stateProperty().set(map.stateProperty().get().with(user));
    }

    private @Nullable Path ask(Node beside) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.first("contents.import"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                texts.first("import.page.all-formats"), ENDINGS),
                        new FileChooser.ExtensionFilter(texts.first("import.page.any"), "*.*"));
        File chosen = chooser.showOpenDialog(beside.getScene().getWindow());
        if (chosen == null || others.test(chosen.toPath())) {
            return null;
        }
        return chosen.toPath();
    }

    /// Above the rows of the atlas in the layer list.
    UserLayersBox box() {
        return box;
    }

    UserLayersModel layers() {
        return layers;
    }

    ImportModel imports() {
        return imports;
    }

    ContentsPage page() {
        return page;
    }

    /// Dropped files are looked at one after the other: the first at once.
    ///
    /// @param openPage opens a page by its id
    void take(List<Path> files, Consumer<String> openPage) {
        if (!files.isEmpty()) {
            queue.open(files);
            openPage.accept(ImportPage.ID);
        }
    }
}
