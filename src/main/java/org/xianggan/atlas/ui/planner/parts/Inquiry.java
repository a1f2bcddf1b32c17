package org.xianggan.atlas.ui.planner.parts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.ui.common.Tasks;

/// A question of the planner that is asked again and again: the newest wins, and one that has no
/// answer leaves the last and says why. FX thread; knows no control.
public final class Inquiry<A> {
    private final Messages texts;
    private final Tasks.Latest latest = new Tasks.Latest();
    private final ReadOnlyObjectWrapper<@Nullable A> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public Inquiry(Messages texts) {
        this.texts = texts;
    }

    /// Null before the first answer.
    public ReadOnlyObjectProperty<@Nullable A> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    public @Nullable A answer() {
        return answer.get();
    }

    /// What could not be done and what to do instead; empty where all is well.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Starts it in place of the question before.
    public void ask(Tasks.Builder<A> question) {
        busy.set(true);
        question.onSuccess(this::take)
                .onError(TravelProblem.class, this::tell)
                .andFinally(() -> busy.set(false))
                .replacing(latest)
                .start();
    }

    private void take(A made) {
        problem.set("");
        answer.set(made);
    }

    /// All is well again, without another answer.
    public void clear() {
        problem.set("");
    }

    /// @param key of the sentence; `<key>.next` says what to do
    public void tell(String key, Object... arguments) {
        tell(texts.get(key, arguments), texts.get(key + ".next"));
    }

    public void tell(AtlasException e) {
        tell(e.sentence(), e.nextStep());
    }

    public void tell(TravelProblem e) {
        tell(e.sentence(texts), e.nextStep(texts));
    }

    private void tell(String sentence, String next) {
        problem.set(sentence + "\n" + next);
    }
}
