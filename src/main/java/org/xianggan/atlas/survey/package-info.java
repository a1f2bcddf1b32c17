/// Makes a survey of OpenStreetMap extracts: reads them, lays the named lines on them, keeps what
/// comes of it.
@NullMarked
package org.xianggan.atlas.survey;

import org.jspecify.annotations.NullMarked;
