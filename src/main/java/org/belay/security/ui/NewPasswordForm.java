package org.belay.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.belay.shared.Refused;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;

/** Sets the password of an account by a one-time link. */
public class NewPasswordForm extends Div {

    private final PasswordField password =
            passwordField(getTranslation("password.new"), getTranslation("password.help"));

    /** @param save may refuse the password; what it says then stands under the field */
    public NewPasswordForm(String email, Consumer<String> save) {
        addClassName("b-form");
        var account = new TextField(getTranslation("login.email"), email, "");
        account.setReadOnly(true);
        account.getElement().setAttribute("autocomplete", "username");
        var button = Buttons.primary(getTranslation("password.save"), "check", () -> submit(save));
        button.addClickShortcut(Key.ENTER);
        add(account, password, button);
        add(Blocks.meta(getTranslation("password.once")));
        password.focus();
    }

    static PasswordField passwordField(String label, String help) {
        var field = new PasswordField(label);
        field.setHelperText(help);
        field.getElement().setAttribute("autocomplete", "new-password");
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        return field;
    }

    private void submit(Consumer<String> save) {
        password.setInvalid(false);
        try {
            save.accept(password.getValue());
        } catch (Refused refused) {
            var problem = refused.problems().getFirst();
            password.setErrorMessage(
                    getTranslation(problem.key(), problem.arguments().toArray()));
            password.setInvalid(true);
            password.focus();
        }
    }
}
