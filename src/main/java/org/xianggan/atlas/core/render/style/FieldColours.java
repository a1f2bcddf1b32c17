package org.xianggan.atlas.core.render.style;

import org.xianggan.atlas.core.render.MapState.Theme;

/// The colour of each field of cooperation, at least 3:1 against the land of its theme. Colour is
/// never alone: a click names what it hit, and the legend filters field by field.
public final class FieldColours {
    private FieldColours() {}

    /// @param field as in `agreements.tsv`; anything else is drawn as `general`
    public static int of(String field, Theme theme) {
        boolean paper = theme == Theme.PAPER;
        return switch (field) {
            case "transport" -> paper ? 0xFF2F63A8 : 0xFF7FB2F0;
            case "industry" -> paper ? 0xFFA85A10 : 0xFFF0A35E;
            case "tourism" -> paper ? 0xFFB4121F : 0xFFFF7B7B;
            case "ecology" -> paper ? 0xFF2B7A3D : 0xFF5CCB86;
            case "services" -> paper ? 0xFF0B7480 : 0xFF4FC7D4;
            case "party" -> paper ? 0xFF8C2F6B : 0xFFE38BC8;
            case "emergency" -> paper ? 0xFF80650A : 0xFFE3C15C;
            default -> paper ? 0xFF5C646B : 0xFFB9C2C9;
        };
    }
}
