/// The one place where errors are shown.
@NullMarked
package org.xianggan.atlas.ui.error;

import org.jspecify.annotations.NullMarked;
