package org.belay.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.People;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Surveys for those who are asked. What is sent is final. Nothing of an anonymous answer is written down beside it: no
 * name, no time, no entry in the trail, and the draft of it goes in the same transaction.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class AnswerService {

    /** What is filled in here, as drafts know it. */
    static final String FORM = "survey";

    private final SurveyQueries queries;
    private final SurveyRepository surveys;
    private final Drafts drafts;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;

    AnswerService(
            SurveyQueries queries,
            SurveyRepository surveys,
            Drafts drafts,
            People people,
            CurrentUser user,
            Clock clock) {
        this.queries = queries;
        this.surveys = surveys;
        this.drafts = drafts;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    /** Under which a survey that is being filled in is kept. */
    public static DraftKey draftKey(SurveyId survey) {
        return new DraftKey(FORM, survey.value());
    }

    /** What whoever asks still owes. */
    @Transactional(readOnly = true)
    public List<SurveyHead> owed() {
        var me = me();
        var now = clock.instant();
        return queries.owedBy(me, LocalDate.ofInstant(now, ZoneOffset.UTC), LocalDate.ofInstant(now, people.zone(me)));
    }

    /** @throws NotFound for everybody who is not asked */
    @Transactional(readOnly = true)
    public AnswerPage open(String token) {
        var me = me();
        var survey = queries.find(token).orElseThrow(() -> new NotFound("survey"));
        if (!queries.asks(survey.id(), me)) {
            throw new NotFound("survey");
        }
        return new AnswerPage(
                survey,
                queries.instrument(survey.instrument()).content(),
                queries.answered(survey.id(), me),
                open(survey, me));
    }

    /**
     * Keeps what is filled in and not sent. Once it is answered nothing is kept any more: what stands in a second
     * window would put an anonymous answer beside a name.
     *
     * @throws Refused when it is answered already or is over
     */
    public void keep(SurveyId id, String filledIn) {
        unanswered(id, me());
        drafts.keep(draftKey(id), filledIn);
    }

    /** Of this person, and stays so until the transaction ends. */
    private SurveyHead unanswered(SurveyId id, PersonId me) {
        var survey = queries.find(id).orElseThrow(() -> new NotFound(id));
        boolean answered = surveys.lockPerson(id, me).orElseThrow(() -> new NotFound(id));
        if (answered) {
            throw new Refused(Problem.of("survey.problem.answered"));
        }
        if (!open(survey, me)) {
            throw new Refused(Problem.of("survey.problem.over"));
        }
        return survey;
    }

    /** @throws Refused when it is answered already, is over, or the answers are none of the instrument */
    public Thanks answer(SurveyId id, Answers answers) {
        var me = me();
        var survey = unanswered(id, me);
        var instrument = queries.instrument(survey.instrument()).content();
        answers.check(instrument);
        if (survey.anonymous()) {
            surveys.addAnonymous(id, Set.of(me), List.of(answers));
        } else {
            surveys.addConfidential(id, Map.of(me, answers), clock.instant());
        }
        drafts.discard(draftKey(id));
        return thanks(survey, instrument, answers);
    }

    private static Thanks thanks(SurveyHead survey, Instrument instrument, Answers answers) {
        var scores = Scoring.scores(instrument, answers);
        return new Thanks(survey.anonymous() ? Map.of() : scores, lowScore(instrument, scores));
    }

    static boolean lowScore(Instrument instrument, Map<String, Double> scores) {
        return instrument.scores().stream()
                .filter(score -> scores.containsKey(score.key()))
                .flatMap(score -> score.reached(scores.getOrDefault(score.key(), 0.0)).stream())
                .anyMatch(Score.CutOff::help);
    }

    private PersonId me() {
        return user.require(Permission.ANSWER_SURVEY, Facts.of(user.person())).person();
    }

    private boolean open(SurveyHead survey, PersonId person) {
        return survey.open(clock.instant(), people.zone(person));
    }
}
