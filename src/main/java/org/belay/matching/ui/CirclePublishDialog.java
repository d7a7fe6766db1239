package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.belay.matching.CirclePublishing;
import org.belay.matching.CirclePublishing.Preview;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.MailToRead;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;

/** What publishing circles does, what stands against it, and the mail it sends; nothing is sent before. */
class CirclePublishDialog extends Dialog {

    private final transient CircleTools tools;
    private final CohortId cohort;
    private final LimitedArea intro = new LimitedArea(text("matching.circle.intro"));
    private final Div mail = Blocks.column();

    CirclePublishDialog(CircleTools tools, CohortId cohort, Runnable published) {
        this.tools = tools;
        this.cohort = cohort;
        var preview = tools.publishing().preview(cohort);
        setHeaderTitle(text("matching.circle.publish.title", preview.circles().size()));
        setWidth("720px");
        setMaxWidth("100%");
        add(Blocks.paragraph(text("matching.circle.publish.text", preview.people())));
        getFooter().add(Buttons.plain(text("action.cancel"), this::close));
        if (!preview.problems().isEmpty()) {
            add(Blocks.strong(text("matching.publish.problems")), CircleWords.problems(Tone.BAD, preview.problems()));
            return;
        }
        add(Blocks.note(Tone.OK, "circle-check", text("matching.circle.publish.checked")));
        if (preview.uninvited() > 0) {
            add(Blocks.note(Tone.WARNING, "mail", text("matching.publish.uninvited", preview.uninvited())));
        }
        compose(preview);
        var publish =
                Buttons.plain(text("matching.circle.publish", preview.circles().size()), () -> {
                    if (Notify.attempt(() -> tools.publishing().publish(cohort, preview.read(), intro.getValue()))) {
                        Notify.done(text(
                                "matching.circle.published", preview.circles().size()));
                        close();
                        published.run();
                    }
                });
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(publish);
    }

    private void compose(Preview preview) {
        intro.setMaxLength(CirclePublishing.LONGEST_INTRO);
        intro.setWidthFull();
        intro.setValueChangeMode(ValueChangeMode.LAZY);
        intro.addValueChangeListener(change -> show(preview));
        add(Blocks.column(intro, mail));
        show(preview);
    }

    private void show(Preview preview) {
        mail.removeAll();
        preview.circles().stream()
                .findFirst()
                .map(circle -> tools.publishing().example(cohort, circle, intro.getValue()))
                .ifPresent(example -> mail.add(new MailToRead(tools.letters().preview(example, getLocale()))));
    }
}
