package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.belay.enrollment.ApplicationDraft;
import org.belay.matching.BrowsingService;
import org.belay.matching.OwnBrowsing;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.HomeCard;
import org.belay.shared.ui.ToDo;

/** Home of a participant who can wish for somebody, or for one more. */
@org.springframework.stereotype.Component
class WishesHome implements HomeCard {

    private final BrowsingService browsing;

    WishesHome(BrowsingService browsing) {
        this.browsing = browsing;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<Component> content() {
        var open = browsing.mine();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Blocks.block(
                        "b-main",
                        Blocks.card(
                                text("matching.wishes.title"),
                                open.stream().map(WishesHome::item).toArray(Component[]::new))));
    }

    private static Component item(OwnBrowsing own) {
        var fact = own.program() + " · " + own.cohortName();
        var look = Buttons.plain(
                text("matching.wishes.look"), () -> UI.getCurrent().navigate(MatchingNavigation.wishes(own.cohort())));
        look.setAriaLabel(fact + ": " + text("matching.wishes.look"));
        return new ToDo(
                "heart",
                Blocks.block(
                        "b-column b-tight",
                        Blocks.strong(fact),
                        Blocks.meta(text("matching.wishes.count", own.wishes(), ApplicationDraft.MOST_PREFERENCES))),
                look);
    }
}
