package org.xianggan.atlas.ui.contents;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;

import java.util.List;
import java.util.Optional;

/// Which page is open, of the contents or of another set of pages.
public final class ContentsModel {
    /// The id of the index, which is no page of the list.
    public static final String INDEX = "index";

    /// @param visit counts up, so that asking for the same again is heard
    public record Place(String page, @Nullable EntityId target, int visit) {
        public boolean isIndex() {
            return page.equals(INDEX);
        }
    }

    private final String set;
    private final List<ContentsPage> pages;
    private final ReadOnlyObjectWrapper<Place> place =
            new ReadOnlyObjectWrapper<>(new Place(INDEX, null, 0));

    /// @param set `contents` or `planner`; the bundle has `<set>.title`, `<set>.back`,
    ///     `<set>.close` for it
    public ContentsModel(String set, List<ContentsPage> pages) {
        this.set = set;
        this.pages = List.copyOf(pages);
    }

    /// The key of a text of this set of pages.
    String key(String end) {
        return set + "." + end;
    }

    public List<ContentsPage> pages() {
        return pages;
    }

    public Optional<ContentsPage> page(String id) {
        return pages.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// @param page an id of the list; anything else is the index
    public void open(String page, @Nullable EntityId target) {
        String id = page(page).isPresent() ? page : INDEX;
        place.set(new Place(id, target, place.get().visit() + 1));
    }

    public void openIndex() {
        open(INDEX, null);
    }
}
