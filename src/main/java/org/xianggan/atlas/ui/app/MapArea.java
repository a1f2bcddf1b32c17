package org.xianggan.atlas.ui.app;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.paper.Press;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.hit.UserHit;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Command;
import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.map.TravelHand;
import org.xianggan.atlas.ui.map.draw.Pencil;
import org.xianggan.atlas.ui.map.pins.Pin;
import org.xianggan.atlas.ui.map.pins.PinHand;
import org.xianggan.atlas.ui.map.place.OwnMark;
import org.xianggan.atlas.ui.map.place.PlaceHand;

import java.util.List;
import java.util.Optional;

/// What the window needs of the map: so that panels and flows are tested without painting one.
interface MapArea {
    /// Takes the keyboard, and is what its flights and coordinates are of.
    Region node();

    /// What stands in the window for it: the map, and what it is compared with.
    default Region whole() {
        return node();
    }

    ReadOnlyObjectProperty<Viewport> viewportProperty();

    ObjectProperty<MapState> stateProperty();

    ObjectProperty<@Nullable EntityId> selectedProperty();

    /// Run where the last selection was not meant (the first click of two), before the one before
    /// it is selected again.
    default void setOnTakeBack(Runnable action) {}

    /// The feature of a person's layer that was clicked, or null.
    default ObjectProperty<@Nullable UserHit> touchedProperty() {
        return new SimpleObjectProperty<>();
    }

    /// Null while the pointer is elsewhere.
    ReadOnlyObjectProperty<@Nullable LonLat> pointerProperty();

    /// n of 1:n.
    ReadOnlyDoubleProperty scaleDenominatorProperty();

    void flyTo(GeoBox box);

    void flyTo(LonLat position, double zoom);

    /// Without a flight: pictures of the window.
    void jumpTo(LonLat centre, double zoom);

    /// The same, so that the box fills the map.
    void jumpTo(GeoBox box);

    /// Flights become jumps.
    void setReduceMotion(boolean reduce);

    /// How far a step of the wheel zooms, 1 as designed.
    void setWheel(double factor);

    /// Whether something is being measured or drawn: it is told instead of where the map looks.
    default boolean isMeasuring() {
        return false;
    }

    /// What the help says of its keys.
    default List<KeyHint.Group> keys() {
        return List.of();
    }

    /// What is done on the map by keys that hold anywhere in the window; what it copies goes to
    /// `clip`.
    List<Command> commands(Clip clip);

    /// Something lies over the lowest `height` logical pixels: home, fit and flights use the rest.
    void coverBelow(double height);

    double coveredBelow();

    /// Stands at the top left, with what filters the picture.
    default void addChip(Node chip) {}

    /// Floats over the lower edge for as long as it is visible.
    default void setStrip(Region strip) {}

    /// Draws ties between places over the map; null draws none.
    default void setWeb(@Nullable WebOverlay web) {}

    /// Draws what is planned over the map; null draws nothing.
    default void setTravel(@Nullable TravelOverlay travel) {}

    /// The ties that are drawn; null where none are.
    default @Nullable WebOverlay web() {
        return null;
    }

    /// What a picture of it shows.
    default Press.Seen seen() {
        return new Press.Seen(viewportProperty().get(), stateProperty().get(), travel(), web());
    }

    /// What is planned, as it is drawn; null where nothing is.
    default @Nullable TravelOverlay travel() {
        return null;
    }

    /// Shows the map twice; null once again.
    ///
    /// @param ended run where the person ends it on the map
    default void compare(@Nullable Comparison both, Runnable ended) {}

    /// What is compared; null while there is one map.
    default @Nullable Comparison comparison() {
        return null;
    }

    /// Gives the keyboard to what moves the comparison, until it ends.
    default void handOver() {}

    /// Marks a place; null marks none.
    default void setSpot(@Nullable LonLat place) {}

    /// Who hears of what is done with what is planned.
    default void setTravelHand(TravelHand hand) {}

    /// Notes that are pinned to the map.
    default void setPins(List<Pin> pins) {}

    /// Sites that people have placed, above what the store draws.
    default void setOwnMarks(List<OwnMark> marks) {}

    /// Asks where something is.
    ///
    /// @param title what it is called
    /// @param at where it is thought to be; null for where the map looks
    default void ask(PlaceHand hand, String title, @Nullable LonLat at) {
        hand.left();
    }

    /// Who hears of what is noted on it.
    default void setPinHand(PinHand hand) {}

    /// Who draws a line on it for somebody else.
    default Optional<Pencil> pencil() {
        return Optional.empty();
    }

    /// Marks a thing as the pointer would; null marks none.
    void setHovered(@Nullable EntityId id);

    /// Shows the whole region.
    void home();

    /// Runs once on the FX thread when nothing of the picture is still being painted.
    void whenPainted(Runnable action);

    void close();
}
