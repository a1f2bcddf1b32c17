package org.xianggan.atlas.ui.app;

import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.workspace.MemoryWorkspace;
import org.xianggan.atlas.core.workspace.Session;
import org.xianggan.atlas.ui.workspace.Cabinet;
import org.xianggan.atlas.ui.workspace.RoomModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// A small picture of the map, kept beside the list of recent workspaces.
final class WorkspacePicture {
    private static final Logger LOG = LoggerFactory.getLogger(WorkspacePicture.class);
    private static final double WIDTH = 288;

    private final MapArea map;
    private final RoomModel room;
    private final Cabinet cabinet;

    WorkspacePicture(MapArea map, RoomModel room, Cabinet cabinet) {
        this.map = map;
        this.room = room;
        this.cabinet = cabinet;
    }

    /// Takes it now and writes it now. FX thread; for the moment before the window goes.
    void keep() {
        try {
            taken().call();
        } catch (Exception e) {
            LOG.debug("no picture", e);
        }
    }

    /// Takes it now. FX thread.
    ///
    /// @return writes it, on a worker
    Callable<Boolean> taken() {
        Session session = room.sessionProperty().get();
        Picture picture = picture(map.whole());
        if (session == null || session.workspace() instanceof MemoryWorkspace || picture == null) {
            return () -> false;
        }
        Path file = cabinet.recents().picture(session.file());
        return () -> {
            try {
                Path folder = file.getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                cabinet.pictures().write(picture, file);
                return true;
            } catch (IOException e) {
                LOG.debug("picture not written", e);
                return false;
            }
        };
    }

    private static @Nullable Picture picture(Region map) {
        if (map.getScene() == null || map.getWidth() < 1 || map.getHeight() < 1) {
            return null;
        }
        double scale = WIDTH / map.getWidth();
        int width = (int) WIDTH;
        int height = (int) Math.max(1, Math.round(map.getHeight() * scale));
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(new Scale(scale, scale));
        WritableImage image = map.snapshot(how, new WritableImage(width, height));
        int[] argb = new int[width * height];
        image.getPixelReader()
                .getPixels(
                        0, 0, width, height, PixelFormat.getIntArgbPreInstance(), argb, 0, width);
        return new Picture(0, 0, width, height, argb);
    }
}
