/// 资料, the contents: pages that lead to everything the atlas holds, in place of the layer list.
@NullMarked
package org.xianggan.atlas.ui.contents;

import org.jspecify.annotations.NullMarked;
