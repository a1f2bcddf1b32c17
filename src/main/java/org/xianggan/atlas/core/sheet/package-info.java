/// A table on its way out of the atlas: heads, cells that know what they are, notes.
@NullMarked
package org.xianggan.atlas.core.sheet;

import org.jspecify.annotations.NullMarked;
