package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.community.MessagePlace;
import org.belay.community.MessageService;
import org.belay.community.NamedProgram;
import org.belay.community.Receiver;
import org.belay.draft.DraftKey;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** A coordinator writes to one or several people of a program, to each apart. */
@Route(CommunityNavigation.NEW_MESSAGE)
@PermitAll
class NewMessageView extends Page implements BeforeEnterObserver {

    private final transient CommunityTools tools;

    NewMessageView(CommunityTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var address = event.getLocation().getQueryParameters();
        var programs = tools.messages().programs();
        var asked = address.getSingleParameter("program").map(CommunityNavigation::number);
        var program = programs.stream()
                .filter(one -> asked.isEmpty() || asked.get().equals(one.id().value()))
                .findFirst()
                .orElseThrow(() -> new NotFound(CommunityNavigation.NEW_MESSAGE));
        header(text("message.write-title")).under(text("message.title"), CommunityNavigation.MESSAGES);
        var whose = new Select<NamedProgram>();
        whose.setLabel(text("message.program"));
        whose.setItems(programs);
        whose.setItemLabelGenerator(NamedProgram::name);
        whose.setValue(program);
        whose.setWidthFull();
        whose.addValueChangeListener(change -> Addresses.open(CommunityNavigation.NEW_MESSAGE + "?program="
                + change.getValue().id().value()));
        var receivers = receivers(program);
        address.getSingleParameter("to")
                .map(CommunityNavigation::number)
                .flatMap(person -> tools.messages().receiver(program.id(), new PersonId(person)))
                .ifPresent(receivers::select);
        var words = new DraftedArea(
                tools.drafts(),
                new DraftKey("message-program", program.id().value()),
                text("message.new"),
                MessageService.LONGEST,
                5);
        add(Blocks.block(
                "b-form",
                whose,
                receivers,
                Blocks.meta(text("message.each-apart")),
                words,
                Blocks.block(
                        "b-row b-form-foot",
                        Buttons.plain(text("action.cancel"), () -> Addresses.open(CommunityNavigation.MESSAGES)),
                        Buttons.primary(text("message.send"), "send", () -> send(program, receivers, words)))));
    }

    private MultiSelectComboBox<Receiver> receivers(NamedProgram program) {
        var receivers = new MultiSelectComboBox<Receiver>(text("message.to"));
        receivers.setItems(query -> tools
                .messages()
                .receivers(program.id(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                .stream());
        receivers.setItemLabelGenerator(one -> one.name() + " · " + one.cohortName());
        receivers.setErrorMessage(text("message.problem.nobody"));
        receivers.setRequiredIndicatorVisible(true);
        receivers.setWidthFull();
        return receivers;
    }

    private void send(NamedProgram program, MultiSelectComboBox<Receiver> receivers, DraftedArea words) {
        receivers.setInvalid(receivers.getValue().isEmpty());
        if (receivers.isInvalid()) {
            receivers.focus();
            return;
        }
        if (words.isBlank()) {
            words.complain(text("message.problem.empty"));
            return;
        }
        Set<Receiver> chosen = receivers.getValue();
        var people = chosen.stream().map(Receiver::person).collect(Collectors.toSet());
        if (Notify.attempt(() -> {
            var written = tools.messages().write(program.id(), people, words.value());
            words.done();
            Addresses.open(
                    written.size() == 1
                            ? CommunityNavigation.messages(new MessagePlace.WithCoordinator(written.getFirst()))
                            : CommunityNavigation.MESSAGES);
        })) {
            Notify.done(text("message.sent", people.size()));
        }
    }
}
