package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.belay.cohort.CohortState;
import org.belay.enrollment.Side;
import org.belay.matching.MatchEnded.Cause;
import org.belay.matching.MatchMailPreview;
import org.belay.matching.MatchRow;
import org.belay.matching.MatchService;
import org.belay.matching.PairConcern;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.MailToRead;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;

/** What one of a pair says against it, and the step that follows from it. */
record Rematches(MatchService matches, MatchMailPreview letters, CohortState cohort, Runnable changed) {

    /** Nothing to see for a pair that fits. */
    Component of(MatchRow row) {
        var concern = row.concern();
        if (concern == null) {
            return Blocks.row();
        }
        var tone = concern == PairConcern.REMATCH_ASKED ? Tone.BAD : Tone.WARNING;
        var parts = Blocks.row(Blocks.badge(text("state.PairConcern." + concern), tone));
        if (cohort == CohortState.MATCHING || cohort == CohortState.RUNNING) {
            var button = Buttons.plain(text("matching.rematch"), () -> open(row));
            button.setAriaLabel(text(
                    "matching.rematch-of", row.mentee().name(), row.mentor().name()));
            parts.add(button);
        }
        return parts;
    }

    private void open(MatchRow row) {
        var mentee = row.mentee().name();
        var mentor = row.mentor().name();
        var mail = letters.preview(
                matches.previewEnd(row.id(), Cause.REMATCH),
                Side.MENTEE,
                UI.getCurrent().getLocale());
        new ConfirmDialog(
                        text("matching.rematch.title", mentee, mentor),
                        text("matching.rematch.confirm"),
                        () -> matches.rematch(row.id(), row.version()),
                        () -> {
                            Notify.done(text("matching.rematch.done", mentee, mentor));
                            changed.run();
                        },
                        Blocks.paragraph(text("matching.rematch.help", mentee, mentor)),
                        Blocks.strong(text("matching.rematch.mail")),
                        new MailToRead(mail))
                .open();
    }
}
