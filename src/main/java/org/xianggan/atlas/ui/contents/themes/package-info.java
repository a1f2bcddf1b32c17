/// 专题: nine pages, each an introduction, figures, a list and a state of the map.
@NullMarked
package org.xianggan.atlas.ui.contents.themes;

import org.jspecify.annotations.NullMarked;
