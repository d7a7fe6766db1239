package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.belay.enrollment.Side;
import org.belay.matching.MatchIntro;
import org.belay.matching.MatchMailPreview;
import org.belay.matching.MatchPublished;
import org.belay.matching.PublishPreview;
import org.belay.matching.PublishingService;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.MailToRead;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;

/** What publishing does, what stands against it, and the mails it sends; nothing is sent before. */
class PublishDialog extends Dialog {

    private final LimitedArea toMentor = intro("mentor");
    private final LimitedArea toMentee = intro("mentee");
    private final boolean ofPeers;
    private final Div mails = Blocks.block("b-even");
    private final Div body = Blocks.column();
    private final transient MatchMailPreview letters;

    PublishDialog(PublishingService publishing, MatchMailPreview letters, CohortId cohort, Runnable published) {
        this.letters = letters;
        var preview = publishing.preview(cohort);
        ofPeers = preview.ofPeers();
        setHeaderTitle(text("matching.publish.title", preview.pairs(), preview.cohortName()));
        setWidth("860px");
        setMaxWidth("100%");
        body.add(Blocks.paragraph(text(
                preview.offered() ? "matching.publish.offers" : "matching.publish.text",
                preview.mentees(),
                preview.mentors())));
        add(body);
        getFooter().add(Buttons.plain(text("action.cancel"), this::close));
        if (preview.problems().isEmpty()) {
            compose(preview);
            getFooter().add(publish(publishing, cohort, preview, published));
        } else {
            body.add(problems(preview));
        }
    }

    private static LimitedArea intro(String side) {
        var area = new LimitedArea(text("matching.intro." + side));
        area.setMaxLength(MatchIntro.LONGEST);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        return area;
    }

    private void compose(PublishPreview preview) {
        body.add(Blocks.note(Tone.OK, "circle-check", text("matching.publish.checked")));
        if (preview.uninvited() > 0) {
            body.add(Blocks.note(Tone.WARNING, "mail", text("matching.publish.uninvited", preview.uninvited())));
        }
        preview.example().ifPresent(example -> {
            body.add(mails);
            toMentor.addValueChangeListener(event -> show(example));
            toMentee.addValueChangeListener(event -> show(example));
            show(example);
        });
    }

    private void show(MatchPublished example) {
        var news = example.with(intro());
        mails.removeAll();
        mails.add(mail(toMentee, news, Side.MENTEE));
        if (!ofPeers) {
            mails.add(mail(toMentor, news, Side.MENTOR));
        }
    }

    /** Peers read the same words. */
    private MatchIntro intro() {
        return new MatchIntro((ofPeers ? toMentee : toMentor).getValue(), toMentee.getValue());
    }

    private Div mail(LimitedArea words, MatchPublished news, Side side) {
        return Blocks.column(words, new MailToRead(letters.preview(news, side, getLocale())));
    }

    private Button publish(PublishingService publishing, CohortId cohort, PublishPreview preview, Runnable published) {
        var button = Buttons.plain(text("matching.publish", preview.pairs()), () -> {
            if (Notify.attempt(() -> publishing.publish(cohort, preview.listVersion(), intro()))) {
                Notify.done(text("matching.published", preview.pairs()));
                close();
                published.run();
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Div problems(PublishPreview preview) {
        var list = new UnorderedList();
        list.addClassName("b-names");
        preview.problems()
                .forEach(problem -> list.add(
                        new ListItem(text(problem.key(), problem.arguments().toArray()))));
        return Blocks.note(Tone.BAD, "circle-alert", Blocks.strong(text("matching.publish.problems")), list);
    }
}
