/// What the atlas says, in words: names, figures with their ranges, what an answer rests on, and
/// what sources are called. The window and the papers say the same because they ask here.
@NullMarked
package org.xianggan.atlas.core.wording;

import org.jspecify.annotations.NullMarked;
