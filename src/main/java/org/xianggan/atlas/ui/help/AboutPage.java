package org.xianggan.atlas.ui.help;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;

/// Versions, licences, whose data it is, and where it keeps what it remembers.
final class AboutPage {
    private final Messages texts;
    private final Places places;

    AboutPage(Messages texts, Places places) {
        this.texts = texts;
        this.places = places;
    }

    /// @param about null while it is being read
    Node page(@Nullable About about) {
        VBox page = new VBox();
        page.getStyleClass().add("about-page");
        page.getChildren().add(Ui.reading(Reading.said(texts, "app.title"), "detail-title"));
        page.getChildren().add(Ui.said(texts, "help.about.lead", "help-lead"));
        page.getChildren().add(row("review", Reading.said(texts, "map.internal")));
        page.getChildren().add(row("version", places.version()));
        if (about != null) {
            String data =
                    Reading.said(
                            texts,
                            "help.about.data.is",
                            Integer.toString(about.year()),
                            about.dataVersion(),
                            about.builtAt());
            page.getChildren().add(row("data", data));
        }
        page.getChildren().add(row("code", Reading.said(texts, "help.about.code.is")));
        page.getChildren().add(row("notices", Reading.said(texts, "help.about.notices.is")));
        if (about != null && !about.attributions().isEmpty()) {
            page.getChildren().add(row("sources", String.join("\n", about.attributions())));
        }
        page.getChildren().add(row("settings", places.settings()));
        page.getChildren().add(row("log", places.log()));
        page.getChildren().add(row("network", Reading.said(texts, "help.about.network.is")));
        return page;
    }

    private Node row(String id, String text) {
        Region label = Ui.said(texts, "help.about." + id, "about-label");
        Region words = Ui.reading(text, "help-text");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(label, words);
        line.getStyleClass().addAll("help-line", "about-line");
        return line;
    }
}
