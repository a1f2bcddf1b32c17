@NullMarked
package org.xianggan.atlas.survey.osm;

import org.jspecify.annotations.NullMarked;
