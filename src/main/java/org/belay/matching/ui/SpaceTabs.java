package org.belay.matching.ui;

import static java.util.Comparator.comparing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import java.util.Optional;
import org.belay.matching.SpaceHead;
import org.springframework.stereotype.Component;

/** The pages of a space side by side. */
@Component
class SpaceTabs {

    private final List<SpaceTab> tabs;

    SpaceTabs(List<SpaceTab> tabs) {
        this.tabs = tabs.stream().sorted(comparing(SpaceTab::place)).toList();
    }

    /** Nothing where the overview is all there is. */
    Optional<Nav> of(SpaceHead space, SpacePlace here) {
        var visible = tabs.stream().filter(tab -> tab.visible(space)).toList();
        if (visible.isEmpty()) {
            return Optional.empty();
        }
        var nav = new Nav();
        nav.addClassNames("b-tabs", "b-links");
        nav.setAriaLabel(Words.text("space.tabs"));
        nav.add(link(space, SpacePlace.OVERVIEW, here));
        visible.forEach(tab -> nav.add(link(space, tab.place(), here)));
        return Optional.of(nav);
    }

    private static Anchor link(SpaceHead space, SpacePlace place, SpacePlace here) {
        var link = new Anchor(MatchingNavigation.tab(space.space(), place), Words.text(place.label()));
        if (place == here) {
            link.getElement().setAttribute("aria-current", "page");
            // On a phone the tabs are wider than the screen.
            link.getElement().executeJs("this.scrollIntoView({ block: 'nearest', inline: 'center' })");
        }
        return link;
    }
}
