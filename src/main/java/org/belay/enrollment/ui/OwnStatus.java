package org.belay.enrollment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.belay.enrollment.ApplicationMessage;
import org.belay.enrollment.EnquiryService;
import org.belay.enrollment.OwnPlace;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;

/** How one's own application stands, what comes next and why; what the coordinators ask is answered here. */
class OwnStatus extends Div {

    private final transient EnquiryService enquiries;
    private final OwnPlace place;
    private final transient Runnable answered;

    OwnStatus(EnquiryService enquiries, OwnPlace place, Runnable answered) {
        this.enquiries = enquiries;
        this.place = place;
        this.answered = answered;
        addClassName("b-form");
        var card = Blocks.card(getTranslation("enrollment.status"), new Paragraph(PlaceWords.next(place)));
        var reason = PlaceWords.reason(place);
        if (reason != null) {
            var why = new Paragraph(getTranslation("enrollment.mine.reason", reason));
            why.addClassName("b-prose");
            card.add(why);
        }
        var messages = enquiries.messages(place.id());
        if (!messages.isEmpty()) {
            card.add(Blocks.rule(), new MessageThread(messages));
        }
        if (PlaceWords.asksForAnswer(place)) {
            card.add(answer(messages));
        }
        add(card);
    }

    private Div answer(List<ApplicationMessage> messages) {
        var text = new LimitedArea(getTranslation("enrollment.answer"));
        text.setMaxLength(ApplicationMessage.LONGEST);
        text.setWidthFull();
        text.setRequiredIndicatorVisible(true);
        if (messages.isEmpty()) {
            text.setHelperText(getTranslation("enrollment.answer.help"));
        }
        var send = Buttons.of(getTranslation("enrollment.answer.send"), "send", () -> {
            var sent = Notify.attempt(
                    () -> enquiries.answer(place.cohort(), place.version(), text.getValue()), problem -> {
                        text.setErrorMessage(problem);
                        text.setInvalid(true);
                        text.focus();
                    });
            if (sent) {
                Notify.done(getTranslation("enrollment.answer.sent"));
                answered.run();
            }
        });
        return Blocks.column(text, WhoSees.of(Permission.SEE_APPLICATION), Blocks.row(send));
    }
}
