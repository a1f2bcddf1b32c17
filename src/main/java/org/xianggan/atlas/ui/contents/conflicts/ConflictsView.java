package org.xianggan.atlas.ui.contents.conflicts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageFrame;
import org.xianggan.atlas.ui.contents.PageList;
import org.xianggan.atlas.ui.contents.PageModel;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.contents.parts.Books;

import java.util.List;

/// The conflicts on the screen, one under the other.
final class ConflictsView implements PageView {
    private final Desk desk;
    private final PageModel<List<ConflictText>> model;
    private final PageList<ConflictText> list;
    private final PageFrame<List<ConflictText>> frame;

    /// What is to be gone to as soon as it is there.
    private @Nullable EntityId wanted;

    ConflictsView(Desk desk) {
        this.desk = desk;
        model =
                new PageModel<>(
                        ConflictsPage.ID,
                        () -> ConflictText.read(Books.of(desk)),
                        desk.tasks(),
                        desk.texts());
        list = new PageList<>(new ConflictForm(desk), desk.selection(), desk.clip());
        list.node().setId("conflicts-list");
        frame = new PageFrame<>(model, desk.texts(), list.node(), this::fill, List::isEmpty);
    }

    private void fill(List<ConflictText> all) {
        list.name(desk.texts().first("contents." + ConflictsPage.ID));
        list.fill(all);
        goToWanted();
    }

    /// The conflict itself, or the first that is about the thing.
    private void goToWanted() {
        EntityId id = wanted;
        if (id == null || list.rows().isEmpty()) {
            return;
        }
        wanted = null;
        list.goTo(
                c ->
                        c.id().equals(id)
                                || c.about().stream().anyMatch(thing -> thing.id().equals(id)));
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public ReadOnlyBooleanProperty loadingProperty() {
        return model.loadingProperty();
    }

    @Override
    public void shown(@Nullable EntityId target) {
        wanted = target;
        model.ask();
        goToWanted();
    }

    @Override
    public void refresh() {
        list.refresh();
    }

    @Override
    public void focus() {
        frame.focus();
    }
}
