package org.xianggan.atlas.ui.survey;

import org.xianggan.atlas.core.survey.SiteDecision;
import org.xianggan.atlas.core.survey.SiteDecisions;
import org.xianggan.atlas.core.survey.SiteOffer;
import org.xianggan.atlas.ui.common.Tasks;

import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a person does with offers. What changes the map opens the atlas anew; a refusal changes
/// none. FX thread.
final class SiteDesk {
    private final SurveyModel model;
    private final Tasks tasks;
    private final InstantSource clock;
    private final String extract;
    private Runnable changed = () -> {};

    /// @param tasks of the atlas of the moment
    /// @param extract day up to which the extract knows the map
    SiteDesk(SurveyModel model, Tasks tasks, InstantSource clock, String extract) {
        this.model = model;
        this.tasks = tasks;
        this.clock = clock;
        this.extract = extract;
    }

    /// @param told after a decision that changed no map
    void onChange(Runnable told) {
        changed = told;
    }

    void accept(List<SiteOffer> offers) {
        if (!offers.isEmpty()) {
            model.decide(
                    d -> d.accepting(offers, clock.instant(), extract), offers.getFirst().site());
        }
    }

    /// @param accepted whether it is the position of the site so far
    void refuse(SiteOffer offer, boolean accepted) {
        UnaryOperator<SiteDecisions> how = d -> d.refusing(offer, clock.instant(), extract);
        if (accepted) {
            model.decide(how, offer.site());
        } else {
            quietly(how);
        }
    }

    void undo(SiteDecision decision) {
        if (decision.accepted()) {
            model.decide(d -> d.without(decision), decision.site());
        } else {
            quietly(d -> d.without(decision));
        }
    }

    private void quietly(UnaryOperator<SiteDecisions> how) {
        tasks.of(
                        () -> {
                            model.decideNow(how);
                            return true;
                        })
                .onSuccess(done -> changed.run())
                .onError(Throwable.class, model::failed)
                .start();
    }
}
