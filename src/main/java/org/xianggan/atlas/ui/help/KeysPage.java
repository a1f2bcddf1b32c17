package org.xianggan.atlas.ui.help;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.common.Ui;

import java.util.ArrayList;
import java.util.List;

/// Every key, drawn as its cap, under the part of the window that it works in.
final class KeysPage {
    private final Messages texts;
    private final List<KeyHint.Group> groups;

    KeysPage(Messages texts, List<KeyHint.Group> groups) {
        this.texts = texts;
        this.groups = groups;
    }

    /// In so many columns, each about as long as the others.
    Node in(int columns) {
        HBox page = new HBox();
        page.getStyleClass().add("help-columns");
        List<VBox> boxes = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            VBox box = new VBox();
            box.getStyleClass().add("help-column");
            box.setPrefWidth(1);
            box.setMinWidth(0);
            HBox.setHgrow(box, Priority.ALWAYS);
            boxes.add(box);
            page.getChildren().add(box);
        }
        int all = groups.stream().mapToInt(KeysPage::lines).sum();
        int before = 0;
        for (KeyHint.Group group : groups) {
            int middle = before + lines(group) / 2;
            int column = Math.min(columns - 1, columns * middle / Math.max(1, all));
            boxes.get(column).getChildren().add(group(group));
            before += lines(group);
        }
        return page;
    }

    private static int lines(KeyHint.Group group) {
        return group.hints().size() + 2;
    }

    private Node group(KeyHint.Group group) {
        VBox box = new VBox();
        box.getStyleClass().add("help-group");
        box.getChildren().add(Ui.said(texts, "command-group." + group.id(), "help-heading"));
        group.hints().forEach(h -> box.getChildren().add(line(h)));
        return box;
    }

    private Node line(KeyHint hint) {
        FlowPane caps = new FlowPane();
        caps.getStyleClass().add("key-caps");
        boolean first = true;
        for (List<String> way : hint.caps(texts)) {
            HBox together = new HBox();
            together.getStyleClass().add("key-way");
            if (!first) {
                together.getChildren().add(Ui.whole("/", "key-or"));
            }
            first = false;
            for (String cap : way) {
                Label key = Ui.whole(cap, "key-cap");
                together.getChildren().add(key);
            }
            caps.getChildren().add(together);
        }
        Region what = Ui.said(texts, hint.text(), "help-text");
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(caps, what);
        line.getStyleClass().add("help-line");
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(
                texts.first("form.labelled", texts.first(hint.text()), hint.spoken(texts)));
        return line;
    }
}
