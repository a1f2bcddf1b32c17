/// The pages 工作区: the file itself, notes, bookmarks; and what the window knows of them.
@NullMarked
package org.xianggan.atlas.ui.workspace;

import org.jspecify.annotations.NullMarked;
