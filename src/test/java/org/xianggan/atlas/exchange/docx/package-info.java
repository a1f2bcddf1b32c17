@NullMarked
package org.xianggan.atlas.exchange.docx;

import org.jspecify.annotations.NullMarked;
