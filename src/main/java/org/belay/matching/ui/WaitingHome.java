package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.belay.matching.CohortWaiting;
import org.belay.matching.RematchQueue;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.HomeCard;
import org.belay.shared.ui.Icons;

/** Home of a coordinator: cohorts in which somebody waits for a match. */
@org.springframework.stereotype.Component
class WaitingHome implements HomeCard {

    private final RematchQueue queue;

    WaitingHome(RematchQueue queue) {
        this.queue = queue;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Optional<Component> content() {
        var cohorts = queue.byCohort();
        return cohorts.isEmpty()
                ? Optional.empty()
                : Optional.of(Blocks.block(
                        "b-main",
                        Blocks.card(
                                text("matching.waiting"),
                                cohorts.stream().map(WaitingHome::item).toArray(Component[]::new))));
    }

    private static Component item(CohortWaiting cohort) {
        var fact = text("matching.waiting.people", cohort.people());
        var open = Buttons.plain(
                text("matching.waiting.look"),
                () -> UI.getCurrent().navigate(MatchingNavigation.waiting(cohort.cohort())));
        open.setAriaLabel(fact + ": " + text("matching.waiting.look"));
        return Blocks.row(
                Icons.of("users"),
                Blocks.block("b-column b-tight b-grow", Blocks.strong(fact), Blocks.meta(reason(cohort))),
                open);
    }

    private static String reason(CohortWaiting cohort) {
        var words = new StringBuilder();
        if (cohort.partnerLeft() > 0) {
            words.append(text("matching.waiting.partner-left", cohort.partnerLeft()))
                    .append(" · ");
        }
        var longest = cohort.longest();
        if (longest != null) {
            words.append(text("matching.waiting.longest", Formats.date(longest)))
                    .append(" · ");
        }
        if (cohort.proposed() > 0) {
            words.append(text("matching.waiting.ready", cohort.proposed())).append(" · ");
        }
        return words + cohort.program() + " · " + cohort.name();
    }
}
