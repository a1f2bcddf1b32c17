/// Shared controls and background tasks.
@NullMarked
package org.xianggan.atlas.ui.common;

import org.jspecify.annotations.NullMarked;
