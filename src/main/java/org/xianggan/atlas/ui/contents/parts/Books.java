package org.xianggan.atlas.ui.contents.parts;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.Desk;

/// What a page is written from. On workers only.
public record Books(Library library, Catalogue catalogue, Messages texts, Reading reading) {
    public static Books of(Desk desk) {
        return new Books(desk.library(), desk.catalogue(), desk.texts(), desk.reading());
    }
}
