package org.xianggan.atlas.ui.contents.records;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.ui.citation.FactText;

/// Dates in words.
public final class When {
    private static final String OPEN = "/..";

    private When() {}

    /// `2021-10/..` as “2021-10 起”, all others as facts say them; empty where there is none.
    public static String said(@Nullable Edtf date, Messages texts) {
        if (date == null) {
            return "";
        }
        String text = date.text();
        return text.endsWith(OPEN)
                ? texts.first("contents.since", text.substring(0, text.length() - OPEN.length()))
                : FactText.date(date, texts);
    }

    /// As it is written in `data/`, for sheets.
    public static String code(@Nullable Edtf date) {
        return date == null ? "" : date.text();
    }
}
