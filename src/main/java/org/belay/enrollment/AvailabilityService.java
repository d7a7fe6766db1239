package org.belay.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When people have time: their usual week in each cohort, and the days on which they are away. Booking reads it at each
 * question, so that a change holds at once; sessions that are booked already stay.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class AvailabilityService {

    private static final int MOST_ABSENCES = 200;

    private final AvailabilityQueries queries;
    private final AvailabilityRepository repository;
    private final EnrollmentRepository enrollments;
    private final ApplicationQueries applications;
    private final Places places;
    private final CurrentUser user;
    private final Clock clock;

    AvailabilityService(
            AvailabilityQueries queries,
            AvailabilityRepository repository,
            EnrollmentRepository enrollments,
            ApplicationQueries applications,
            Places places,
            CurrentUser user,
            Clock clock) {
        this.queries = queries;
        this.repository = repository;
        this.enrollments = enrollments;
        this.applications = applications;
        this.places = places;
        this.user = user;
        this.clock = clock;
    }

    /** The own weeks, absences and holidays, labels included: for nobody else. */
    @Transactional(readOnly = true)
    public OwnAvailability mine() {
        var me = user.require(Permission.SEE_ABSENCE_LABEL, Facts.of(user.person()))
                .person();
        var zone = applications.zoneOf(me);
        var today = LocalDate.now(clock.withZone(zone));
        return new OwnAvailability(
                today,
                queries.weeks(me, zone),
                queries.absences(me, today),
                applications.holidays(me, today, today.plusYears(1)));
    }

    /** Whether there is a cohort for which a week can be said. */
    @Transactional(readOnly = true)
    public boolean isAsked() {
        var me = me();
        return !queries.weeks(me, applications.zoneOf(me)).isEmpty();
    }

    /**
     * Says when one is usually free, in these cohorts; all of them or none.
     *
     * @param read the places with the week that was read there
     * @param week null for not said
     */
    public void saveWeek(Collection<OwnWeek> read, ZoneId zone, @Nullable WeekGrid week) {
        var me = me();
        Map<EnrollmentId, Long> versions =
                read.stream().collect(Collectors.toMap(OwnWeek::enrollment, OwnWeek::version));
        var locked = enrollments.lock(versions.keySet());
        if (locked.size() != versions.size()
                || locked.stream().anyMatch(place -> !place.person().equals(me))) {
            throw new NotFound(versions.keySet());
        }
        for (var place : locked) {
            if (!place.state().isOpen()) {
                throw new Refused(Problem.of("enrollment.problem.not-open"));
            }
            var version = versions.getOrDefault(place.id(), -1L);
            ChangedMeanwhile.unlessOne(repository.saveWeek(place.id(), version, zone, week), place.id());
            places.record(me, "enrollment.availability-changed", place);
        }
    }

    /** Says that one is away; sessions that are booked already stay. */
    public AbsenceId addAbsence(AbsenceDraft draft) {
        var me = me();
        var checked = draft.check(LocalDate.now(clock.withZone(applications.zoneOf(me))));
        if (repository.absencesOf(me) >= MOST_ABSENCES) {
            throw new Refused(Problem.of("enrollment.problem.absences-many", MOST_ABSENCES));
        }
        return repository.addAbsence(me, checked, clock.instant());
    }

    public void removeAbsence(AbsenceId absence) {
        if (repository.removeAbsence(me(), absence) == 0) {
            throw new NotFound(absence);
        }
    }

    private PersonId me() {
        return user.require(Permission.KEEP_AVAILABILITY, Facts.of(user.person()))
                .person();
    }
}
