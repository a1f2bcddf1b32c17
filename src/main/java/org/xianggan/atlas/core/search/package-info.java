/// Names, pinyin, initials, road numbers, coordinates; ranking.
@NullMarked
package org.xianggan.atlas.core.search;

import org.jspecify.annotations.NullMarked;
