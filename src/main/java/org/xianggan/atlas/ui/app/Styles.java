package org.xianggan.atlas.ui.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.MapState;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Our type and colours over AtlantaFX: `assets/themes/<theme>.css` names the colours,
/// `atlas.css` says where they go.
final class Styles {
    private static final List<String> FONTS =
            List.of("NotoSansSC-Regular.ttf", "NotoSansSC-Medium.ttf", "NotoSansSC-Bold.ttf");

    private final Path assets;
    private final Messages texts;

    Styles(Path assets, Messages texts) {
        this.assets = assets;
        this.texts = texts;
    }

    /// Loads the fonts by path (from a stream JavaFX would copy 10 MB each). FX thread.
    void load(MapState.Theme theme) {
        for (String font : FONTS) {
            Path file = assets.resolve("fonts").resolve(font);
            if (loadFont(file) == null) {
                throw missing(file);
            }
        }
        Application.setUserAgentStylesheet(
                theme == MapState.Theme.PROJECTOR
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    /// JavaFX takes the path out of a `file:` address without decoding it, so a space must stay a
    /// space. Only a `#` cannot stand in an address as it is; then the stream has to serve.
    private static @Nullable Font loadFont(Path file) {
        if (file.toString().indexOf('#') < 0) {
            return Font.loadFont("file:" + file, 13);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Font.loadFont(in, 13);
        } catch (IOException e) {
            return null;
        }
    }

    void dress(Scene scene, MapState.Theme theme) {
        String colours = theme == MapState.Theme.PROJECTOR ? "projector.css" : "paper.css";
        scene.getStylesheets().setAll(url(colours), url("atlas.css"), url("map.css"));
    }

    private String url(String name) {
        Path file = assets.resolve("themes").resolve(name);
        if (!Files.isReadable(file)) {
            throw missing(file);
        }
        return file.toUri().toString();
    }

    private AtlasException missing(Path file) {
        return AtlasException.input(texts.get("error.asset", file), texts.get("error.asset.next"));
    }
}
