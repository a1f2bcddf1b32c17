/// 今昔: what was counted or told twice, and whether the two may be compared.
@NullMarked
package org.xianggan.atlas.ui.contents.comparisons;

import org.jspecify.annotations.NullMarked;
