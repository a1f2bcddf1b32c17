package org.xianggan.atlas.exchange.docx;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.brief.Brief;

import java.time.LocalDate;
import java.util.List;

/// A brief with its pictures, ready to be a document.
///
/// @param brief with its numbers
/// @param maps before and after; empty in an edition without maps
/// @param scale of its letters, 1 where there is room
/// @param notice what is said of its review, in the head of each page
/// @param language `zh-CN` or `en`
public record BriefDocument(
        Brief brief,
        double scale,
        List<Picture> maps,
        @Nullable Picture legend,
        String notice,
        String language,
        LocalDate date) {
    public BriefDocument {
        maps = List.copyOf(maps);
    }

    /// @param png the file
    /// @param width, height millimetres
    /// @param told what is said of it to whom cannot see it
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares pictures.
    public record Picture(byte[] png, double width, double height, String caption, String told) {}
}
