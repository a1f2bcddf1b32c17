/// 协议网: who is tied to whom, on the map, as a matrix and as a list.
@NullMarked
package org.xianggan.atlas.ui.contents.agreements;

import org.jspecify.annotations.NullMarked;
