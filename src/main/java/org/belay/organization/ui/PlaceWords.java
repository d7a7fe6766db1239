package org.belay.organization.ui;

import com.vaadin.flow.component.Component;
import org.belay.shared.ui.Blocks;

/** What the lists of departments and of sites say alike. */
final class PlaceWords {

    private PlaceWords() {}

    /** Instead of a list without lines: there are none, or none that is called as somebody searches. */
    static Component empty(Component on, String what, String icon, boolean none) {
        return none
                ? Blocks.empty(
                        icon,
                        on.getTranslation("organization." + what + ".none.title"),
                        on.getTranslation("organization." + what + ".none.text"))
                : Blocks.empty(
                        "search",
                        on.getTranslation("organization.nothing.title"),
                        on.getTranslation("organization.nothing.text"));
    }
}
