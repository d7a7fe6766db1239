package org.belay.feedback;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Surveys of the time before Belay, with what was answered to them. */
@Service
@Transactional
public class SurveyHistory {

    private static final int HOURS_TO_ANSWER = 36;

    private final SurveyRepository surveys;
    private final SurveyQueries queries;
    private final InstrumentRepository instruments;
    private final CurrentUser user;

    SurveyHistory(SurveyRepository surveys, SurveyQueries queries, InstrumentRepository instruments, CurrentUser user) {
        this.surveys = surveys;
        this.queries = queries;
        this.instruments = instruments;
        this.user = user;
    }

    /**
     * Records a survey of those who take part in a cohort, in one go.
     *
     * @param answers gets who was asked and says what they answered; whoever is missing did not
     */
    public SurveyId record(
            CohortId cohort, SurveyDraft draft, Function<List<PersonId>, Map<PersonId, Answers>> answers) {
        user.require(Permission.IMPORT_HISTORY);
        var instrument = instruments.of(draft.instrument()).stream()
                .filter(InstrumentVersion::usable)
                .findFirst()
                .orElseThrow(() -> new NotFound(draft.instrument()));
        var survey = surveys.open(cohort, instrument.id(), draft);
        surveys.askParticipants(survey, cohort, draft.side());
        var given = answers.apply(queries.asked(survey));
        given.values().forEach(one -> one.check(instrument.content()));
        if (given.isEmpty()) {
            return survey;
        }
        if (draft.anonymous()) {
            var shuffled = new java.util.ArrayList<>(given.values());
            java.util.Collections.shuffle(shuffled, new Random());
            surveys.addAnonymous(survey, given.keySet(), shuffled);
        } else {
            surveys.addConfidential(
                    survey,
                    given,
                    draft.opensOn().atStartOfDay().plusHours(HOURS_TO_ANSWER).toInstant(ZoneOffset.UTC));
        }
        return survey;
    }
}
