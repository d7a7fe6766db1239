package org.belay.feedback;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belay.feedback.SurveyQueries.Own;
import org.belay.matching.MatchId;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.SpaceMember;
import org.belay.matching.Spaces;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people scored in confidence, for themselves and for a partner to whom they show it; but for what is read for groups
 * alone.
 */
@Service
@Transactional
public class OwnScores {

    private final SurveyQueries queries;
    private final SharingRepository sharing;
    private final Spaces spaces;
    private final CurrentUser user;
    private final Clock clock;

    OwnScores(SurveyQueries queries, SharingRepository sharing, Spaces spaces, CurrentUser user, Clock clock) {
        this.queries = queries;
        this.sharing = sharing;
        this.spaces = spaces;
        this.user = user;
        this.clock = clock;
    }

    /** By version of an instrument and score, the earliest answer first. */
    @Transactional(readOnly = true)
    public List<OwnScore> mine() {
        return of(user.require(Permission.SEE_SCORES, Facts.of(user.person())).person());
    }

    /** Whether whoever asks has answered anything in confidence, or has somebody to share it with. */
    @Transactional(readOnly = true)
    public boolean any() {
        var me = user.require(Permission.SEE_SCORES, Facts.of(user.person())).person();
        return queries.hasAnswered(me) || !spaces.mine().isEmpty();
    }

    private List<OwnScore> of(PersonId person) {
        var answers = queries.ownAnswers(person);
        var surveys = queries.heads(answers.stream().map(Own::survey).toList()).stream()
                .collect(Collectors.toMap(SurveyHead::id, Function.identity()));
        var scores = new LinkedHashMap<String, OwnScore>();
        for (var own : answers) {
            var survey = surveys.get(own.survey());
            if (survey != null) {
                add(survey, own.answers(), scores);
            }
        }
        return List.copyOf(scores.values());
    }

    private void add(SurveyHead survey, Answers answers, Map<String, OwnScore> scores) {
        var instrument = queries.instrument(survey.instrument()).content();
        var values = Scoring.scores(instrument, answers);
        for (var score : instrument.scores()) {
            var value = values.get(score.key());
            if (value != null) {
                var point = new OwnScore.Point(
                        survey.opensOn(), survey.when(), survey.occasion(), survey.cohortName(), value);
                scores.merge(
                        survey.instrument().value() + " " + score.key(),
                        new OwnScore(
                                instrument.title(), survey.number(), instrument.aggregateOnly(), score, List.of(point)),
                        (before, now) -> {
                            var points = new ArrayList<>(before.points());
                            points.addAll(now.points());
                            return new OwnScore(
                                    now.instrument(), now.number(), now.aggregateOnly(), now.score(), points);
                        });
            }
        }
    }

    /** Those with whom scores can be shared now, and what they show. */
    @Transactional(readOnly = true)
    public List<Sharing> partners() {
        var me = user.require(Permission.SHARE_SCORES, Facts.of(user.person())).person();
        return spaces.mine().stream()
                .filter(space -> space.open() && space.space() instanceof Space.OfMatch)
                .flatMap(space -> space.othersThan(me).stream().map(partner -> sharing(me, space, partner)))
                .toList();
    }

    private Sharing sharing(PersonId me, SpaceHead space, SpaceMember partner) {
        var match = ((Space.OfMatch) space.space()).match();
        var showing = sharing.shares(match, partner.person());
        var facts = Facts.of(partner.person()).withPartners(showing ? Set.of(me) : Set.of());
        return new Sharing(
                match,
                partner.name(),
                sharing.shares(match, me),
                showing,
                user.may(Permission.SEE_SHARED_SCORES, facts) ? shown(partner.person()) : List.of());
    }

    private List<OwnScore> shown(PersonId partner) {
        return of(partner).stream().filter(score -> !score.aggregateOnly()).toList();
    }

    /** From now on the partner of this match sees the own scores, or no more. */
    public void share(MatchId match, boolean show) {
        var me = user.require(Permission.SHARE_SCORES, Facts.of(user.person())).person();
        var space = spaces.keep(new Space.OfMatch(match));
        if (!space.has(me)) {
            throw new NotFound(match);
        }
        if (show) {
            sharing.share(match, me, clock.instant());
        } else {
            sharing.keep(match, me);
        }
    }
}
