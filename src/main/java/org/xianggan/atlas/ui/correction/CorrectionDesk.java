package org.xianggan.atlas.ui.correction;

import javafx.scene.Node;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.content.Use;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.ui.citation.Corrector;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Opens the form beside any figure of the window and says what is kept for it.
public final class CorrectionDesk implements Corrector {
    private final CorrectionsModel model;
    private final Library library;
    private final Function<EntityId, List<Use>> onPaper;
    private final Tasks tasks;
    private final Messages texts;
    private final Reading reading;
    private final Overlay overlay;
    private final Consumer<Use> goTo;
    private final CorrectionWords words;

    /// @param onPaper the pages on paper on which a fact stands; slow
    /// @param goTo opens a place where a fact is used
    public CorrectionDesk(
            CorrectionsModel model,
            Library library,
            Function<EntityId, List<Use>> onPaper,
            Tasks tasks,
            Messages texts,
            Reading reading,
            Overlay overlay,
            Consumer<Use> goTo) {
        this.model = model;
        this.library = library;
        this.onPaper = onPaper;
        this.tasks = tasks;
        this.texts = texts;
        this.reading = reading;
        this.overlay = overlay;
        this.goTo = goTo;
        this.words = new CorrectionWords(texts);
    }

    public CorrectionsModel model() {
        return model;
    }

    @Override
    public boolean isCorrectable(EntityId id) {
        return id.kind() == Kind.FACT;
    }

    @Override
    public void correct(EntityId fact, Node beside) {
        tasks.of(() -> words.old(fact, library, onPaper, reading))
                .onSuccess(old -> overlay.open(card(old), beside))
                .start();
    }

    private CorrectionCard card(CorrectionWords.Old old) {
        return new CorrectionCard(
                old,
                model,
                words,
                texts,
                new CorrectionCard.Acts(
                        () -> {
                            overlay.close();
                            model.remove(old.fact());
                        },
                        use -> {
                            overlay.close();
                            goTo.accept(use);
                        },
                        overlay::close));
    }

    @Override
    public Optional<String> instead(EntityId fact) {
        return model.of(fact).map(words::instead);
    }
}
