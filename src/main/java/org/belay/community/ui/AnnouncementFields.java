package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.belay.community.AnnouncementText;
import org.belay.draft.Draft;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedField;

/** An announcement in one language; left empty, it is not written in it. */
final class AnnouncementFields extends Div {

    private final Locale language;
    private final transient Drafts drafts;
    private final transient DraftKey subjectKey;
    private final LimitedField subject = new LimitedField();
    private final DraftedArea body;

    AnnouncementFields(Drafts drafts, ProgramId program, Locale language) {
        this.language = language;
        this.drafts = drafts;
        subjectKey = new DraftKey("announcement-subject-" + language.getLanguage(), program.value());
        addClassName("b-column");
        var name = Formats.language(language.getLanguage());
        subject.setLabel(text("announcement.subject-in", name));
        subject.setMaxLength(AnnouncementText.LONGEST_SUBJECT);
        subject.setErrorMessage(text("announcement.problem.subject"));
        subject.setWidthFull();
        drafts.find(subjectKey).map(Draft::text).ifPresent(subject::setValue);
        body = new DraftedArea(
                drafts,
                new DraftKey("announcement-" + language.getLanguage(), program.value()),
                text("announcement.body-in", name),
                AnnouncementText.LONGEST_BODY,
                5);
        add(subject, new AutoSave(List.of(subject), () -> drafts.keep(subjectKey, subject.getValue())), body);
    }

    Optional<AnnouncementText> read() {
        return subject.getValue().isBlank() || body.isBlank()
                ? Optional.empty()
                : Optional.of(new AnnouncementText(language, subject.getValue(), body.value()));
    }

    /** One of the two is missing or too long, and says so. */
    boolean isWrong() {
        var half = subject.getValue().isBlank() != body.isBlank();
        if (half) {
            complain();
        }
        return half || isTooLong();
    }

    private boolean isTooLong() {
        subject.setInvalid(false);
        return !Fields.right(subject) || body.isTooLong();
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
        drafts.discard(subjectKey);
        subject.clear();
        body.done();
    }

    /** What was taken back is to be changed, or sent later: as drafts both texts are here again. */
    void keep(AnnouncementText text) {
        drafts.keep(subjectKey, text.subject());
        body.keep(text.body());
    }

    boolean isIn(Locale other) {
        return language.equals(other);
    }
}
