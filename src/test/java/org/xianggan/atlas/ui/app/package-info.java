/// The window.
@NullMarked
package org.xianggan.atlas.ui.app;

import org.jspecify.annotations.NullMarked;
