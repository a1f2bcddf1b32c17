/// Files into the workspace and out of it.
@NullMarked
package org.xianggan.atlas.ui.exchange;

import org.jspecify.annotations.NullMarked;
