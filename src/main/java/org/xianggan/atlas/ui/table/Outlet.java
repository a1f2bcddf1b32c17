package org.xianggan.atlas.ui.table;

import org.xianggan.atlas.core.sheet.SheetWriter;
import org.xianggan.atlas.ui.common.SaveDialog;

/// How tables leave the atlas: who writes each format, and who asks where to.
public record Outlet(SheetWriter xlsx, SheetWriter csv, SaveDialog dialog) {}
