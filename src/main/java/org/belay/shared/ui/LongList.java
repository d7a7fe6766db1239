package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;

/** The lines of what may be thousands: the first of them, and as many more whenever somebody asks for them. */
public final class LongList<T> extends Div {

    public static final int AT_ONCE = 100;

    private final transient List<T> all;
    private final transient Function<T, Component> line;
    private int shown;

    public LongList(List<T> all, Function<T, Component> line) {
        this.all = all;
        this.line = line;
        addClassName("b-column");
        more();
    }

    private void more() {
        var next = all.stream().skip(shown).limit(AT_ONCE).map(line).toList();
        shown += next.size();
        add(next);
        var left = all.size() - shown;
        if (left > 0) {
            add(Buttons.quiet(getTranslation("action.more-of", Math.min(left, AT_ONCE), left), this::goOn));
        }
    }

    /** In place of the button come more lines, and whoever came by keys goes on with the first of them. */
    private void goOn() {
        var place = getComponentCount() - 1;
        remove(getComponentAt(place));
        more();
        var first = getComponentAt(place).getElement();
        first.setAttribute("tabindex", "-1");
        first.callJsFunction("focus");
    }
}
