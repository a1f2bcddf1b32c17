package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.NotSaved;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.sight.CardField;
import org.xianggan.atlas.core.sight.Said;
import org.xianggan.atlas.core.sight.SiteCard;
import org.xianggan.atlas.core.sight.SiteCardText;
import org.xianggan.atlas.core.sight.SitePhoto;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The site cards of the workspace of the moment. Each change is one step of it, named after what
/// was done; taking it back brings card and photographs back together. Safe for several threads.
public final class RoomSites {
    private final Room room;
    private final Refusals refusals;

    /// @param refusals for a workspace that may only be read
    public RoomSites(Room room, Refusals refusals) {
        this.room = room;
        this.refusals = refusals;
    }

    /// By site, in the order in which they were begun.
    public Map<EntityId, SiteCard> cards() {
        return of(room.session().items(ItemKind.SITE_CARD));
    }

    /// Those that items hold; what cannot be made out is left out.
    public static Map<EntityId, SiteCard> of(List<Item> items) {
        Map<EntityId, SiteCard> cards = new LinkedHashMap<>();
        items.stream()
                .filter(i -> i.kind() == ItemKind.SITE_CARD)
                .flatMap(i -> SiteCardText.read(i.body()).stream())
                .forEach(c -> cards.put(c.site(), c));
        return cards;
    }

    /// The card of a site, empty where nothing is kept of it.
    public SiteCard card(EntityId site) {
        return room.session()
                .item(ItemKind.SITE_CARD, site.toString())
                .flatMap(i -> SiteCardText.read(i.body()))
                .orElseGet(() -> SiteCard.of(site));
    }

    /// The photographs of a card, in its order; those that cannot be made out are left out.
    public List<SitePhoto> photos(SiteCard card) {
        Session session = room.session();
        return card.photos().stream()
                .flatMap(id -> session.item(ItemKind.PHOTO, id).stream())
                .flatMap(i -> SitePhoto.read(i.id(), i.body()).stream())
                .toList();
    }

    /// What stands on it now.
    ///
    /// @param name of the site, for the name of the step
    /// @return whether anything has changed
    public boolean put(SiteCard card, String name) throws NotSaved {
        return perform("site.card", List.of(card), List.of(), name);
    }

    /// The site lies there, says whoever is named.
    ///
    /// @return false where the place is outside of the atlas
    public boolean place(EntityId site, LonLat at, LocalDate on, String by, String name)
            throws NotSaved {
        Optional<Said> said = SiteCard.position(at, on, by);
        if (said.isEmpty()) {
            return false;
        }
        perform(
                "site.place",
                List.of(card(site).with(CardField.POSITION, said.get())),
                List.of(),
                name);
        return true;
    }

    /// Nobody says any more where it lies.
    public void unplace(EntityId site, String name) throws NotSaved {
        perform(
                "site.unplace",
                List.of(card(site).with(CardField.POSITION, null)),
                List.of(),
                name);
    }

    /// @param place where it was taken, where the site is to be there; else null
    public void add(SitePhoto photo, @Nullable Said place, String name) throws NotSaved {
        SiteCard was = card(photo.site());
        SiteCard card = place == null ? was : was.with(CardField.POSITION, place);
        List<String> ids = new ArrayList<>(card.photos());
        ids.add(photo.id());
        perform(
                "site.photo.add",
                List.of(card.withPhotos(ids)),
                List.of(new ItemChange(ItemKind.PHOTO, photo.id(), null, photo.body())),
                name);
    }

    public void remove(SitePhoto photo, String name) throws NotSaved {
        SiteCard card = card(photo.site());
        String body = room.session().item(ItemKind.PHOTO, photo.id()).map(Item::body).orElse(null);
        perform(
                "site.photo.remove",
                List.of(
                        card.withPhotos(
                                card.photos().stream()
                                        .filter(id -> !id.equals(photo.id()))
                                        .toList())),
                body == null
                        ? List.of()
                        : List.of(new ItemChange(ItemKind.PHOTO, photo.id(), body, null)),
                name);
    }

    /// Takes cards as a colleague has them, all as one step.
    public void take(Collection<SiteCard> cards) throws NotSaved {
        perform("site.take", cards, List.of(), Integer.toString(cards.size()));
    }

    private boolean perform(
            String step, Collection<SiteCard> cards, List<ItemChange> others, String argument)
            throws NotSaved {
        Session session = room.session();
        if (session.isReadOnly()) {
            throw refusals.readOnly(session);
        }
        List<ItemChange> changes = new ArrayList<>();
        for (SiteCard card : cards) {
            String id = card.site().toString();
            @Nullable String before =
                    session.item(ItemKind.SITE_CARD, id).map(Item::body).orElse(null);
            @Nullable String after = card.isEmpty() ? null : SiteCardText.write(card);
            if (before == null ? after != null : !before.equals(after)) {
                changes.add(new ItemChange(ItemKind.SITE_CARD, id, before, after));
            }
        }
        changes.addAll(others);
        if (changes.isEmpty()) {
            return false;
        }
        session.perform(Steps.of(step, changes, argument));
        return true;
    }

    /// `told` runs, on any thread, when other cards may be kept than before.
    public void onChange(Runnable told) {
        room.onChange(ItemKind.SITE_CARD, told);
    }
}
