/// Playing a loop: where one is at each moment, without a window.
@NullMarked
package org.xianggan.atlas.core.journey.play;

import org.jspecify.annotations.NullMarked;
