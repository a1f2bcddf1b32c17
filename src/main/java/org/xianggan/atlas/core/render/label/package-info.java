/// Where labels, shields and “示意” stand.
@NullMarked
package org.xianggan.atlas.core.render.label;

import org.jspecify.annotations.NullMarked;
