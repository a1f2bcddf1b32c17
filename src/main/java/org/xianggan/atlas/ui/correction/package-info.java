/// 更正: a figure that is wrong gets another beside it, with its source, until `data/` takes it.
@NullMarked
package org.xianggan.atlas.ui.correction;

import org.jspecify.annotations.NullMarked;
