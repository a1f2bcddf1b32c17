@NullMarked
package org.xianggan.atlas.core.show.slide;

import org.jspecify.annotations.NullMarked;
