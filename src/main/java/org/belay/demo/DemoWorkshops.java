package org.belay.demo;

import static org.belay.demo.DemoAccount.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.belay.security.DemoAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.workshop.Audience;
import org.belay.workshop.CheckInService;
import org.belay.workshop.Presence;
import org.belay.workshop.RegistrationRules;
import org.belay.workshop.RegistrationService;
import org.belay.workshop.Venue;
import org.belay.workshop.WorkshopDraft;
import org.belay.workshop.WorkshopHistory;
import org.belay.workshop.WorkshopHistory.Said;
import org.belay.workshop.WorkshopId;
import org.belay.workshop.WorkshopService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Workshops of the running cohort: one that begins within the hour, with the list at the door; one ahead that is full, with
 * a waitlist and a seat that is offered; one that was held. And one for everybody, and a
 * draft with two dates.
 */
@Component
@Profile("demo")
class DemoWorkshops {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final Map<String, String> ABOUT = Map.of(
            "Starting well together",
            "How pairs begin: what to agree on, what stays between you, and what to do when it does not fit.",
            "Difficult conversations",
            "How to say what is hard to say, and to hear it. We practice in threes with cases of your own.",
            "Feedback that helps",
            "Two mornings. On the first we learn to give feedback that somebody can use; in the week between you try it;"
                    + " on the second we look at how it went.",
            "Lunch talk: what I wish I had known",
            "Three people on their first year as a manager. Bring your lunch, and your questions.",
            "Halfway: what has changed",
            "We look back at the first half and choose what to do with the second; a week later we see what came of it.");

    private static final int SEATS_AHEAD = 8;
    private static final int WAITING = 3;

    private final WorkshopService workshops;
    private final WorkshopHistory history;
    private final RegistrationService registrations;
    private final CheckInService door;
    private final DemoAccounts accounts;
    private final DemoQueries queries;
    private final Clock clock;

    DemoWorkshops(
            WorkshopService workshops,
            WorkshopHistory history,
            RegistrationService registrations,
            CheckInService door,
            DemoAccounts accounts,
            DemoQueries queries,
            Clock clock) {
        this.workshops = workshops;
        this.history = history;
        this.registrations = registrations;
        this.door = door;
        this.accounts = accounts;
        this.queries = queries;
        this.clock = clock;
    }

    /** By the administrator, as every past is. */
    void hold(CohortId cohort) {
        var people = others(cohort);
        var there = new LinkedHashMap<PersonId, Presence>();
        there.put(queries.person(MENTEE.email()), Presence.HERE);
        there.put(queries.person(MENTOR.email()), Presence.HERE);
        IntStream.range(0, 12)
                .forEach(i -> there.put(
                        people.get(i), i == 4 ? Presence.LATE : i % 6 == 5 ? Presence.NO_SHOW : Presence.HERE));
        history.record(
                cohort,
                draft("Starting well together", at(-25, 10), 16, Set.of(queries.person(MEMBER.email()))),
                there,
                said(people));
    }

    private static List<Said> said(List<PersonId> people) {
        return List.of(
                new Said(people.get(0), 5, "Hearing how others began took my worry away."),
                new Said(people.get(1), 4, null),
                new Said(people.get(2), 5, "More time for questions, please."),
                new Said(people.get(3), 4, "The talk about confidentiality was clear."),
                new Said(people.get(4), 3, null),
                new Said(people.get(6), 5, null));
    }

    /** By the coordinator. */
    void plan(ProgramId program, CohortId cohort) {
        today(cohort);
        ahead(cohort);
        accounts.as(COORDINATOR.email(), () -> {
            var forAll = workshops.create(
                    program,
                    draft("Lunch talk: what I wish I had known", at(16, 12), 40, Set.of(queries.person(MENTOR.email())))
                            .openTo(Audience.EVERYBODY));
            workshops.publish(forAll, 0);
            var halfway = at(40, 14);
            workshops.create(
                    cohort,
                    draft("Halfway: what has changed", halfway, 20, Set.of(queries.person(MEMBER.email())))
                            .at(List.of(
                                    new WorkshopDraft.Date(halfway, 120),
                                    new WorkshopDraft.Date(halfway.plus(7, ChronoUnit.DAYS), 120))));
        });
    }

    /** It begins within the hour, so that the list at the door is open. */
    private void today(CohortId cohort) {
        var start = clock.instant().plus(Duration.ofMinutes(35)).truncatedTo(ChronoUnit.MINUTES);
        var quarter = start.plusSeconds(-Math.floorMod(start.getEpochSecond(), 900));
        var people = others(cohort);
        accounts.as(COORDINATOR.email(), () -> {
            var id = workshops.create(
                    cohort, draft("Difficult conversations", quarter, 20, Set.of(queries.person(MEMBER.email()))));
            workshops.publish(id, 0);
            registrations.add(id, queries.person(MENTEE.email()));
            people.subList(0, 13).forEach(person -> registrations.add(id, person));
            var date = workshops.page(id).dates().getFirst().id();
            people.subList(0, 5).forEach(person -> door.mark(date, person, Presence.HERE));
            door.mark(date, people.get(5), Presence.LATE);
            door.mark(date, people.get(6), Presence.NO_SHOW);
        });
    }

    /** Full; the mentee has just been offered a seat that came free. */
    private void ahead(CohortId cohort) {
        var people = others(cohort);
        var starts = at(9, 10);
        var draft = draft("Feedback that helps", starts, SEATS_AHEAD, Set.of(queries.person(MEMBER.email())))
                .in(new Venue(queries.roomFor(SEATS_AHEAD), null, null))
                .at(List.of(
                        new WorkshopDraft.Date(starts, 120),
                        new WorkshopDraft.Date(starts.plus(7, ChronoUnit.DAYS), 120)));
        var created = new ArrayList<WorkshopId>();
        accounts.as(COORDINATOR.email(), () -> {
            var id = workshops.create(cohort, draft);
            workshops.publish(id, 0);
            registrations.add(id, queries.person(MENTOR.email()));
            people.subList(0, SEATS_AHEAD - 1).forEach(person -> registrations.add(id, person));
            registrations.add(id, queries.person(MENTEE.email()));
            people.subList(SEATS_AHEAD, SEATS_AHEAD + WAITING).forEach(person -> registrations.add(id, person));
            created.add(id);
        });
        accounts.as(MENTOR.email(), () -> registrations.giveBack(created.getFirst()));
    }

    private List<PersonId> others(CohortId cohort) {
        var known = Set.of(queries.person(MENTOR.email()), queries.person(MENTEE.email()));
        return queries.participants(cohort).stream()
                .filter(person -> !known.contains(person))
                .toList();
    }

    private Instant at(int days, int hour) {
        return clock.instant()
                .atZone(ZONE)
                .toLocalDate()
                .plusDays(days)
                .atTime(LocalTime.of(hour, 0))
                .atZone(ZONE)
                .toInstant();
    }

    private static WorkshopDraft draft(String title, Instant start, int seats, Set<PersonId> leaders) {
        return new WorkshopDraft(
                title,
                ABOUT.getOrDefault(title, ""),
                Audience.PARTICIPANTS,
                leaders,
                seats,
                0,
                List.of(new WorkshopDraft.Date(start, 120)),
                ZONE,
                new Venue(null, "Assembly hall, Bothell", "https://meet.example.org/northfield"),
                RegistrationRules.USUAL);
    }
}
