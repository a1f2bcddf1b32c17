/// The detail panel.
@NullMarked
package org.xianggan.atlas.ui.detail;

import org.jspecify.annotations.NullMarked;
