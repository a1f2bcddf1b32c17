package org.xianggan.atlas.core.error;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;

/// The libraries of a Linux desktop that JavaFX opens and that a bare machine may lack. Asked only
/// after something failed: it opens them.
public final class SystemLibraries {
    private static final List<String> WANTED =
            List.of("libgtk-3.so.0", "libpangoft2-1.0.so.0", "libX11.so.6", "libXtst.so.6");

    private SystemLibraries() {}

    /// By name; empty on other systems.
    public static List<String> missing() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return List.of();
        }
        return WANTED.stream().filter(name -> !opens(name)).toList();
    }

    private static boolean opens(String name) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(name, arena);
            return true;
        } catch (IllegalArgumentException | IllegalCallerException e) {
            return false;
        }
    }
}
