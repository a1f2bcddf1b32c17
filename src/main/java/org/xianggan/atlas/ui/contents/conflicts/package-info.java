/// 两种说法: where the sources differ, which version the atlas uses, and why.
@NullMarked
package org.xianggan.atlas.ui.contents.conflicts;

import org.jspecify.annotations.NullMarked;
