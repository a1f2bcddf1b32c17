/// Files from outside as streams, text and XML: watched, limited, with the place of what is wrong.
@NullMarked
package org.xianggan.atlas.exchange.source;

import org.jspecify.annotations.NullMarked;
