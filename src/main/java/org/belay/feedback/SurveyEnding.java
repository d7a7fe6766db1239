package org.belay.feedback;

import java.time.Clock;
import org.belay.draft.Drafts;
import org.belay.shared.LastOnEarth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What goes once a survey is over everywhere: what was typed and not sent, and anonymous answers so few that nobody is ever
 * shown them. Beside the list of who has answered they would lie there only to be guessed at. It works by what is in the
 * tables alone, and survey by survey, so that nobody who types waits for it. Nobody is signed in.
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
            PlatformTransactionManager transactions,
            Clock clock) {
        this.queries = queries;
        this.surveys = surveys;
        this.drafts = drafts;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    void act() {
        var today = LastOnEarth.today(clock.instant());
        queries.withDrafts(today)
                .forEach(survey ->
                        transaction.executeWithoutResult(status -> drafts.discardAll(AnswerService.draftKey(survey))));
        queries.withFewAnonymous(today)
                .forEach(survey -> transaction.executeWithoutResult(status -> surveys.removeAnonymous(survey)));
    }
}
