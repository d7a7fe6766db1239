package org.belay.workshop;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.audit.AuditEvent;
import org.belay.organization.RoomId;
import org.belay.session.Slot;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled event for many: one registration, one or several dates. Its stage moves by the verbs below and by nothing
 * else; each throws {@link Refused} with everything that stands against it.
 *
 * @param cohort whose it is; null when it is the program's
 * @param room that of the venue, if it is one
 * @param dates in their order, at least one
 * @param facilitators by name
 */
public record Workshop(
        WorkshopId id,
        ProgramId program,
        String programName,
        @Nullable CohortId cohort,
        @Nullable String cohortName,
        String title,
        String description,
        Audience audience,
        int seats,
        int minimum,
        ZoneId zone,
        Venue venue,
        @Nullable Room room,
        RegistrationRules registration,
        Stage stage,
        List<Date> dates,
        List<Facilitator> facilitators,
        long version) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_DESCRIPTION = 2000;
    public static final int LONGEST_REASON = 1000;
    public static final int MOST_SEATS = 500;
    public static final int LONGEST_HOURS = 168;

    /** Who would have less than this to answer is offered nothing. */
    private static final Duration LEAST_TO_ANSWER = Duration.ofHours(1);

    /** So long before and after a date people can be checked in. */
    static final Duration AT_THE_DOOR = Duration.ofHours(1);

    public Workshop {
        dates = dates.stream().sorted(comparing(Date::startsAt)).toList();
        facilitators = List.copyOf(facilitators);
    }

    /** A room of a site. */
    public record Room(
            RoomId id, String name, String site, @Nullable Integer capacity) {

        public String label() {
            return name + ", " + site;
        }
    }

    /** One of its dates. */
    public record Date(WorkshopDateId id, Instant startsAt, int minutes) {

        public Instant endsAt() {
            return startsAt.plus(Duration.ofMinutes(minutes));
        }

        public Slot time() {
            return new Slot(startsAt, endsAt());
        }

        /** From then on people can be checked in. */
        public boolean doorOpen(Instant now) {
            return !now.isBefore(startsAt.minus(AT_THE_DOOR));
        }

        /** While people come and go. */
        public boolean around(Instant now) {
            return doorOpen(now) && now.isBefore(endsAt().plus(AT_THE_DOOR));
        }
    }

    /** Who leads it. */
    public record Facilitator(PersonId person, String name) {}

    /**
     * Where it stands, since when and why.
     *
     * @param goneOnAt when a coordinator decided to hold it with fewer than the minimum
     * @param endReason why it was cancelled, as everybody was told
     */
    public record Stage(
            WorkshopState state,
            @Nullable Instant publishedAt,
            @Nullable Instant goneOnAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {

        static final Stage DRAFT = new Stage(WorkshopState.DRAFT, null, null, null, null);
    }

    /** Seats where people sit: who finds no chair in the room of one that is online, too, joins online. */
    public int chairs() {
        return chairs(seats, venue, room == null ? null : room.capacity());
    }

    static int chairs(int seats, Venue venue, @Nullable Integer capacity) {
        return venue.both() && capacity != null ? Math.min(seats, capacity) : seats;
    }

    public WorkshopState state() {
        return stage.state();
    }

    public Instant startsAt() {
        return dates.getFirst().startsAt();
    }

    public Instant endsAt() {
        return dates.getLast().endsAt();
    }

    public boolean begun(Instant now) {
        return !startsAt().isAfter(now);
    }

    public boolean over(Instant now) {
        return !endsAt().isAfter(now);
    }

    /** The length of all its dates. */
    public int minutes() {
        return dates.stream().mapToInt(Date::minutes).sum();
    }

    public boolean leads(PersonId person) {
        return facilitators.stream().anyMatch(one -> one.person().equals(person));
    }

    public Set<PersonId> leaders() {
        return facilitators.stream().map(Facilitator::person).collect(Collectors.toUnmodifiableSet());
    }

    /** The date that people come to now. */
    public Optional<Date> around(Instant now) {
        return dates.stream().filter(date -> date.around(now)).findFirst();
    }

    /** The date for check-in: the one that people come to now, else the last whose door was open. */
    public Optional<Date> atTheDoor(Instant now) {
        return around(now)
                .or(() -> dates.stream().filter(date -> date.doorOpen(now)).reduce((before, later) -> later));
    }

    public Date date(WorkshopDateId which) {
        return dates.stream()
                .filter(date -> date.id().equals(which))
                .findFirst()
                .orElseThrow(() -> new NotFound(which));
    }

    /** Whether people can register now. */
    public boolean takesRegistrations(Instant now) {
        var opens = registration.opensAt();
        return state() == WorkshopState.PUBLISHED
                && !begun(now)
                && (opens == null || !now.isBefore(opens))
                && now.isBefore(registrationClosesAt());
    }

    /** When registration closes: at the start at the latest. */
    public Instant registrationClosesAt() {
        var closes = registration.closesAt();
        return closes == null || closes.isAfter(startsAt()) ? startsAt() : closes;
    }

    /**
     * From then on fewer than the minimum are too few: once registration has closed, or, where it is open until the start,
     * some days before.
     */
    Instant decidedFrom(int days) {
        var closes = registrationClosesAt();
        return closes.isBefore(startsAt()) ? closes : startsAt().minus(Duration.ofDays(days));
    }

    /** By then every offer of a seat must have been answered. */
    public Instant lastAnswerAt() {
        return startsAt().minus(Duration.ofHours(registration.quietHours()));
    }

    /** From then on no seat is offered any more: one that comes free is for whoever takes it first. */
    public Instant firstComeAt() {
        return lastAnswerAt().minus(LEAST_TO_ANSWER);
    }

    public boolean firstCome(Instant now) {
        return !now.isBefore(firstComeAt());
    }

    /** Until when a seat that is offered now can be accepted. */
    Instant answerBy(Instant now) {
        var usual = now.plus(Duration.ofHours(registration.answerHours()));
        return usual.isAfter(lastAnswerAt()) ? lastAnswerAt() : usual;
    }

    /** Until when offers that were made can be accepted at most; whoever has one keeps a moment, also when it is moved. */
    Instant offersEndBy(Instant now) {
        var moment = now.plus(LEAST_TO_ANSWER);
        if (!lastAnswerAt().isBefore(moment)) {
            return lastAnswerAt();
        }
        return moment.isAfter(startsAt()) ? startsAt() : moment;
    }

    Stage publish(Instant now) {
        requireState(WorkshopState.DRAFT);
        var problems = unready(now);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new Stage(WorkshopState.PUBLISHED, now, null, null, null);
    }

    /** What stands against publishing it as it is written. */
    List<Problem> unready(Instant now) {
        var problems = new ArrayList<Problem>();
        if (begun(now)) {
            problems.add(Problem.of("workshop.problem.past"));
        }
        if (venue.unknown()) {
            problems.add(Problem.of("workshop.problem.venue"));
        }
        if (facilitators.isEmpty()) {
            problems.add(Problem.of("workshop.problem.facilitator"));
        }
        return problems;
    }

    /** One that has begun is finished, not cancelled. */
    Stage cancel(String given, Instant now) {
        requireState(WorkshopState.PUBLISHED);
        if (begun(now)) {
            throw new Refused(Problem.of("workshop.problem.begun"));
        }
        var reason = given.strip();
        if (reason.isEmpty()) {
            throw new Refused(Problem.of("workshop.problem.reason"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused(Problem.of("workshop.problem.long-reason", LONGEST_REASON));
        }
        return new Stage(WorkshopState.CANCELLED, stage.publishedAt(), stage.goneOnAt(), now, reason);
    }

    /** The way back of {@link #cancel}, until it would have begun. */
    Stage restore(Instant now) {
        requireState(WorkshopState.CANCELLED);
        if (begun(now)) {
            throw new Refused(Problem.of("workshop.problem.begun"));
        }
        return new Stage(WorkshopState.PUBLISHED, stage.publishedAt(), stage.goneOnAt(), null, null);
    }

    /** Held with fewer than the minimum, as a coordinator decided. */
    Stage goOn(Instant now) {
        requireState(WorkshopState.PUBLISHED);
        return new Stage(WorkshopState.PUBLISHED, stage.publishedAt(), now, null, null);
    }

    Stage finish(Instant now) {
        requireState(WorkshopState.PUBLISHED);
        if (dates.getLast().startsAt().isAfter(now)) {
            throw new Refused(Problem.of("workshop.problem.not-begun"));
        }
        return new Stage(WorkshopState.HELD, stage.publishedAt(), stage.goneOnAt(), now, null);
    }

    void requireState(WorkshopState wanted) {
        if (state() != wanted) {
            throw new Refused(Problem.of("workshop.problem.state." + state(), title));
        }
    }

    /** Whether people have to come elsewhere, or at another time, than this draft says. */
    boolean movedBy(WorkshopDraft draft) {
        return !venue.equals(draft.venue())
                || !zone.equals(draft.zone())
                || !dates.stream()
                        .map(date -> date.startsAt() + "/" + date.minutes())
                        .toList()
                        .equals(draft.dates().stream()
                                .sorted(comparing(WorkshopDraft.Date::startsAt))
                                .map(date -> date.startsAt() + "/" + date.minutes())
                                .toList());
    }

    /** For the audit trail. */
    AuditEvent event(String action) {
        return AuditEvent.of(action, "workshop", id.value(), title).in(program);
    }

    /** What a form is filled in from. */
    public WorkshopDraft content() {
        return new WorkshopDraft(
                title,
                description,
                audience,
                leaders(),
                seats,
                minimum,
                dates.stream()
                        .map(date -> new WorkshopDraft.Date(date.id(), date.startsAt(), date.minutes()))
                        .toList(),
                zone,
                venue,
                registration);
    }
}
