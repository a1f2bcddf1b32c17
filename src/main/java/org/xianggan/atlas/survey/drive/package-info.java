/// Routes on a survey: GraphHopper behind the interface of `core.network` (the only GraphHopper).
@NullMarked
package org.xianggan.atlas.survey.drive;

import org.jspecify.annotations.NullMarked;
