package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.belay.matching.Circle;
import org.belay.matching.CircleService;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.HomeCard;

/** Home of whoever is in a circle or leads one. */
@org.springframework.stereotype.Component
class CirclesHome implements HomeCard {

    private final CircleService circles;

    CirclesHome(CircleService circles) {
        this.circles = circles;
    }

    @Override
    public int order() {
        return 9;
    }

    @Override
    public Optional<Component> content() {
        var mine =
                circles.mine().stream().filter(circle -> circle.state().open()).toList();
        return mine.isEmpty()
                ? Optional.empty()
                : Optional.of(Blocks.block(
                        "b-main",
                        Blocks.card(
                                text("matching.circle.mine"),
                                mine.stream().map(CirclesHome::item).toArray(Component[]::new))));
    }

    private static Component item(Circle circle) {
        var link = new Anchor(MatchingNavigation.circle(circle.id()), circle.name());
        return Blocks.block(
                "b-row b-between",
                Blocks.block(
                        "b-who-lines",
                        link,
                        Blocks.meta(circle.programName() + " · " + circle.cohortName()),
                        Blocks.muted(CircleWords.facts(circle))),
                CircleWords.badge(circle.state()));
    }
}
