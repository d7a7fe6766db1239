package org.belay.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortService;
import org.belay.enrollment.EnrollmentId;
import org.belay.program.TopicId;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.People;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Care for those who support others: talks in confidence of which only counts stay, supervision in their own words, and
 * how it goes, which coordinators read. Of talks nothing stands in the audit trail, which would tell whose they were, and
 * when.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CareService {

    public static final int LONGEST_LABEL = 100;
    public static final int LONGEST_WORDS = 3900;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 600;

    private final CurrentUser user;
    private final CohortService cohorts;
    private final CareRepository care;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    CareService(
            CurrentUser user,
            CohortService cohorts,
            CareRepository care,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.user = user;
        this.cohorts = cohorts;
        this.care = care;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where whoever asks supports others now. */
    @Transactional(readOnly = true)
    public List<SupportPlace> places() {
        return care.places(me());
    }

    @Transactional(readOnly = true)
    public List<Encounter> encounters() {
        return care.encounters(me());
    }

    /**
     * A first talk with somebody in confidence.
     *
     * @param label by which the author knows whom it is about, sealed, for them alone and only while it is open
     * @param minutes 5 to 600
     */
    public void begin(EnrollmentId place, @Nullable TopicId topic, @Nullable String label, int minutes) {
        mine(place);
        var words = text(label, LONGEST_LABEL);
        var length = minutes(minutes);
        if (topic == null && words == null) {
            throw new Refused(Problem.of("care.problem.about"));
        }
        care.begin(place, topic, words, length, LocalDate.ofInstant(clock.instant(), people.zone(me())));
    }

    /** One more talk with the same person. */
    public void talkAgain(EncounterId id, long version, int minutes) {
        mine(own(id).place());
        ChangedMeanwhile.unlessOne(care.talkAgain(id, version, minutes(minutes)), id);
    }

    /** Erases who it was about; counts, the topic and the month stay. It cannot be undone. */
    public void close(EncounterId id, long version) {
        var encounter = own(id);
        ChangedMeanwhile.unlessOne(care.close(id, version, encounter.begunOn()), id);
    }

    @Transactional(readOnly = true)
    public List<SupervisionEntry> supervisions() {
        return care.supervisions(user.require(Permission.SEE_SUPERVISION, Facts.of(user.person()))
                .person());
    }

    /** @param words sealed, for their author alone */
    public void addSupervision(EnrollmentId place, LocalDate heldOn, int minutes, @Nullable String words) {
        var mine = mine(place);
        if (heldOn.isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new Refused(Problem.of("care.problem.future"));
        }
        var length = minutes(minutes);
        var takenAlong = text(words, LONGEST_WORDS);
        if (takenAlong == null) {
            throw new Refused(Problem.of("care.problem.words"));
        }
        care.addSupervision(place, heldOn, length, takenAlong);
        audit.record(me(), event("supervision.noted", mine));
    }

    /** What whoever asks said last of a place of theirs. */
    @Transactional(readOnly = true)
    public Optional<Pulse> pulse(EnrollmentId place) {
        return care.lastPulse(mine(place).enrollment());
    }

    /** How it goes; coordinators of the program read it. */
    public void answer(EnrollmentId place, Load load, int confidence) {
        var mine = mine(place);
        if (confidence < 0 || confidence > Pulse.MOST_SURE) {
            throw new Refused(Problem.of("care.problem.confidence", Pulse.MOST_SURE));
        }
        care.answer(place, load, confidence, clock.instant());
        audit.record(me(), event("load.said", mine));
    }

    /** What coordinators read: how it goes, and counts; nothing of themselves, should they support others. */
    @Transactional(readOnly = true)
    public CareOverview overview(CohortId cohort) {
        user.require(Permission.SEE_ENCOUNTER_COUNT, cohorts.facts(cohort));
        var reader = user.require(Permission.SEE_LOAD, cohorts.facts(cohort));
        return new CareOverview(care.mentors(cohort, reader.person()), care.topics(cohort));
    }

    private PersonId me() {
        return user.require(Permission.KEEP_CARE, Facts.of(user.person())).person();
    }

    private SupportPlace mine(EnrollmentId place) {
        return care.places(me()).stream()
                .filter(one -> one.enrollment().equals(place))
                .findFirst()
                .orElseThrow(() -> new NotFound(place));
    }

    private Encounter own(EncounterId id) {
        return care.encounters(me()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private static int minutes(int minutes) {
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new Refused(Problem.of("session.problem.minutes"));
        }
        return minutes;
    }

    private static @Nullable String text(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > longest) {
            throw new Refused(Problem.of("session.problem.long", longest));
        }
        return text.strip();
    }

    private static AuditEvent event(String action, SupportPlace place) {
        return AuditEvent.of(action, "enrollment", place.enrollment().value(), place.cohortName())
                .in(place.program());
    }
}
