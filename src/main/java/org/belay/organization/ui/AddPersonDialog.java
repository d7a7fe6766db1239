package org.belay.organization.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.belay.organization.NewPerson;
import org.belay.organization.PersonDirectory;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** Adds somebody whom no HR file brings. */
class AddPersonDialog extends Dialog {

    private final TextField first = new TextField(getTranslation("person.field.first-name"));
    private final TextField last = new TextField(getTranslation("person.field.last-name"));
    private final EmailField email = new EmailField(getTranslation("person.field.email"));
    private final TextField number = new TextField(getTranslation("person.field.employee-number"));

    AddPersonDialog(PersonDirectory directory, Consumer<PersonId> added) {
        setHeaderTitle(getTranslation("person.add.title"));
        first.setRequiredIndicatorVisible(true);
        last.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        number.setHelperText(getTranslation("person.add.number-help"));
        add(Blocks.column(first, last, email, number));
        getFooter().add(Buttons.quiet(getTranslation("action.cancel"), this::close));
        getFooter().add(Buttons.primary(getTranslation("person.add.save"), "plus", () -> save(directory, added)));
    }

    /** What is missing is said at its field, and the first of them waits for the answer. */
    private boolean filled() {
        var missing = Stream.of(first, last, email)
                .filter(field -> field.getValue().isBlank())
                .toList();
        Stream.of(first, last, email).forEach(field -> {
            field.setErrorMessage(getTranslation("person.add.missing"));
            field.setInvalid(missing.contains(field));
        });
        missing.stream().findFirst().ifPresent(Focusable::focus);
        return missing.isEmpty();
    }

    private void save(PersonDirectory directory, Consumer<PersonId> added) {
        if (!filled()) {
            return;
        }
        Notify.attempt(() -> {
            var id = directory.add(
                    new NewPerson(first.getValue(), last.getValue(), email.getValue(), number.getValue()));
            close();
            added.accept(id);
        });
    }
}
