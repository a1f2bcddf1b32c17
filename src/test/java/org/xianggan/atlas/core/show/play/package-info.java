@NullMarked
package org.xianggan.atlas.core.show.play;

import org.jspecify.annotations.NullMarked;
