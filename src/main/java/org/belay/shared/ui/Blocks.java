package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Arrays;

/** The small parts that every screen is made of; their look is in {@code styles.css} under the same names. */
public final class Blocks {

    private Blocks() {}

    /** Things side by side. */
    public static Div row(Component... parts) {
        return block("b-row", parts);
    }

    /** Things one under another. */
    public static Div column(Component... parts) {
        return block("b-column", parts);
    }

    /** Takes up the room that is left in a row. */
    public static Span grow() {
        return classed(new Span(), "b-grow");
    }

    public static Div block(String className, Component... parts) {
        var div = new Div(parts);
        div.addClassNames(className.split(" ", -1));
        return div;
    }

    public static Span text(String text) {
        return new Span(text);
    }

    public static Span strong(String text) {
        return classed(new Span(text), "b-strong");
    }

    /** Secondary text. */
    public static Span muted(String text) {
        return classed(new Span(text), "b-muted");
    }

    /** Secondary text in small letters. */
    public static Span meta(String text) {
        return classed(new Span(text), "b-meta");
    }

    public static Span toned(String text, Tone tone) {
        return classed(new Span(text), "b-toned " + tone.className());
    }

    public static Paragraph paragraph(String text) {
        return new Paragraph(text);
    }

    public static H3 heading(String text) {
        return new H3(text);
    }

    /** A line between parts of a card. */
    public static Div rule() {
        return block("b-rule");
    }

    /** A white card with a title of level 2; inside it, rules and spacing, never another card. */
    public static Card card(String title, Component... content) {
        var card = new Card();
        card.addClassName("b-card");
        card.setTitle(title, 2);
        Arrays.stream(content).forEach(card::add);
        return card;
    }

    public static Badge badge(String text, Tone tone) {
        var badge = new Badge(text);
        badge.addThemeVariants(BadgeVariant.SMALL);
        badge.addClassName(tone.badgeClassName());
        return badge;
    }

    /** The badge of a state in a page header, which has an icon too. */
    public static Badge badge(String text, Tone tone, String icon) {
        var badge = badge(text, tone);
        badge.setIcon(Icons.of(icon));
        return badge;
    }

    public static Span chip(String text) {
        return classed(new Span(text), "b-chip");
    }

    public static Span chip(String text, Tone tone) {
        return classed(new Span(text), "b-chip " + tone.className());
    }

    /** A colored dot of an icon's size, such as a cohort's stage in the navigation. */
    public static SvgIcon dot(Tone tone) {
        return classed(Icons.of("circle"), "b-dot " + tone.className());
    }

    /** An icon on a square in its tone. */
    public static Div tile(String icon, Tone tone) {
        return block("b-tile " + tone.className(), Icons.of(icon));
    }

    /** A remark across a card or page. */
    public static Div note(Tone tone, String icon, Component... content) {
        return block("b-note " + tone.className(), Icons.of(icon), block("b-column", content));
    }

    public static Div note(Tone tone, String icon, String text) {
        return note(tone, icon, new Span(text));
    }

    /**
     * A label, a number with its base, one line of meaning.
     *
     * @param base such as "of 48"; may be empty
     */
    public static Div number(String label, String value, String base, Component... meaning) {
        var figure = new Span(new Span(value));
        figure.addClassName("b-number-value");
        if (!base.isEmpty()) {
            figure.add(classed(new Span(" " + base), "b-number-base"));
        }
        return block("b-number", classed(new Span(label), "b-muted"), figure, block("b-between b-muted", meaning));
    }

    /** A name, whatever stands under it, and the initials before it. */
    public static Div who(String name, String under) {
        var lines = block("b-who-lines", strong(name), meta(under));
        return block("b-who", initials(name), lines);
    }

    private static Span initials(String name) {
        var words = name.strip().split("\\s+", -1);
        var letters = new StringBuilder().appendCodePoint(firstLetter(words[0]));
        if (words.length > 1) {
            letters.appendCodePoint(firstLetter(words[words.length - 1]));
        }
        var span = classed(new Span(letters.toString()), "b-initials");
        span.getElement().setAttribute("aria-hidden", "true");
        return span;
    }

    private static int firstLetter(String word) {
        return word.isEmpty() ? '·' : Character.toUpperCase(word.codePointAt(0));
    }

    /**
     * What belongs here, why there is nothing, and the first step.
     *
     * @param actions at most two buttons
     */
    public static Div empty(String icon, String title, String text, Component... actions) {
        return empty(icon, strong(title), text, actions);
    }

    /** As a page of its own, whose title is a heading. */
    public static Div empty(String icon, Component title, String text, Component... actions) {
        var state = block("b-empty", tile(icon, Tone.ACCENT), title, new Paragraph(text));
        if (actions.length > 0) {
            state.add(block("b-row b-empty-actions", actions));
        }
        return state;
    }

    /** A term and its value, as in a profile. */
    public static Div fact(String term, Component value) {
        return block("b-fact", muted(term), value);
    }

    /** A thin bar, filled in its tone; says nothing to a screen reader, so a number stands beside it. */
    public static Div bar(double share, Tone tone) {
        var filled = new Div();
        filled.getStyle().setWidth(Math.round(Math.clamp(share, 0, 1) * 100) + "%");
        var bar = block("b-bar " + tone.className(), filled);
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    static <C extends Component> C classed(C component, String classNames) {
        component.addClassNames(classNames.split(" ", -1));
        return component;
    }
}
