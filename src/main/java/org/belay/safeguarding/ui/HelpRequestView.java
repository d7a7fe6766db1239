package org.belay.safeguarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.belay.draft.Draft;
import org.belay.draft.Drafts;
import org.belay.safeguarding.HelpConversation;
import org.belay.safeguarding.HelpConversation.Message;
import org.belay.safeguarding.HelpRequestId;
import org.belay.safeguarding.HelpRequests;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;

/** A help request and what was answered, for its author and for the contacts to whom it was sent. */
@Route(SafeguardingNavigation.REQUEST)
@PermitAll
class HelpRequestView extends Page implements BeforeEnterObserver {

    private final transient HelpRequests requests;
    private final transient Drafts drafts;

    HelpRequestView(HelpRequests requests, Drafts drafts) {
        this.requests = requests;
        this.drafts = drafts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(SafeguardingNavigation.request(event.getRouteParameters()));
    }

    private void show(HelpRequestId id) {
        removeAll();
        var conversation = requests.open(id);
        var request = conversation.request();
        var mine = conversation.mine();
        var header = header(
                        mine ? getTranslation("help.my-request") : getTranslation("help.from", request.authorName()))
                .under(
                        mine ? getTranslation("help.title") : getTranslation("help.requests"),
                        mine ? SafeguardingNavigation.HELP : SafeguardingNavigation.REQUESTS)
                .badge(HelpView.badge(request))
                .context(getTranslation("help.sent-on", Formats.dateTime(request.sentAt())));
        if (mine && !request.read()) {
            header.more(getTranslation("help.take-back"), () -> takeBack(id));
        }
        var main = Blocks.block("b-main", messages(conversation));
        add(Blocks.block("b-flow b-pair", main, Blocks.block("b-rail", readers(conversation))));
    }

    private Component messages(HelpConversation conversation) {
        var card = Blocks.card(
                getTranslation("help.written"),
                conversation.mine()
                        ? WhoSees.of(Permission.SEE_HELP_REQUEST)
                        : WhoSees.ofOther(Permission.SEE_HELP_REQUEST));
        conversation.messages().forEach(message -> card.add(message(message)));
        var words = new LimitedArea(getTranslation(conversation.mine() ? "help.add" : "help.answer"));
        words.setMaxLength(HelpRequests.LONGEST);
        words.setMinRows(4);
        words.setWidthFull();
        var key = HelpRequests.draftKey(conversation.request().id());
        drafts.find(key).map(Draft::text).ifPresent(words::setValue);
        card.add(
                Blocks.rule(),
                words,
                new AutoSave(List.of(words), () -> drafts.keep(key, words.getValue())),
                Blocks.row(Buttons.primary(
                        getTranslation(conversation.mine() ? "help.send-more" : "help.send-answer"),
                        "send",
                        () -> write(conversation.request().id(), words))));
        return card;
    }

    private static Component message(Message message) {
        var words = Blocks.paragraph(message.words());
        words.addClassName("b-prose");
        return Blocks.block(
                "b-column b-tight", Blocks.who(message.name(), Formats.dateTime(message.writtenAt())), words);
    }

    private void write(HelpRequestId id, LimitedArea words) {
        if (Notify.attempt(() -> requests.write(id, words.getValue()))) {
            Notify.done(getTranslation("help.sent"));
            show(id);
        }
    }

    private Component readers(HelpConversation conversation) {
        var card = Blocks.card(getTranslation("help.readers"));
        var reachable = requests.reachable(conversation.request().id()).stream()
                .map(contact -> contact.person())
                .collect(Collectors.toSet());
        for (var contact : conversation.contacts()) {
            card.add(Blocks.who(
                    contact.name(),
                    reachable.contains(contact.person()) ? "" : getTranslation("help.no-contact-more")));
        }
        if (reachable.isEmpty()) {
            card.add(Blocks.note(Tone.WARNING, "info", getTranslation("help.nobody-reads")));
        }
        if (!conversation.mine()) {
            card.add(Blocks.rule(), Blocks.muted(getTranslation("help.openings")));
            conversation
                    .openings()
                    .forEach(opening ->
                            card.add(Blocks.fact(Formats.dateTime(opening.at()), Blocks.text(opening.name()))));
        }
        return card;
    }

    private void takeBack(HelpRequestId id) {
        new ConfirmDialog(
                        getTranslation("help.take-back-title"),
                        getTranslation("help.take-back"),
                        () -> requests.takeBack(id),
                        () -> Addresses.open(SafeguardingNavigation.HELP),
                        Blocks.paragraph(getTranslation("help.take-back-text")))
                .open();
    }
}
