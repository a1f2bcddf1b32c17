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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Our type and colours over AtlantaFX: `assets/themes/<theme>.css` names the colours,
/// `atlas.css` says where they go.
final class Styles {
    private static final List<String> FONTS =
            List.of("NotoSansSC-Regular.ttf", "NotoSansSC-Medium.ttf", "NotoSansSC-Bold.ttf");

    /// What grows with the type; borders, radii and insets stay.
    private static final Pattern GROWING =
            Pattern.compile(
                    "(-fx-(?:font-size|icon-size|cell-size|padding|spacing|[hv]gap"
                            + "|graphic-text-gap|line-spacing|(?:min|pref|max)-(?:width|height)"
                            + "|label-padding)\\s*:)([^;}]*)");

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    /// Thinner than this it is a line, not room for type.
    private static final double THIN = 3;

    private final Path assets;
    private final Messages texts;
    private final Map<String, String> enlarged = new HashMap<>();

    Styles(Path assets, Messages texts) {
        this.assets = assets;
        this.texts = texts;
    }

    /// Loads the fonts by path (from a stream JavaFX would copy 10 MB each). FX thread.
    void load() {
        for (String font : FONTS) {
            Path file = assets.resolve("fonts").resolve(font);
            if (loadFont(file) == null) {
                throw missing(file);
            }
        }
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

    /// @param large type for a hall: everything that holds type grows with it
    void dress(Scene scene, MapState.Theme theme, boolean large) {
        String colours = theme == MapState.Theme.PROJECTOR ? "projector.css" : "paper.css";
        String base =
                theme == MapState.Theme.PROJECTOR
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet();
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        scene.getStylesheets()
                .setAll(
                        url(colours),
                        large ? enlarged("atlas.css") : url("atlas.css"),
                        large ? enlarged("map.css") : url("map.css"));
    }

    /// The sheet with its type, and the room for it, larger; as an address that holds the text.
    private String enlarged(String name) {
        return enlarged.computeIfAbsent(
                name,
                n -> {
                    String css = GROWING.matcher(read(n)).replaceAll(m -> m.group(1) + grown(m));
                    byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
                    return "data:text/css;charset=utf-8;base64,"
                            + Base64.getEncoder().encodeToString(bytes);
                });
    }

    private static String grown(MatchResult rule) {
        return NUMBER.matcher(rule.group(2))
                .replaceAll(
                        n -> {
                            double size = Double.parseDouble(n.group());
                            return size < THIN
                                    ? n.group()
                                    : String.format(Locale.ROOT, "%.1f", size * MapState.LARGER);
                        });
    }

    private String read(String name) {
        Path file = assets.resolve("themes").resolve(name);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw missing(file);
        }
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
