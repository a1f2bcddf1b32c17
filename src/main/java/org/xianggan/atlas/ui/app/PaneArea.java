package org.xianggan.atlas.ui.app;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.hit.UserHit;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Command;
import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.map.MapKeys;
import org.xianggan.atlas.ui.map.MapPair;
import org.xianggan.atlas.ui.map.MapPane;
import org.xianggan.atlas.ui.map.MapViewModel;
import org.xianggan.atlas.ui.map.TravelHand;
import org.xianggan.atlas.ui.map.draw.Pencil;
import org.xianggan.atlas.ui.map.pins.Pin;
import org.xianggan.atlas.ui.map.pins.PinHand;
import org.xianggan.atlas.ui.map.place.OwnMark;
import org.xianggan.atlas.ui.map.place.PlaceHand;

import java.util.List;
import java.util.Optional;

/// The real map pane, and what it is compared with, as the window's map.
record PaneArea(MapPair pair, MapPane pane, MapViewModel model) implements MapArea {
    @Override
    public Region node() {
        return pane;
    }

    @Override
    public Region whole() {
        return pair;
    }

    @Override
    public @Nullable Comparison comparison() {
        return pair.comparison();
    }

    @Override
    public void compare(@Nullable Comparison both, Runnable ended) {
        pair.compare(both, ended);
    }

    @Override
    public void handOver() {
        pair.handOver();
    }

    @Override
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return model.viewportProperty();
    }

    @Override
    public ObjectProperty<MapState> stateProperty() {
        return model.stateProperty();
    }

    @Override
    public ObjectProperty<@Nullable EntityId> selectedProperty() {
        return model.selectedProperty();
    }

    @Override
    public void setOnTakeBack(Runnable action) {
        model.setOnTakeBack(action);
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable LonLat> pointerProperty() {
        return model.pointerProperty();
    }

    @Override
    public ReadOnlyDoubleProperty scaleDenominatorProperty() {
        return model.scaleDenominatorProperty();
    }

    @Override
    public void flyTo(GeoBox box) {
        model.flyTo(box);
    }

    @Override
    public void flyTo(LonLat position, double zoom) {
        model.flyTo(position, zoom);
    }

    @Override
    public void jumpTo(LonLat centre, double zoom) {
        model.jumpTo(centre, zoom);
    }

    @Override
    public void jumpTo(GeoBox box) {
        boolean before = model.reduceMotion();
        model.setReduceMotion(true);
        model.flyTo(box);
        model.setReduceMotion(before);
    }

    @Override
    public void setReduceMotion(boolean reduce) {
        model.setReduceMotion(reduce);
        pair.setReduceMotion(reduce);
    }

    @Override
    public void setWheel(double factor) {
        model.setWheel(factor);
    }

    @Override
    public boolean isMeasuring() {
        return pane.isMeasuring();
    }

    @Override
    public List<KeyHint.Group> keys() {
        return List.of(
                MapKeys.OF_MAP,
                MapKeys.OF_MEASURING,
                MapKeys.OF_DRAWING,
                MapKeys.OF_COMPARING,
                MapKeys.OF_POINTER);
    }

    @Override
    public List<Command> commands(Clip clip) {
        return pane.commands(clip);
    }

    @Override
    public void coverBelow(double height) {
        pane.setCoveredBelow(height);
    }

    @Override
    public double coveredBelow() {
        return pane.coveredBelow();
    }

    @Override
    public void addChip(Node chip) {
        pane.chips().getChildren().add(chip);
    }

    @Override
    public void setStrip(Region strip) {
        pane.setStrip(strip);
    }

    @Override
    public void setWeb(@Nullable WebOverlay web) {
        model.webProperty().set(web);
    }

    @Override
    public void setTravel(@Nullable TravelOverlay travel) {
        model.travelProperty().set(travel);
    }

    @Override
    public @Nullable WebOverlay web() {
        return model.webProperty().get();
    }

    @Override
    public @Nullable TravelOverlay travel() {
        return model.travelProperty().get();
    }

    @Override
    public ObjectProperty<@Nullable UserHit> touchedProperty() {
        return model.touchedProperty();
    }

    @Override
    public void setSpot(@Nullable LonLat place) {
        model.spotProperty().set(place);
    }

    @Override
    public void setPins(List<Pin> pins) {
        pane.setPins(pins);
    }

    @Override
    public void setOwnMarks(List<OwnMark> marks) {
        pane.setOwnMarks(marks);
    }

    @Override
    public void ask(PlaceHand hand, String title, @Nullable LonLat at) {
        pane.ask(hand, title, at);
    }

    @Override
    public void setPinHand(PinHand hand) {
        pane.setPinHand(hand);
    }

    @Override
    public void setTravelHand(TravelHand hand) {
        pane.setTravelHand(hand);
    }

    @Override
    public Optional<Pencil> pencil() {
        return Optional.of(pane.pencil());
    }

    @Override
    public void setHovered(@Nullable EntityId id) {
        model.setHovered(id);
    }

    @Override
    public void home() {
        model.home();
    }

    @Override
    public void whenPainted(Runnable action) {
        var unused = pair.whenPainted().thenRun(action);
    }

    @Override
    public void close() {
        pair.close();
    }
}
