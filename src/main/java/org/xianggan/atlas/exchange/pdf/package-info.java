/// Pages as PDF: forms and real text, fonts as subsets. The only package that knows PDFBox.
@NullMarked
package org.xianggan.atlas.exchange.pdf;

import org.jspecify.annotations.NullMarked;
