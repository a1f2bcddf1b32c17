@NullMarked
package org.xianggan.atlas.ui.exchange;

import org.jspecify.annotations.NullMarked;
