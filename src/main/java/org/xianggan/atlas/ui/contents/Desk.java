package org.xianggan.atlas.ui.contents;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.ui.citation.CitationMarks;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Selection;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.table.SheetExport;

/// All that a page works with. Library, catalogue and reading may read the disk: on workers only,
/// through `tasks`.
///
/// @param selection the one selection of the window
/// @param marks the small numbers that open citations
/// @param years the year of the window
/// @param sheets how tables leave the atlas
public record Desk(
        Library library,
        Catalogue catalogue,
        Tasks tasks,
        Messages texts,
        Reading reading,
        Selection selection,
        Swatches swatches,
        CitationMarks marks,
        Clip clip,
        Guide guide,
        YearSetter years,
        SheetExport sheets) {}
