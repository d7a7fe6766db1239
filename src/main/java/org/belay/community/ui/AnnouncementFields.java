package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import org.belay.community.AnnouncementText;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Formats;

/** An announcement in one language; left empty, it is not written in it. */
final class AnnouncementFields extends Div {

    private final Locale language;
    private final TextField subject = new TextField();
    private final DraftedArea body;

    AnnouncementFields(Drafts drafts, ProgramId program, Locale language) {
        this.language = language;
        addClassName("b-column");
        var name = Formats.language(language.getLanguage());
        subject.setLabel(text("announcement.subject-in", name));
        subject.setMaxLength(AnnouncementText.LONGEST_SUBJECT);
        subject.setErrorMessage(text("announcement.problem.subject"));
        subject.setWidthFull();
        body = new DraftedArea(
                drafts,
                new DraftKey("announcement-" + language.getLanguage(), program.value()),
                text("announcement.body-in", name),
                AnnouncementText.LONGEST_BODY,
                5);
        add(subject, body);
    }

    Optional<AnnouncementText> read() {
        return subject.getValue().isBlank() || body.isBlank()
                ? Optional.empty()
                : Optional.of(new AnnouncementText(language, subject.getValue(), body.value()));
    }

    /** One of the two is missing, and says so. */
    boolean isHalf() {
        var half = subject.getValue().isBlank() != body.isBlank();
        if (half) {
            complain();
        }
        return half;
    }

    void complain() {
        subject.setInvalid(subject.getValue().isBlank());
        if (body.isBlank()) {
            body.complain(text("announcement.problem.body"));
        }
        if (subject.isInvalid()) {
            subject.focus();
        }
    }

    void done() {
        subject.clear();
        body.done();
    }
}
