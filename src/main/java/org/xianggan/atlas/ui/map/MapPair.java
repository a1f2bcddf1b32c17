package org.xianggan.atlas.ui.map;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.ui.map.compare.Halves;

import java.util.concurrent.CompletableFuture;

/// The map, and while something is compared a second picture of the same place over it or beside
/// it. Without a comparison it is the map alone, and costs nothing.
public final class MapPair extends Region {
    private final MapPane pane;
    private final Messages texts;
    private @Nullable Comparing comparing;
    private @Nullable Comparison shown;
    private Runnable ended = () -> {};
    private @Nullable Node focusBefore;

    public MapPair(MapPane pane, Messages texts) {
        this.pane = pane;
        this.texts = texts;
        setMinSize(0, 0);
        getStyleClass().add("map-pair");
        getChildren().setAll(pane);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Compares from now on; null ends it, and all is as it was.
    ///
    /// @param whenEnded run when the person ends it on the map: whoever compares lets go then
    public void compare(@Nullable Comparison both, Runnable whenEnded) {
        ended = whenEnded;
        Comparing now = comparing;
        if (both != null && now != null && now.how() == both.how()) {
            if (!both.equals(shown)) {
                shown = both;
                now.show(both, texts);
            }
            return;
        }
        if (both == null && now == null) {
            return;
        }
        end();
        if (both != null) {
            begin(both);
        }
    }

    /// Gives the keyboard to what moves the comparison, until it ends.
    public void handOver() {
        Comparing now = comparing;
        Node goal = now == null ? null : now.keyboard();
        if (now != null && goal != null) {
            if (!now.holdsFocus()) {
                focusBefore = getScene() == null ? null : getScene().getFocusOwner();
            }
            goal.requestFocus();
        }
    }

    private void begin(Comparison both) {
        Comparing made = new Comparing(pane, both);
        comparing = made;
        Region beside = made.beside();
        if (beside != null) {
            getChildren().addFirst(beside);
        }
        shown = both;
        made.show(both, texts);
        requestLayout();
    }

    private void end() {
        Comparing now = comparing;
        if (now != null) {
            if (now.holdsFocus()) {
                // Before it goes: the keyboard is never lost.
                back().requestFocus();
            }
            focusBefore = null;
            comparing = null;
            shown = null;
            now.close();
            if (now.beside() != null) {
                getChildren().remove(now.beside());
            }
            requestLayout();
        }
    }

    /// Where the keyboard was before, as long as that can be seen.
    private Node back() {
        Node before = focusBefore;
        for (Node n = before; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return pane;
            }
        }
        return before == null || before.getScene() != getScene() ? pane : before;
    }

    /// What is compared; null while there is one map.
    public @Nullable Comparison comparison() {
        return comparing == null ? null : shown;
    }

    public boolean isComparing() {
        return comparing != null;
    }

    /// Nothing moves by itself any more, or may again.
    public void setReduceMotion(boolean reduce) {
        if (comparing != null) {
            comparing.keepStill(reduce);
        }
    }

    /// Completes on the FX thread once all that is to be seen is painted and in the scene.
    public CompletableFuture<@Nullable Void> whenPainted() {
        CompletableFuture<@Nullable Void> own = pane.whenPainted();
        return comparing == null ? own : own.thenCombine(comparing.whenPainted(), (a, b) -> null);
    }

    public void close() {
        end();
        pane.close();
    }

    /// Esc ends a comparison before it means anything else on the map.
    private void onKey(KeyEvent e) {
        Comparing now = comparing;
        if (e.getCode() == KeyCode.ESCAPE
                && now != null
                && !pane.isMeasuring()
                && (e.getTarget() == pane || now.holdsFocus())) {
            ended.run();
            e.consume();
        }
    }

    /// The keyboard is the map's.
    @Override
    public void requestFocus() {
        pane.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        Comparing now = comparing;
        Region beside = now == null ? null : now.beside();
        if (now == null || beside == null) {
            pane.resizeRelocate(0, 0, getWidth(), getHeight());
            return;
        }
        Halves h = Halves.of(getWidth(), getHeight(), pane.coveredBelow());
        now.cut(h);
        beside.resizeRelocate(0, 0, h.width(), h.height());
        pane.resizeRelocate(h.x(), h.y(), h.width(), h.height());
    }
}
