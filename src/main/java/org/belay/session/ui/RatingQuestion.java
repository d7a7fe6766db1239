package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.SessionId;
import org.belay.session.SessionRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/** How good was a held session: one tap saves the answer, and a word on it may follow. */
final class RatingQuestion extends Div {

    private static final int LONGEST_COMMENT = 1900;

    private final RadioButtonGroup<Integer> rating;
    private final LimitedArea comment = new LimitedArea();
    private final Div more;
    private final transient SessionRow session;
    private final transient Answer answer;

    /** Where the answer goes: to the service of those who met. */
    interface Answer {
        void rate(SessionId session, int stars, String comment);
    }

    /** @param session null where none is asked about now */
    static Optional<Component> card(@Nullable SessionRow session, Answer answer) {
        var ui = UI.getCurrent();
        return Optional.ofNullable(session)
                .map(held -> Blocks.card(
                        ui.getTranslation("session.rating-title"),
                        new RatingQuestion(held, ui.getTranslation("session.rating", held.number()), answer)));
    }

    RatingQuestion(SessionRow session, String question, Answer answer) {
        this.session = session;
        this.answer = answer;
        rating =
                Pills.one(question, List.of(1, 2, 3, 4, 5), n -> UI.getCurrent().getTranslation("session.rating." + n));
        rating.addValueChangeListener(change -> rate());
        comment.setAriaLabel(getTranslation("session.comment"));
        comment.setPlaceholder(getTranslation("session.comment"));
        comment.setMaxLength(LONGEST_COMMENT);
        comment.setWidthFull();
        more = Blocks.column(
                comment, Blocks.row(Buttons.plain(getTranslation("session.comment-save"), this::saveComment)));
        more.setVisible(false);
        add(new Question(question, WhoSees.of(Permission.SEE_RATING), rating, more));
    }

    private void saveComment() {
        if (rate()) {
            removeAll();
            add(Blocks.muted(getTranslation("session.rated")));
        }
    }

    private boolean rate() {
        int stars = rating.getValue();
        boolean saved = Notify.attempt(() -> answer.rate(session.id(), stars, comment.getValue()));
        if (saved) {
            Notify.done(getTranslation("session.rated"));
            more.setVisible(true);
        }
        return saved;
    }
}
