package org.belay.feedback;

import java.time.Clock;
import org.belay.draft.Drafts;
import org.belay.shared.LastOnEarth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What goes once a survey is over everywhere: what was typed and not sent, and anonymous answers so few that nobody is ever
 * shown them. Beside the list of who has answered they would lie there only to be guessed at. It works by what is in the
 * tables alone. Nobody is signed in.
 */
@Component
class SurveyEnding {

    private final SurveyQueries queries;
    private final SurveyRepository surveys;
    private final Drafts drafts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SurveyEnding(
            SurveyQueries queries,
            SurveyRepository surveys,
            Drafts drafts,
            TransactionTemplate transaction,
            Clock clock) {
        this.queries = queries;
        this.surveys = surveys;
        this.drafts = drafts;
        this.transaction = transaction;
        this.clock = clock;
    }

    void act() {
        var today = LastOnEarth.today(clock.instant());
        transaction.executeWithoutResult(status -> {
            queries.withDrafts(today).forEach(survey -> drafts.discardAll(AnswerService.draftKey(survey)));
            surveys.removeAnonymous(queries.withFewAnonymous(today));
        });
    }
}
