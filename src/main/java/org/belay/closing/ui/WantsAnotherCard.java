package org.belay.closing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.belay.closing.NextCohort;
import org.belay.closing.WantsAnother;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** Who wants to be matched with somebody else now that it is over, and one step that invites them to the next cohort. */
final class WantsAnotherCard extends Div {

    WantsAnotherCard(CohortId cohort, List<WantsAnother> people, NextCohort next, Runnable changed) {
        var names = new UnorderedList();
        names.addClassName("b-names");
        people.forEach(one -> names.add(new ListItem(one.name())));
        var card = Blocks.card(
                getTranslation("closing.another", people.size()), WhoSees.ofOther(Permission.SEE_CLOSING), names);
        next.after(cohort)
                .ifPresentOrElse(
                        open -> card.add(Blocks.row(Buttons.of(
                                getTranslation("closing.another.invite", open.name()),
                                "mail",
                                () -> invite(cohort, next, changed)))),
                        () -> card.add(Blocks.muted(getTranslation("closing.another.no-next"))));
        add(card);
    }

    private void invite(CohortId cohort, NextCohort next, Runnable changed) {
        Notify.attempt(() -> {
            var result = next.invite(cohort);
            if (result.invited() > 0) {
                Notify.done(getTranslation("enrollment.invite.done", result.invited()));
            }
            result.skipped()
                    .forEach(problem -> Notify.problem(
                            getTranslation(problem.key(), problem.arguments().toArray())));
            changed.run();
        });
    }
}
