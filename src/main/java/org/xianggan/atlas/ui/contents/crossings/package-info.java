/// 省界通道: the roads and railways over the provincial line, one side beside the other.
@NullMarked
package org.xianggan.atlas.ui.contents.crossings;

import org.jspecify.annotations.NullMarked;
