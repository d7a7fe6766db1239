package org.belay.organization.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.belay.organization.NewPerson;
import org.belay.organization.PersonDirectory;
import org.belay.shared.Email;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;

/** Adds somebody whom no HR file brings. */
class AddPersonDialog extends Dialog {

    private final LimitedField first = new LimitedField(getTranslation("person.field.first-name"));
    private final LimitedField last = new LimitedField(getTranslation("person.field.last-name"));
    private final EmailField email = new EmailField(getTranslation("person.field.email"));
    private final LimitedField number = new LimitedField(getTranslation("person.field.employee-number"));

    AddPersonDialog(PersonDirectory directory, Consumer<PersonId> added) {
        setHeaderTitle(getTranslation("person.add.title"));
        first.setRequiredIndicatorVisible(true);
        last.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        first.setMaxLength(PersonDirectory.LONGEST_NAME);
        last.setMaxLength(PersonDirectory.LONGEST_NAME);
        number.setMaxLength(PersonDirectory.LONGEST_NUMBER);
        number.setHelperText(getTranslation("person.add.number-help"));
        add(Blocks.block("b-form", first, last, email, number));
        getFooter().add(Buttons.quiet(getTranslation("action.cancel"), this::close));
        getFooter().add(Buttons.primary(getTranslation("person.add.save"), "plus", () -> save(directory, added)));
    }

    /** What is missing or wrong is said at its field, and the first of them waits for the answer. */
    private boolean filled() {
        var typed = email.getValue().strip();
        if (Email.parse(typed).isEmpty()) {
            Fields.tell(email, getTranslation("person.problem.email-invalid", typed));
        }
        Stream.of(first, last, email)
                .filter(field -> field.getValue().isBlank())
                .forEach(field -> Fields.tell(field, getTranslation("person.add.missing")));
        return Fields.right(first, last, email, number);
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
