package org.belay.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import org.belay.shared.Terms;

/** A page of the shell: its padding, its width, its title in the browser. */
public abstract class Page extends Div implements HasDynamicTitle {

    private String title = "";

    protected Page() {
        addClassName("b-page");
        PageTerms.speak(Terms.USUAL);
    }

    /** Says what follows on this page, dialogs too, in the words of the program that it is about. */
    protected void speak(Terms terms) {
        PageTerms.speak(terms);
    }

    /** Lists and panes scroll by themselves and the page does not. */
    protected void fillHeight() {
        addClassName("b-page-full");
    }

    /** Heads the page and names it in the browser. */
    protected PageHeader header(String text) {
        title = text;
        var header = new PageHeader(text);
        add(header);
        return header;
    }

    protected void title(String text) {
        title = text;
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? "Belay" : title + " · Belay";
    }
}
