package org.belay.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * A keyboard that counts. How long it takes is estimated by the keystroke-level model (Card, Moran and Newell 1980): 0.28
 * seconds a key for an average typist, 1.35 seconds to make up one's mind before each field or command.
 */
final class Keys {

    private static final double KEY = 0.28;
    private static final double MIND = 1.35;
    private static final int FARTHEST = 40;

    private final Page page;
    private int pressed;
    private int typed;
    private int decisions;

    Keys(Page page) {
        this.page = page;
    }

    void press(String key) {
        decisions++;
        hit(key);
    }

    private void hit(String key) {
        pressed++;
        page.keyboard().press(key);
    }

    /** From where the focus is, field by field. */
    void tabTo(Locator field) {
        decisions++;
        for (var i = 0; i < FARTHEST; i++) {
            if ((Boolean) field.evaluate("field => document.activeElement === field")) {
                return;
            }
            hit("Tab");
        }
        throw new AssertionError("No tab leads to " + field);
    }

    void type(String text) {
        decisions++;
        typed += text.length();
        page.keyboard().type(text);
    }

    /** Beyond the text. */
    int pressed() {
        return pressed;
    }

    double seconds() {
        return (pressed + typed) * KEY + decisions * MIND;
    }
}
