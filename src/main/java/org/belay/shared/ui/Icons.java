package org.belay.shared.ui;

import com.vaadin.flow.component.icon.SvgIcon;

/** The icons of the sprite {@code ui/icons.svg} (Lucide); decoration, so hidden from screen readers. */
public final class Icons {

    private Icons() {}

    /** @param name of the symbol, such as {@code calendar-plus} */
    public static SvgIcon of(String name) {
        var icon = new SvgIcon("ui/icons.svg", name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
