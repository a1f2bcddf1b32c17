@NullMarked
package org.xianggan.atlas.ui.workspace;

import org.jspecify.annotations.NullMarked;
