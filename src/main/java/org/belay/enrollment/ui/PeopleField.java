package org.belay.enrollment.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.belay.enrollment.NamedPerson;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.jspecify.annotations.Nullable;

/** People named by their work e-mail, in an order; members cannot search the organization for names. */
class PeopleField extends Div {

    private final int most;
    private final String name;
    private final transient Function<String, Optional<NamedPerson>> byEmail;
    private final Map<PersonId, String> people = new LinkedHashMap<>();
    private final OrderedList list = new OrderedList();
    private final TextField email = new TextField();
    private transient Runnable changed = () -> {};
    private transient @Nullable PeopleField other;

    PeopleField(String key, int most, Function<String, Optional<NamedPerson>> byEmail) {
        this.most = most;
        this.name = getTranslation(key);
        this.byEmail = byEmail;
        addClassName("b-column");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation(key));
        email.setLabel(getTranslation("enrollment.apply.email"));
        email.setWidthFull();
        email.addKeyDownListener(Key.ENTER, e -> add());
        var add = Buttons.of(getTranslation("enrollment.apply.add"), "plus", this::add);
        list.addClassName("b-names");
        add(
                Blocks.strong(getTranslation(key)),
                Blocks.meta(getTranslation(key + ".help")),
                list,
                Blocks.block("b-row b-align-end", email, add));
        draw();
    }

    /** Nobody stands in both. */
    void notIn(PeopleField otherList) {
        other = otherList;
    }

    /** @param action what to do whenever somebody was added or removed */
    void onChange(Runnable action) {
        changed = action;
    }

    private void add() {
        if (email.isEmpty()) {
            return;
        }
        var found = byEmail.apply(email.getValue());
        email.setInvalid(found.isEmpty());
        if (found.isEmpty()) {
            email.setErrorMessage(getTranslation("enrollment.apply.nobody"));
            return;
        }
        if (other != null && other.people.containsKey(found.get().id())) {
            email.setErrorMessage(
                    getTranslation("enrollment.apply.in-other", found.get().name(), other.name));
            email.setInvalid(true);
            return;
        }
        people.put(found.get().id(), found.get().name());
        email.clear();
        draw();
        changed.run();
    }

    private void draw() {
        list.removeAll();
        people.forEach((id, name) -> list.add(new ListItem(
                Blocks.text(name), Buttons.icon("x", getTranslation("enrollment.apply.remove", name), () -> {
                    people.remove(id);
                    draw();
                    changed.run();
                }))));
        list.setVisible(!people.isEmpty());
        email.setEnabled(people.size() < most);
    }

    void show(Collection<PersonId> ids, Map<PersonId, String> names) {
        people.clear();
        ids.forEach(id -> people.put(id, names.getOrDefault(id, "")));
        draw();
    }

    List<PersonId> people() {
        return List.copyOf(people.keySet());
    }
}
