package org.belay.closing.ui;

import com.vaadin.flow.component.UI;

/** Texts for what is no component itself. */
final class UiText {

    private UiText() {}

    static String of(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
