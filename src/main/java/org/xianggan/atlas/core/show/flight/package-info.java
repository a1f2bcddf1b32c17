/// How one slide becomes the next: where the camera is at each moment, which pictures it needs and
/// how they lie.
@NullMarked
package org.xianggan.atlas.core.show.flight;

import org.jspecify.annotations.NullMarked;
