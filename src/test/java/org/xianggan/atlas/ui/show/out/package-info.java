@NullMarked
package org.xianggan.atlas.ui.show.out;

import org.jspecify.annotations.NullMarked;
