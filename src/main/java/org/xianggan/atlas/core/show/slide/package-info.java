/// A scene as it stands on a screen or a page: where each part lies and what it says, the same for
/// window, thumbnail, paper, PowerPoint, web page and film.
@NullMarked
package org.xianggan.atlas.core.show.slide;

import org.jspecify.annotations.NullMarked;
