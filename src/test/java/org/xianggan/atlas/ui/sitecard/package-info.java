@NullMarked
package org.xianggan.atlas.ui.sitecard;

import org.jspecify.annotations.NullMarked;
