package org.belay.enrollment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The ranked wishes of those who take part: the same that the application asks for, and none of them older than another. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class WishService {

    private final WishQueries queries;
    private final EnrollmentRepository enrollments;
    private final Places places;
    private final CohortService cohorts;
    private final CurrentUser user;

    WishService(
            WishQueries queries,
            EnrollmentRepository enrollments,
            Places places,
            CohortService cohorts,
            CurrentUser user) {
        this.queries = queries;
        this.enrollments = enrollments;
        this.places = places;
        this.cohorts = cohorts;
        this.user = user;
    }

    /** Of whoever is signed in; nothing for who has no place in the cohort. */
    @Transactional(readOnly = true)
    public Optional<OwnWishes> mine(CohortId cohort) {
        return queries.of(cohort, me());
    }

    /**
     * Puts the own wishes into this order, and no others. Who may be wished for is for the caller to say.
     *
     * @param version with which they were read
     * @throws Refused when they are too many, or whoever asks does not take part (any more)
     */
    public void rank(CohortId cohort, long version, List<PersonId> ranked) {
        var me = me();
        cohorts.requireState(cohort, CohortState.ENROLLING, CohortState.MATCHING, CohortState.RUNNING);
        var place = enrollments.lock(cohort, me).orElseThrow(() -> new NotFound(cohort));
        if (place.state() != EnrollmentState.ACCEPTED && place.state() != EnrollmentState.ACTIVE) {
            throw new Refused(Problem.of("enrollment.problem.wishes-not-now"));
        }
        if (ranked.size() > ApplicationDraft.MOST_PREFERENCES) {
            throw new Refused(Problem.of("enrollment.problem.too-many-wishes", ApplicationDraft.MOST_PREFERENCES));
        }
        if (ranked.contains(me)) {
            throw new Refused(Problem.of("enrollment.problem.wish-for-oneself"));
        }
        if (new HashSet<>(ranked).size() != ranked.size()) {
            throw new Refused(Problem.of("enrollment.problem.wished-twice"));
        }
        ChangedMeanwhile.unlessOne(enrollments.rank(place.id(), version, ranked), place.id());
        places.record(me, "enrollment.wishes-ranked", place);
    }

    private PersonId me() {
        return user.require(Permission.RANK_WISHES, Facts.of(user.person())).person();
    }
}
