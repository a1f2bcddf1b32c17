/// Films: H.264 pictures and the MP4 file around them. The bits are written with JCodec; how a
/// picture becomes them, and the file, are made here.
@NullMarked
package org.xianggan.atlas.exchange.film;

import org.jspecify.annotations.NullMarked;
