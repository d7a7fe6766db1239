package org.belay.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import org.belay.shared.MailPreview;

/** A mail as its reader will see it, before it is sent. */
public final class MailToRead extends Div {

    public MailToRead(MailPreview mail) {
        addClassName("b-column");
        var text = new Pre(mail.text());
        text.addClassName("b-mail");
        add(Blocks.strong(mail.subject()), text);
    }
}
