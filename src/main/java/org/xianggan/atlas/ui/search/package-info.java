/// The search field and its results.
@NullMarked
package org.xianggan.atlas.ui.search;

import org.jspecify.annotations.NullMarked;
