package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.belay.enrollment.ui.EnrollmentNavigation;
import org.belay.matching.OwnWaiting;
import org.belay.matching.RematchQueue;
import org.belay.matching.WaitingReason;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.HomeCard;
import org.belay.shared.ui.ToDo;

/** Home of a participant whose match or offer is over: what happens now, and what they can do. */
@org.springframework.stereotype.Component
class OwnWaitingHome implements HomeCard {

    private final RematchQueue queue;

    OwnWaitingHome(RematchQueue queue) {
        this.queue = queue;
    }

    @Override
    public int order() {
        return 11;
    }

    /** Who was never offered anything reads so beside their application. */
    @Override
    public Optional<Component> content() {
        var waiting = queue.mine().stream()
                .filter(own -> own.why() != WaitingReason.NOT_MATCHED_YET)
                .map(OwnWaitingHome::item)
                .toArray(Component[]::new);
        return waiting.length == 0
                ? Optional.empty()
                : Optional.of(Blocks.block("b-main", Blocks.card(text("matching.own-waiting"), waiting)));
    }

    private static Component item(OwnWaiting own) {
        var place = Buttons.plain(
                text("matching.own-waiting.place"),
                () -> UI.getCurrent().navigate(EnrollmentNavigation.apply(own.cohort())));
        place.setAriaLabel(text("matching.own-waiting.place") + ": " + own.cohortName());
        return new ToDo(
                "clock",
                Blocks.block(
                        "b-column b-tight",
                        Blocks.strong(text("matching.own-waiting." + own.why())),
                        Blocks.text(text("matching.own-waiting.next")),
                        Blocks.meta(own.program() + " · " + own.cohortName())),
                place);
    }
}
