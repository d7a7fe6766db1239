package org.belay.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import org.belay.notification.MailFilter;
import org.belay.notification.MailRow;
import org.belay.notification.MailState;
import org.belay.notification.SendLog;
import org.belay.notification.SendLog.MailLine;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;

/** Which mails went to whom; what they say is shown to nobody here. */
@Route("mail-log")
@PermitAll
class MailLogView extends Page implements BeforeEnterObserver {

    private final transient SendLog log;
    private final PageHeader header = header(getTranslation("mail-log.title"));
    private final Select<MailState> state = new Select<>();
    private final Select<String> kind = new Select<>();
    private final Grid<MailLine> grid = new Grid<>();

    MailLogView(SendLog log) {
        this.log = log;
        fillHeight();
        if (!log.sends()) {
            add(Blocks.note(
                    Tone.INFO,
                    "info",
                    getTranslation(log.mayConfigure() ? "mail-log.kept-configure" : "mail-log.kept")));
        }
        choices();
        columns();
        add(Blocks.block("b-row b-filters", state, kind), grid);
    }

    private void choices() {
        state.setLabel(getTranslation("mail-log.state"));
        state.setItems(MailState.values());
        state.setEmptySelectionAllowed(true);
        state.setItemLabelGenerator(s -> s == null ? "" : getTranslation("state.MailState." + s.name()));
        kind.setLabel(getTranslation("mail-log.kind"));
        kind.setItems(log.kinds());
        kind.setEmptySelectionAllowed(true);
        kind.setItemLabelGenerator(k -> k == null ? "" : getTranslation("mail.kind." + k));
        state.addValueChangeListener(change -> filtered(change.isFromClient()));
        kind.addValueChangeListener(change -> filtered(change.isFromClient()));
    }

    private void columns() {
        grid.setSizeFull();
        grid.addColumn(line -> Formats.dateTime(line.mail().createdAt()))
                .setHeader(getTranslation("mail-log.column.when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(line -> Blocks.who(line.recipient(), line.mail().email()))
                .setHeader(getTranslation("mail-log.column.recipient"))
                .setFlexGrow(1);
        grid.addColumn(line -> getTranslation("mail.kind." + line.mail().kind()))
                .setHeader(getTranslation("mail-log.column.kind"))
                .setFlexGrow(1);
        grid.addComponentColumn(line -> outcome(line.mail()))
                .setHeader(getTranslation("mail-log.column.state"))
                .setFlexGrow(1);
        grid.addComponentColumn(line -> action(line.mail())).setAutoWidth(true).setFlexGrow(0);
        Cards.onPhones(grid, getTranslation("mail-log.mails"), this::card);
        grid.setEmptyStateComponent(
                Blocks.empty("mail", getTranslation("mail-log.empty"), getTranslation("mail-log.empty-text")));
        grid.setItems(
                query -> log.page(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> log.count(filter()));
    }

    private Component card(MailLine line) {
        var mail = line.mail();
        return Blocks.column(
                Blocks.who(line.recipient(), mail.email()),
                Blocks.text(getTranslation("mail.kind." + mail.kind())),
                Blocks.meta(Formats.dateTime(mail.createdAt())),
                outcome(mail),
                action(mail));
    }

    private Component outcome(MailRow mail) {
        var tone = switch (mail.state()) {
            case SENT -> Tone.OK;
            case FAILED -> Tone.BAD;
            case WAITING -> mail.attempts() > 0 ? Tone.WARNING : Tone.INFO;
            case DROPPED -> Tone.NEUTRAL;
        };
        var badge =
                Blocks.badge(getTranslation("state.MailState." + mail.state().name()), tone);
        var outcome = Blocks.column(badge);
        var error = mail.lastError();
        if (error != null) {
            outcome.add(Blocks.meta(why(mail, error)));
        }
        var next = mail.nextAt();
        if (next != null && log.sends()) {
            outcome.add(Blocks.meta(getTranslation("mail-log.next", Formats.dateTime(next))));
        }
        return outcome;
    }

    private String why(MailRow mail, String error) {
        if (mail.state() == MailState.DROPPED) {
            return getTranslation("mail-log.dropped." + error);
        }
        var words = mail.mayHaveArrived() ? getTranslation("mail-log.may-have-arrived") : error;
        return getTranslation("mail-log.tries", mail.attempts()) + " · " + words;
    }

    private Component action(MailRow mail) {
        return log.mayResend(mail)
                ? Buttons.quiet(getTranslation("mail-log.send-again"), () -> sendAgain(mail))
                : new Span();
    }

    private void sendAgain(MailRow mail) {
        if (Notify.attempt(() -> log.sendAgain(mail.id()))) {
            Notify.done(getTranslation("mail-log.will-send"));
            refresh();
        }
    }

    private MailFilter filter() {
        return new MailFilter(state.getValue(), kind.getValue());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var wanted = parameters.getSingleParameter("state").orElse("");
        state.setValue(List.of(MailState.values()).stream()
                .filter(s -> s.name().equals(wanted))
                .findFirst()
                .orElse(null));
        kind.setValue(parameters
                .getSingleParameter("kind")
                .filter(log.kinds()::contains)
                .orElse(null));
        refresh();
    }

    private void filtered(boolean byHand) {
        if (byHand) {
            var address = new HashMap<String, String>();
            if (state.getValue() != null) {
                address.put("state", state.getValue().name());
            }
            if (kind.getValue() != null) {
                address.put("kind", kind.getValue());
            }
            var query = QueryParameters.simple(address).getQueryString();
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, query.isEmpty() ? "mail-log" : "mail-log?" + query);
            refresh();
        }
    }

    private void refresh() {
        header.context(getTranslation("mail-log.context", log.count(filter())), Formats.zoneName());
        grid.getDataProvider().refreshAll();
    }
}
