package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.belay.session.MentorshipService;
import org.belay.session.PairHead;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.HomeCard;
import org.belay.shared.ui.Icons;

/** Home of a coordinator: matches that go on although one of the two says that they do not fit. */
@org.springframework.stereotype.Component
class NotFittingHome implements HomeCard {

    private final MentorshipService mentorships;

    NotFittingHome(MentorshipService mentorships) {
        this.mentorships = mentorships;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> content() {
        var pairs = mentorships.notFitting();
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(Blocks.block(
                        "b-main",
                        Blocks.card(
                                text("session.look"),
                                pairs.stream().map(NotFittingHome::item).toArray(Component[]::new))));
    }

    /** The match is ended, or talked about, on its own page. */
    private static Component item(PairHead pair) {
        var names =
                text("session.pair.names", pair.mentor().name(), pair.mentee().name());
        var open = Buttons.plain(
                text("session.look.open"), () -> UI.getCurrent().navigate(SessionNavigation.pair(pair.match())));
        open.setAriaLabel(names + ": " + text("session.look.open"));
        return Blocks.row(
                Icons.of("circle-alert"),
                Blocks.block(
                        "b-column b-tight b-grow",
                        Blocks.strong(names),
                        Blocks.meta(
                                text("state.Fit.NOT_GOOD") + " · " + pair.programName() + " · " + pair.cohortName())),
                open);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
