package org.belay.safeguarding.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.draft.Draft;
import org.belay.draft.Drafts;
import org.belay.safeguarding.HelpContact;
import org.belay.safeguarding.HelpRequests;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;

/** Somebody writes to the contacts whom they choose. */
@Route(SafeguardingNavigation.NEW)
@PermitAll
class NewHelpView extends Page implements BeforeEnterObserver {

    private final transient HelpRequests requests;
    private final transient Drafts drafts;

    NewHelpView(HelpRequests requests, Drafts drafts) {
        this.requests = requests;
        this.drafts = drafts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        header(getTranslation("help.ask"))
                .under(getTranslation("help.title"), SafeguardingNavigation.HELP)
                .context(getTranslation("help.ask-context"));
        var contacts = requests.contacts();
        if (contacts.isEmpty()) {
            add(Blocks.note(
                    Tone.WARNING,
                    "info",
                    getTranslation(requests.isContact() ? "help.no-others" : "help.no-contacts")));
            return;
        }
        var words = words();
        var chosen = contacts(contacts);
        var kept = new AutoSave(List.of(words), () -> drafts.keep(HelpRequests.DRAFT, words.getValue()));
        var send = Buttons.primary(getTranslation("help.send"), "send", () -> send(words, chosen));
        add(Blocks.block(
                "b-form",
                Blocks.note(Tone.WARNING, "triangle-alert", getTranslation("help.emergency")),
                WhoSees.of(Permission.SEE_HELP_REQUEST),
                chosen,
                words,
                kept,
                Blocks.muted(getTranslation("help.ask-after")),
                Blocks.block("b-row b-form-foot", send)));
    }

    private LimitedArea words() {
        var words = new LimitedArea(getTranslation("help.words"));
        words.setHelperText(getTranslation("help.words-help"));
        words.setMaxLength(HelpRequests.LONGEST);
        words.setMinRows(8);
        words.setWidthFull();
        words.setRequired(true);
        drafts.find(HelpRequests.DRAFT).map(Draft::text).ifPresent(words::setValue);
        return words;
    }

    private CheckboxGroup<HelpContact> contacts(List<HelpContact> contacts) {
        var chosen = new CheckboxGroup<HelpContact>(getTranslation("help.to"));
        chosen.setItems(contacts);
        chosen.setItemLabelGenerator(HelpContact::name);
        chosen.setHelperText(getTranslation("help.to-help"));
        chosen.setValue(Set.copyOf(contacts));
        return chosen;
    }

    private void send(LimitedArea words, CheckboxGroup<HelpContact> chosen) {
        words.setInvalid(words.getValue().isBlank());
        words.setErrorMessage(getTranslation("help.problem.empty"));
        chosen.setInvalid(chosen.getValue().isEmpty());
        chosen.setErrorMessage(getTranslation("help.problem.nobody"));
        if (!Fields.right(chosen, words)) {
            return;
        }
        var to = chosen.getValue().stream().map(HelpContact::person).collect(Collectors.toSet());
        if (Notify.attempt(() -> Addresses.open(SafeguardingNavigation.request(requests.send(words.getValue(), to))))) {
            Notify.done(getTranslation("help.sent"));
        }
    }
}
