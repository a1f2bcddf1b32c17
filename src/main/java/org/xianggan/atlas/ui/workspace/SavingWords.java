package org.xianggan.atlas.ui.workspace;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.workspace.Saving;
import org.xianggan.atlas.core.workspace.Step;
import org.xianggan.atlas.core.workspace.Workspace;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// How it stands with the file, and what was done to it, in words.
public final class SavingWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Messages texts;

    public SavingWords(Messages texts) {
        this.texts = texts;
    }

    public String of(Saving saving) {
        return switch (saving) {
            case Saving.Saved(Instant at, long _) ->
                    at == null
                            ? texts.get("workspace.saved.before")
                            : texts.get("workspace.saved", time(CLOCK, at));
            case Saving.Writing _ -> texts.get("workspace.saving");
            case Saving.Failed f -> f.sentence();
            case Saving.ReadOnly(Workspace.Holder _, boolean free) when free ->
                    texts.get("workspace.readonly.free");
            case Saving.ReadOnly r ->
                    readOnly(r.holder())
                            + (r.holder() == null ? "" : texts.get("workspace.readonly.follows"));
        };
    }

    private String readOnly(Workspace.@Nullable Holder holder) {
        if (holder == null) {
            return texts.get("workspace.readonly");
        }
        Instant since = holder.since();
        return since == null || holder.who().isBlank()
                ? texts.get("workspace.readonly.held.somebody")
                : texts.get("workspace.readonly.held", holder.who(), time(DAY, since));
    }

    /// A day and a time, as people here read them.
    static String day(Instant at) {
        return time(DAY, at);
    }

    private static String time(DateTimeFormatter form, Instant at) {
        return form.withZone(ZoneId.systemDefault()).format(at);
    }

    /// The name of a step, in the language of the moment.
    public String name(Step step) {
        return switch (texts.language()) {
            case ZH -> step.zh();
            case EN -> step.en();
            case BOTH -> step.zh() + " " + step.en();
        };
    }
}
