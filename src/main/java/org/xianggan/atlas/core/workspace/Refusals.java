package org.xianggan.atlas.core.workspace;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.error.NotSaved;

/// Says why nothing can be changed.
public final class Refusals {
    private final Messages texts;

    public Refusals(Messages texts) {
        this.texts = texts;
    }

    public NotSaved readOnly(Session session) {
        String key =
                "workspace.unsaved."
                        + (session.workspace().holder() == null ? "protected" : "held");
        return new NotSaved(
                texts.get(key, session.file().getFileName()), texts.get(key + ".next"), null);
    }

    /// Nothing can be kept on this machine.
    public NotSaved nowhere(java.nio.file.Path folder) {
        return new NotSaved(
                texts.get("workspace.unsaved.nowhere", folder),
                texts.get("workspace.unsaved.nowhere.next"),
                null);
    }
}
