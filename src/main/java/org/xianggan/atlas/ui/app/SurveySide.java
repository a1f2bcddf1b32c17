package org.xianggan.atlas.ui.app;

import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.elevation.Elevation;
import org.xianggan.atlas.core.elevation.ElevationInfo;
import org.xianggan.atlas.core.elevation.KeptElevation;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.survey.KeptSurvey;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.survey.SurveyModel;
import org.xianggan.atlas.ui.survey.SurveyPage;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The window's side of the survey: its page, and extracts and elevation tiles that are dropped or
/// chosen.
final class SurveySide {
    /// Whatever OpenStreetMap comes in: what cannot be read is told why by whoever reads it.
    private static final List<String> ENDINGS =
            List.of(".pbf", ".osm", ".osm.gz", ".osm.bz2", ".osm.zip", ".o5m");

    /// Of elevation tiles.
    private static final List<String> HEIGHTS = List.of(".hgt", ".hgt.zip", ".tif", ".tiff");

    private final SurveyModel model;
    private final SurveyPage page;
    private final Messages texts;

    /// @param used the survey that the atlas is seen through
    /// @param elevation finer heights that it uses
    SurveySide(
            SurveyModel model,
            @Nullable KeptSurvey used,
            Optional<Elevation> elevation,
            Messages texts) {
        this.model = model;
        this.texts = texts;
        ElevationInfo told =
                elevation.orElse(null) instanceof KeptElevation kept ? kept.info() : null;
        this.page = new SurveyPage(model, used, this::ask, told, this::askFolder);
    }

    ContentsPage page() {
        return page;
    }

    /// Begins with the extracts among dropped files, or else with the elevation tiles: files, or a
    /// folder of them.
    ///
    /// @param openPage opens a page by its id
    /// @return the others
    List<Path> take(List<Path> files, Consumer<String> openPage) {
        List<Path> extracts = files.stream().filter(SurveySide::isExtract).toList();
        if (!extracts.isEmpty()) {
            model.begin(extracts);
            openPage.accept(SurveyPage.ID);
        }
        List<Path> others = new ArrayList<>(files);
        others.removeAll(extracts);
        List<Path> tiles = others.stream().filter(SurveySide::isTiles).toList();
        if (!tiles.isEmpty()) {
            // Only one of both at a time; extracts take longer and come first.
            model.elevate(tiles);
            openPage.accept(SurveyPage.ID);
        }
        others.removeAll(tiles);
        return others;
    }

    private static boolean isExtract(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static boolean isTiles(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return HEIGHTS.stream().anyMatch(name::endsWith) || Files.isDirectory(file);
    }

    private List<Path> askFolder(Node beside) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.first("elevation.page.ask"));
        File chosen = chooser.showDialog(beside.getScene().getWindow());
        return chosen == null ? List.of() : List.of(chosen.toPath());
    }

    private List<Path> ask(Node beside) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.first("contents.survey"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                texts.first("survey.page.extracts"), "*.pbf"),
                        new FileChooser.ExtensionFilter(texts.first("import.page.any"), "*.*"));
        List<File> chosen = chooser.showOpenMultipleDialog(beside.getScene().getWindow());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }
}
