/// A show on the screens of a room: what the audience sees, what the presenter sees, and which
/// screen is whose. What happens is decided by `core.show.play`.
@NullMarked
package org.xianggan.atlas.ui.show.stage;

import org.jspecify.annotations.NullMarked;
