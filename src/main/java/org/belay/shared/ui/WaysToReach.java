package org.belay.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** Somebody who can be called, written to or looked up, with what they do. */
public final class WaysToReach extends Div {

    public WaysToReach(
            String name, String what, @Nullable String phone, @Nullable String email, @Nullable String link) {
        addClassNames("b-column", "b-tight");
        var ways = Blocks.block("b-row b-wrap");
        if (phone != null) {
            ways.add(new Anchor("tel:" + phone.replaceAll("[^+0-9*#]", ""), phone));
        }
        if (email != null) {
            ways.add(new Anchor("mailto:" + email, email));
        }
        if (link != null) {
            ways.add(new Anchor(link, link.replaceFirst("https?://", "")));
        }
        add(Blocks.strong(name), Blocks.text(what), ways);
    }
}
