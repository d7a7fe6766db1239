package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.belay.matching.Circle;
import org.belay.program.TeamCandidate;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/** What a circle is called, and who leads it. */
class CircleDialog extends Dialog {

    private final TextField name = new TextField(text("matching.circle.name"));
    private final ComboBox<TeamCandidate> facilitator = new ComboBox<>(text("matching.circle.facilitator"));
    private final transient BiConsumer<String, @Nullable PersonId> save;
    private final transient Runnable saved;

    /** @param save may refuse, which is told */
    CircleDialog(CircleTools tools, Circle circle, BiConsumer<String, @Nullable PersonId> save, Runnable saved) {
        this.save = save;
        this.saved = saved;
        setHeaderTitle(circle.name());
        setWidth("480px");
        setMaxWidth("100%");
        name.setValue(circle.name());
        name.setRequiredIndicatorVisible(true);
        facilitator.setHelperText(text("matching.circle.facilitator-help"));
        facilitator.setItemLabelGenerator(CircleDialog::label);
        facilitator.setItems(query -> tools
                .programs()
                .candidates(circle.program(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                .stream());
        facilitator.setClearButtonVisible(true);
        var leads = circle.facilitator();
        if (leads != null) {
            facilitator.setValue(new TeamCandidate(leads.person(), leads.name(), ""));
        }
        add(Blocks.block("b-form", name, facilitator));
        var button = Buttons.plain(text("action.save"), this::save);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(Buttons.plain(text("action.cancel"), this::close), button);
    }

    private static String label(TeamCandidate candidate) {
        return candidate.email().isEmpty() ? candidate.name() : candidate.name() + " · " + candidate.email();
    }

    private void save() {
        if (name.getValue().isBlank()) {
            name.setErrorMessage(text("matching.circle.problem.name"));
            name.setInvalid(true);
            name.focus();
            return;
        }
        var leads = facilitator.getValue();
        if (Notify.attempt(() -> save.accept(name.getValue(), leads == null ? null : leads.person()))) {
            close();
            saved.run();
        }
    }
}
