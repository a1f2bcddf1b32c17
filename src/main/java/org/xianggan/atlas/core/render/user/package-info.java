/// Layers that people brought, as the map draws them: all in memory, thinned for each scale.
@NullMarked
package org.xianggan.atlas.core.render.user;

import org.jspecify.annotations.NullMarked;
