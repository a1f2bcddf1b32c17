package org.xianggan.atlas.ui.contents.records;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.xianggan.atlas.core.error.Messages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A facet as switches with their counts: one is on, or none.
final class Switches<T> extends FlowPane {
    private final RecordModel<T> model;
    private final Facet<T> facet;
    private final Messages texts;
    private final Map<String, ToggleButton> buttons = new HashMap<>();

    Switches(RecordModel<T> model, Facet<T> facet, Messages texts) {
        this.model = model;
        this.facet = facet;
        this.texts = texts;
        getStyleClass().add("switches");
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.PARENT);
    }

    /// The buttons stay, so that the keyboard does not lose the one it is on.
    void show(List<RecordModel.Option> options) {
        String chosen = model.chosenProperty(facet).get();
        for (RecordModel.Option option : options) {
            ToggleButton button = buttons.computeIfAbsent(option.key(), this::button);
            button.setText(option.label() + " " + option.count());
            button.setAccessibleText(
                    texts.first(
                            "contents.switch",
                            texts.first("contents.facet." + facet.id()),
                            option.label(),
                            option.count()));
            button.setSelected(option.key().equals(chosen));
        }
        List<ToggleButton> wanted =
                options.stream().map(o -> buttons.computeIfAbsent(o.key(), this::button)).toList();
        if (!List.copyOf(getChildren()).equals(wanted)) {
            getChildren().setAll(wanted);
        }
    }

    private ToggleButton button(String key) {
        Region mark = new Region();
        mark.getStyleClass().addAll("switch-mark", facet.id() + "-" + key);
        ToggleButton button = new ToggleButton("", mark);
        button.setId("switch-" + facet.id() + "-" + key);
        button.getStyleClass().setAll("switch");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> model.chosenProperty(facet).set(button.isSelected() ? key : null));
        return button;
    }
}
