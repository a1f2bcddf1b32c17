/// Presentations to be worked on (PresentationML): native text, tables and shapes, with the fonts
/// that every office has.
@NullMarked
package org.xianggan.atlas.exchange.pptx;

import org.jspecify.annotations.NullMarked;
