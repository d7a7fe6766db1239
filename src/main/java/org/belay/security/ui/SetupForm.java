package org.belay.security.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.belay.security.FirstAdministrator;
import org.belay.security.FirstAdministrator.FirstAdministratorDraft;
import org.belay.shared.Email;
import org.belay.shared.Refused;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.TimeZones;

/** Who the first administrator is, with the code that proves it. */
class SetupForm extends Div {

    private final LimitedField code = text("setup.code", "one-time-code");
    private final LimitedField organization = text("setup.organization", "organization");
    private final ComboBox<ZoneId> zone = new ComboBox<>();
    private final LimitedField firstName = text("setup.first-name", "given-name");
    private final LimitedField lastName = text("setup.last-name", "family-name");
    private final EmailField email = new EmailField(getTranslation("login.email"));
    private final PasswordField password =
            NewPasswordForm.passwordField(getTranslation("login.password"), getTranslation("password.help"));

    SetupForm(Consumer<FirstAdministratorDraft> create) {
        addClassName("b-form");
        code.setHelperText(getTranslation("setup.code-help"));
        email.setRequiredIndicatorVisible(true);
        email.setWidthFull();
        email.getElement().setAttribute("autocomplete", "username");
        var button = Buttons.primary(getTranslation("setup.create"), "check", () -> submit(create));
        button.addClickShortcut(Key.ENTER);
        zone.setLabel(getTranslation("setup.zone"));
        zone.setHelperText(getTranslation("setup.zone-help"));
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setItems(TimeZones.all());
        zone.setRequiredIndicatorVisible(true);
        zone.setWidthFull();
        add(code, organization, zone, firstName, lastName, email, password, button);
        code.focus();
    }

    /** The browser knows where it is, and for most that is where the organization is. */
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI()
                .getPage()
                .executeJs("return Intl.DateTimeFormat().resolvedOptions().timeZone")
                .then(String.class, id -> TimeZones.find(id).ifPresent(this::suggest));
    }

    private void suggest(ZoneId where) {
        if (zone.isEmpty()) {
            zone.setValue(where);
        }
    }

    private LimitedField text(String label, String autocomplete) {
        var field = new LimitedField(getTranslation(label));
        field.setRequiredIndicatorVisible(true);
        field.setMaxLength(FirstAdministrator.LONGEST_NAME);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    private void submit(Consumer<FirstAdministratorDraft> create) {
        draft().ifPresent(draft -> {
            try {
                create.accept(draft);
            } catch (Refused refused) {
                var problem = refused.problems().getFirst();
                var field = problem.key().startsWith("password.") ? password : code;
                say(field, getTranslation(problem.key(), problem.arguments().toArray()));
            }
        });
    }

    private Optional<FirstAdministratorDraft> draft() {
        // All of them, so that each empty field is marked.
        var empty = Stream.of(code, organization, firstName, lastName)
                .filter(field -> !filled(field))
                .count();
        var address = Email.parse(email.getValue());
        email.setInvalid(address.isEmpty());
        email.setErrorMessage(getTranslation("setup.problem.email"));
        password.setInvalid(false);
        zone.setInvalid(zone.isEmpty());
        zone.setErrorMessage(getTranslation("setup.problem.empty"));
        return empty == 0 && !zone.isEmpty()
                ? address.map(a -> new FirstAdministratorDraft(
                        code.getValue(),
                        organization.getValue().strip(),
                        zone.getValue(),
                        firstName.getValue().strip(),
                        lastName.getValue().strip(),
                        a,
                        password.getValue()))
                : Optional.empty();
    }

    private boolean filled(LimitedField field) {
        var filled = !field.getValue().isBlank();
        field.setInvalid(!filled);
        field.setErrorMessage(getTranslation("setup.problem.empty"));
        return filled;
    }

    private static void say(HasValidation field, String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(true);
    }
}
