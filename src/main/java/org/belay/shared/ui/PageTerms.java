package org.belay.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.function.Supplier;
import org.belay.shared.Terms;

/** The words of the program that the page on the screen is about; a window shows one page at a time. */
public final class PageTerms {

    private PageTerms() {}

    /** From now on, until the next page. */
    public static void speak(Terms terms) {
        var window = UI.getCurrent();
        if (window != null) {
            ComponentUtil.setData(window, Terms.class, terms);
        }
    }

    /** What a line says about one program, on a page that is about several. */
    public static <T> T in(Terms terms, Supplier<T> line) {
        var page = spoken();
        speak(terms);
        try {
            return line.get();
        } finally {
            speak(page);
        }
    }

    static Terms spoken() {
        var window = UI.getCurrent();
        var terms = window == null ? null : ComponentUtil.getData(window, Terms.class);
        return terms == null ? Terms.USUAL : terms;
    }
}
