/// Shows as files for those who were not there: what is drawn of their slides, put into what
/// PowerPoint, browsers and printers read.
@NullMarked
package org.xianggan.atlas.exchange.show;

import org.jspecify.annotations.NullMarked;
