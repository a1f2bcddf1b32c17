/// 站点卡片: what an office keeps about a site, in its panel and on the map.
@NullMarked
package org.xianggan.atlas.ui.sitecard;

import org.jspecify.annotations.NullMarked;
