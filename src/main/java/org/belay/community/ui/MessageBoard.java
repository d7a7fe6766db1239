package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.belay.community.ConversationPage;
import org.belay.community.MessageId;
import org.belay.community.MessagePlace;
import org.belay.community.MessageRow;
import org.belay.community.MessageService;
import org.belay.draft.DraftKey;
import org.belay.matching.Space;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;

/** Messages, one under another, and a field for the next; what others write appears while the page stands open. */
final class MessageBoard extends Div {

    private static final int AT_FIRST = 50;

    private final transient CommunityTools tools;
    private final transient MessagePlace place;
    private final OrderedList list = new OrderedList();
    private final Div above = Blocks.row();
    private int limit = AT_FIRST;
    private long last;
    private transient Runnable stop = () -> {};

    MessageBoard(CommunityTools tools, ConversationPage page) {
        this.tools = tools;
        this.place = page.place();
        addClassName("b-main");
        list.addClassName("b-messages");
        list.getElement().setAttribute("aria-live", "polite");
        add(above, list);
        if (page.writes()) {
            add(form());
        } else {
            add(Blocks.muted(text("message.over")));
        }
        draw(page);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        stop = tools.bells().listen(tools.user().person(), () -> ring(ui));
        seen();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stop.run();
    }

    /** From any thread: the page draws itself when its turn comes, as whoever reads it. */
    @SuppressWarnings("FutureReturnValueIgnored") // What fails there goes to the error handler of the session.
    private void ring(UI ui) {
        try {
            ui.access(this::refresh);
        } catch (UIDetachedException e) {
            stop.run();
        }
    }

    /** What is new is added below, and nothing else is drawn: a screen reader says it, and nothing twice. */
    private void refresh() {
        try {
            var fresh = tools.messages().page(place, AT_FIRST).messages().stream()
                    .filter(message -> message.id().value() > last)
                    .toList();
            if (!fresh.isEmpty()) {
                add(fresh);
                seen();
            }
        } catch (NotFound e) {
            // Whoever is no longer one of those who exchange messages sees no new ones.
            stop.run();
        }
    }

    private void seen() {
        tools.messages().read(place, new MessageId(last));
    }

    private void draw(ConversationPage page) {
        above.removeAll();
        list.removeAll();
        if (page.messages().isEmpty()) {
            above.add(Blocks.muted(text("message.none")));
        }
        last = 0;
        if (page.total() > page.messages().size()) {
            above.add(Buttons.quiet(text("message.earlier"), () -> {
                limit += AT_FIRST;
                draw(tools.messages().page(place, limit));
            }));
        }
        add(page.messages());
    }

    private void add(List<MessageRow> messages) {
        messages.forEach(message -> list.add(line(message)));
        if (!messages.isEmpty()) {
            last = messages.getLast().id().value();
        }
    }

    private static ListItem line(MessageRow message) {
        var who = message.mine() ? text("message.you") : message.authorName();
        var item = new ListItem(Blocks.meta(who + " · " + Formats.dateTime(message.at())), Words.prose(message.text()));
        item.addClassName("b-message");
        item.setClassName("b-mine", message.mine());
        return item;
    }

    private Component form() {
        var words = new DraftedArea(tools.drafts(), draft(), text("message.new"), MessageService.LONGEST, 2);
        var send = Buttons.primary(text("message.send"), "send", () -> {
            if (words.isBlank()) {
                words.complain(text("message.problem.empty"));
                return;
            }
            if (Notify.attempt(() -> tools.messages().send(place, words.value()))) {
                words.done();
                above.removeAll();
                refresh();
            }
        });
        return Blocks.block("b-column", words, Blocks.row(Blocks.grow(), send));
    }

    private DraftKey draft() {
        return switch (place) {
            case MessagePlace.InSpace(Space.OfMatch(var match)) -> new DraftKey("message-pair", match.value());
            case MessagePlace.InSpace(Space.OfCircle(var circle)) -> new DraftKey("message-circle", circle.value());
            case MessagePlace.WithCoordinator(var conversation) -> new DraftKey("message", conversation.value());
        };
    }
}
