/// The help: keys, symbols, accuracy, and what this atlas is.
@NullMarked
package org.xianggan.atlas.ui.help;

import org.jspecify.annotations.NullMarked;
