package org.belay.closing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.belay.shared.ui.Buttons;

/** The lines of what may be thousands: the first of them, and as many more whenever somebody asks for them. */
final class LongList<T> extends Div {

    static final int AT_ONCE = 100;

    private final transient List<T> all;
    private final transient Function<T, Component> line;
    private int shown;

    LongList(List<T> all, Function<T, Component> line) {
        this.all = all;
        this.line = line;
        addClassName("b-column");
        more();
    }

    /** A box by which one is chosen or not; those that are not shown stay as they are. */
    static <T> Checkbox choice(Set<T> chosen, T one, String name) {
        var box = new Checkbox(chosen.contains(one));
        box.setAriaLabel(box.getTranslation("closing.choose", name));
        box.addValueChangeListener(event -> {
            if (event.getValue()) {
                chosen.add(one);
            } else {
                chosen.remove(one);
            }
        });
        return box;
    }

    private void more() {
        var next = all.stream().skip(shown).limit(AT_ONCE).map(line).toList();
        shown += next.size();
        add(next);
        var left = all.size() - shown;
        if (left > 0) {
            add(Buttons.quiet(getTranslation("closing.more", Math.min(left, AT_ONCE), left), this::goOn));
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
