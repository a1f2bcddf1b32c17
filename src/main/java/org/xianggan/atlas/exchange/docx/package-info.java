/// Documents to be written on in (WordprocessingML): native tables, headings, fields and pictures.
@NullMarked
package org.xianggan.atlas.exchange.docx;

import org.jspecify.annotations.NullMarked;
