package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import org.belay.cohort.CohortReference;
import org.belay.enrollment.ApplicationLinks;
import org.belay.enrollment.CohortInvitations;
import org.belay.enrollment.NamedPerson;
import org.belay.enrollment.Side;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;

/** The ways into a cohort: its public address, and invitations of people chosen by name or as a list of e-mails. */
final class InviteDialog extends Dialog {

    private final MultiSelectComboBox<NamedPerson> people = new MultiSelectComboBox<>();
    private final TextArea emails = new TextArea();
    private final RadioButtonGroup<Side> side = new RadioButtonGroup<>();

    InviteDialog(ApplicationLinks links, CohortInvitations invitations, CohortReference reference, Runnable done) {
        var cohort = reference.id();
        var sides = Side.of(reference.format());
        setHeaderTitle(getTranslation("enrollment.invite.title"));
        people.setLabel(getTranslation("enrollment.invite.people"));
        people.setItemLabelGenerator(NamedPerson::name);
        people.setItems(query ->
                invitations.search(cohort, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        people.setWidthFull();
        emails.setLabel(getTranslation("enrollment.invite.emails"));
        emails.setHelperText(getTranslation("enrollment.invite.emails-help"));
        emails.setWidthFull();
        side.setLabel(getTranslation("enrollment.invite.side"));
        side.setItems(sides);
        side.setVisible(sides.size() > 1);
        side.setItemLabelGenerator(States::word);
        side.setValue(Side.usual(reference.format()));
        add(Blocks.block(
                "b-form",
                new LinkField(links, cohort),
                Blocks.rule(),
                Blocks.muted(getTranslation("enrollment.invite.text")),
                people,
                emails,
                side));
        getFooter()
                .add(
                        Buttons.plain(getTranslation("action.cancel"), this::close),
                        Buttons.primary(
                                getTranslation("enrollment.invite.send"),
                                "mail",
                                () -> send(invitations, cohort, done)));
    }

    private void send(CohortInvitations invitations, CohortId cohort, Runnable done) {
        var typed = typed(emails.getValue());
        emails.setErrorMessage(getTranslation("enrollment.invite.problem.nobody"));
        emails.setInvalid(typed.isEmpty() && people.isEmpty());
        if (emails.isInvalid()) {
            emails.focus();
            return;
        }
        Notify.attempt(() -> {
            var result = invitations.invite(
                    cohort,
                    side.getValue(),
                    people.getValue().stream().map(NamedPerson::id).toList(),
                    typed);
            close();
            done.run();
            tell(result);
        });
    }

    /** Addresses as people write lists of them: one a line, or with commas or semicolons between. */
    private static List<String> typed(String text) {
        return Arrays.stream(text.split("[,;\\s]+", -1))
                .filter(part -> !part.isBlank())
                .distinct()
                .toList();
    }

    private static void tell(CohortInvitations.Result result) {
        var ui = UI.getCurrent();
        if (result.skipped().isEmpty()) {
            Notify.done(ui.getTranslation("enrollment.invite.done", result.invited()));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("b-names");
        result.skipped()
                .forEach(problem -> list.add(new ListItem(
                        ui.getTranslation(problem.key(), problem.arguments().toArray()))));
        var dialog = new Dialog(ui.getTranslation("enrollment.invite.done", result.invited()));
        dialog.add(Blocks.column(
                Blocks.note(
                        Tone.WARNING,
                        "triangle-alert",
                        ui.getTranslation(
                                "enrollment.invite.skipped", result.skipped().size())),
                list));
        dialog.getFooter().add(Buttons.plain(ui.getTranslation("action.close"), dialog::close));
        dialog.open();
    }
}
