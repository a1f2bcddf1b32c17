package org.xianggan.atlas.ui.show.stage;

import javafx.scene.image.Image;

import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.ui.common.Pictures;

/// A slide that has been painted.
///
/// @param image over the pixels of the picture
record Shot(Slide slide, Picture picture, Image image) {
    static Shot of(Slide slide, Picture picture) {
        return new Shot(slide, picture, Pictures.image(picture));
    }
}
