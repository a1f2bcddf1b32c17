/// Where the curves between places run.
@NullMarked
package org.xianggan.atlas.core.render.web;

import org.jspecify.annotations.NullMarked;
