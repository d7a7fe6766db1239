package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;
import org.belay.workshop.WorkshopFeedback;
import org.belay.workshop.WorkshopId;

/** How was it: a rating and, for who likes, some words; who reads them is said beside. */
class FeedbackForm extends Div {

    FeedbackForm(WorkshopTools tools, WorkshopId id) {
        var rating = new RadioButtonGroup<Integer>();
        rating.addClassName("b-pills");
        rating.setAriaLabel(text("workshop.rating"));
        rating.setItems(1, 2, 3, 4, 5);
        rating.setItemLabelGenerator(n -> text("workshop.rating." + n));
        rating.setErrorMessage(text("workshop.problem.rating"));
        var comment = new LimitedArea(text("workshop.comment"));
        comment.setMaxLength(WorkshopFeedback.LONGEST_COMMENT);
        comment.setWidthFull();
        tools.feedback().mine(id).ifPresent(own -> {
            rating.setValue(own.rating());
            comment.setValue(own.comment() == null ? "" : own.comment());
        });
        var send = Buttons.primary(text("workshop.send-feedback"), "send", () -> {
            rating.setInvalid(rating.getValue() == null);
            if (rating.getValue() != null
                    && Notify.attempt(() -> tools.feedback().give(id, rating.getValue(), comment.getValue()))) {
                Notify.done(text("workshop.feedback-saved"));
            }
        });
        add(Blocks.card(
                text("workshop.how-was-it"),
                Blocks.block(
                        "b-form",
                        rating,
                        comment,
                        Blocks.muted(text("workshop.feedback-readers", WorkshopFeedback.FEWEST)),
                        WhoSees.of(Permission.SEE_WORKSHOP_FEEDBACK),
                        Blocks.row(send))));
    }
}
