/// Tables as comma-separated text for spreadsheets.
@NullMarked
package org.xianggan.atlas.exchange.csv;

import org.jspecify.annotations.NullMarked;
