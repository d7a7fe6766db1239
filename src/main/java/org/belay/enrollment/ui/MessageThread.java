package org.belay.enrollment.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.belay.enrollment.ApplicationMessage;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** Questions of the coordinators and answers of the applicant, one under another. */
class MessageThread extends OrderedList {

    MessageThread(List<ApplicationMessage> messages) {
        addClassNames("b-checklist");
        messages.forEach(message -> {
            var text = new Paragraph(message.text());
            text.addClassName("b-prose");
            var who = getTranslation(
                    message.byApplicant() ? "enrollment.message.answered" : "enrollment.message.asked",
                    message.author(),
                    Formats.dateTime(message.at()));
            add(new ListItem(Blocks.block("b-column b-tight", Blocks.meta(who), text)));
        });
    }
}
