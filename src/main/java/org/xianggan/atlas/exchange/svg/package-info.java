/// Pictures as SVG: forms and real text, nothing outside the file.
@NullMarked
package org.xianggan.atlas.exchange.svg;

import org.jspecify.annotations.NullMarked;
