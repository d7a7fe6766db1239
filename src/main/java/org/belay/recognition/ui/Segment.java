package org.belay.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Location;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.recognition.RecognitionKind;

/** What the list of recognition is narrowed to; it lives in the address. */
enum Segment {
    ALL,
    THANKS,
    TEAMS,
    STORIES,
    BADGES;

    static Segment of(Location location) {
        var asked = location.getQueryParameters().getSingleParameter("show").orElse("");
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(ALL);
    }

    boolean shows(RecognitionKind kind) {
        return shows(
                switch (kind) {
                    case THANKS -> THANKS;
                    case STORY -> STORIES;
                    case ACCOMPLISHMENT -> TEAMS;
                });
    }

    Set<RecognitionKind> kinds() {
        return Arrays.stream(RecognitionKind.values()).filter(this::shows).collect(Collectors.toSet());
    }

    boolean shows(Segment other) {
        return this == ALL || this == other;
    }

    private String address() {
        return this == ALL
                ? RecognitionNavigation.LIST
                : RecognitionNavigation.LIST + "?show=" + name().toLowerCase(Locale.ROOT);
    }

    /** Links to all of them. */
    Component choice() {
        var ui = UI.getCurrent();
        var nav = new Nav();
        nav.addClassNames("b-tabs", "b-links");
        nav.setAriaLabel(ui.getTranslation("recognition.segments"));
        for (var one : values()) {
            var link = new Anchor(one.address(), ui.getTranslation("recognition.segment." + one));
            link.setRouterIgnore(false);
            if (one == this) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }
}
