@NullMarked
package org.xianggan.atlas.ui.show.stage;

import org.jspecify.annotations.NullMarked;
