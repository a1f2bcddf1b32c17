@NullMarked
package org.xianggan.atlas.ui.loops;

import org.jspecify.annotations.NullMarked;
