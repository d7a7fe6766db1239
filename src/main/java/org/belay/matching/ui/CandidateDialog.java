package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import org.belay.enrollment.Application.Answer;
import org.belay.enrollment.ui.AnswerWords;
import org.belay.matching.Candidate;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;

/** What somebody says of themselves to those with whom they could be matched. */
class CandidateDialog extends Dialog {

    CandidateDialog(Candidate candidate, List<Answer> answers) {
        setHeaderTitle(candidate.name());
        setWidth("560px");
        setMaxWidth("100%");
        var body = Blocks.column(WishesView.topics(candidate));
        if (answers.isEmpty()) {
            body.add(Blocks.muted(text("matching.wishes.no-answers")));
        }
        answers.forEach(answer -> body.add(Blocks.strong(answer.question()), AnswerWords.of(answer)));
        add(body);
        getFooter().add(Buttons.plain(text("action.close"), this::close));
    }
}
