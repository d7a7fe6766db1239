package org.belay.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.calendar.CalendarInvitations;
import org.belay.calendar.CalendarInvitations.Whom;
import org.belay.notification.CalendarPart.Method;
import org.belay.program.ProgramService;
import org.belay.shared.PersonId;
import org.belay.shared.Texts;
import org.belay.workshop.FeedbackAsked;
import org.belay.workshop.InLine;
import org.belay.workshop.LeaderLeft;
import org.belay.workshop.LeaderNamed;
import org.belay.workshop.LeaderTakenOff;
import org.belay.workshop.OfferLapsed;
import org.belay.workshop.PutOnWaitlist;
import org.belay.workshop.SeatFree;
import org.belay.workshop.SeatGivenUp;
import org.belay.workshop.SeatOffered;
import org.belay.workshop.SeatTaken;
import org.belay.workshop.TooFewRegistered;
import org.belay.workshop.Workshop;
import org.belay.workshop.WorkshopCancelled;
import org.belay.workshop.WorkshopMoved;
import org.belay.workshop.WorkshopNear;
import org.belay.workshop.WorkshopPublished;
import org.belay.workshop.WorkshopRestored;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people of their seats in workshops, and those who lead and coordinate what they need to know. Times are those of
 * the workshop, with its zone. What is no longer so and has not left yet never leaves.
 */
@Component
class WorkshopMails {

    private static final String REGISTERED = "workshop-registered";
    private static final String WAITLISTED = "workshop-waitlisted";
    private static final String OFFERED = "workshop-offered";
    private static final String FREE = "workshop-seat-free";
    private static final String GIVEN_BACK = "workshop-given-back";
    private static final String LEADS_NOT = "workshop-leads-not";
    private static final String CANCELLED = "workshop-cancelled";
    private static final String CANCELLED_LEADER = "workshop-cancelled-leader";
    private static final String RESTORED = "workshop-restored";
    private static final String RESTORED_LEADER = "workshop-restored-leader";
    private static final String FEEDBACK = "workshop-feedback";
    private static final String REMINDER = "workshop-reminder";

    private static final Set<String> IN_CALENDARS = Set.of(
            REGISTERED,
            "workshop-moved",
            "workshop-leads",
            "workshop-moved-leader",
            CANCELLED,
            CANCELLED_LEADER,
            RESTORED,
            RESTORED_LEADER);

    private static final Set<String> TAKEN_BACK = Set.of(GIVEN_BACK, LEADS_NOT);

    private final Outbox outbox;
    private final Letters letters;
    private final ReaderQueries readers;
    private final ProgramService programs;
    private final WorkshopWords words;
    private final CalendarInvitations calendars;
    private final MailSettings organizer;

    WorkshopMails(
            Outbox outbox,
            Letters letters,
            ReaderQueries readers,
            ProgramService programs,
            Texts texts,
            CalendarInvitations calendars,
            MailSettings organizer,
            Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
        this.programs = programs;
        this.words = new WorkshopWords(texts, clock);
        this.calendars = calendars;
        this.organizer = organizer;
    }

    @EventListener
    void on(SeatTaken news) {
        drop(news.workshop(), news.seat(), WAITLISTED, OFFERED, FREE);
        tell(news.workshop(), REGISTERED, news.seat());
    }

    @EventListener
    void on(PutOnWaitlist news) {
        tell(news.workshop(), WAITLISTED, news.seat(), news.place());
    }

    @EventListener
    void on(SeatOffered news) {
        drop(news.workshop(), news.seat(), WAITLISTED);
        var workshop = news.workshop();
        readers.find(news.seat().person())
                .ifPresent(reader -> outbox.enqueue(draft(
                                workshop,
                                OFFERED,
                                reader,
                                key(workshop, OFFERED, news.seat()),
                                workshop.zone().getId(),
                                SessionMails.wall(news.answerBy(), workshop.zone()))
                        .until(news.answerBy())));
    }

    @EventListener
    void on(SeatGivenUp news) {
        var workshop = news.workshop();
        var inCalendar = outbox.left(key(workshop, REGISTERED, news.seat()));
        drop(workshop, news.seat(), REGISTERED, WAITLISTED, OFFERED, FREE);
        dropReminders(workshop, news.seat());
        if (inCalendar) {
            tell(workshop, GIVEN_BACK, news.seat());
        }
    }

    @EventListener
    void on(OfferLapsed news) {
        drop(news.workshop(), news.seat(), OFFERED);
        tell(news.workshop(), "workshop-lapsed", news.seat());
    }

    @EventListener
    void on(SeatFree news) {
        news.people().forEach(seat -> tell(news.workshop(), FREE, seat));
    }

    @EventListener
    void on(WorkshopMoved news) {
        for (var seat : news.people()) {
            dropReminders(news.before(), seat);
            tellMoved(news, seat);
        }
        for (var leader : news.workshop().leaders()) {
            var kind = "workshop-moved-leader";
            readers.find(leader)
                    .ifPresent(reader -> sendMoved(news, kind, reader, once(news.workshop(), kind, leader)));
        }
    }

    @EventListener
    void on(WorkshopCancelled news) {
        var workshop = news.workshop();
        for (var seat : news.people()) {
            drop(workshop, seat, REGISTERED, WAITLISTED, OFFERED, FREE);
            dropReminders(workshop, seat);
            readers.find(seat.person())
                    .ifPresent(reader -> sendFinal(
                            workshop, CANCELLED, reader, cancelled(workshop, seat, workshop.version()), news.reason()));
        }
        workshop.leaders().stream()
                .filter(leader -> !leader.equals(news.by()))
                .flatMap(leader -> readers.find(leader).stream())
                .forEach(reader -> sendFinal(
                        workshop,
                        CANCELLED_LEADER,
                        reader,
                        once(workshop, CANCELLED_LEADER, reader.person()),
                        news.reason()));
    }

    /** Who has not heard that it was cancelled needs not hear that it is not, but what waited then and never left. */
    @EventListener
    void on(WorkshopRestored news) {
        var workshop = news.workshop();
        for (var seat : news.seated()) {
            restored(workshop, seat, outbox.heard(key(workshop, REGISTERED, seat)));
            workshop.dates().stream()
                    .filter(date -> outbox.forget(reminder(workshop, seat, date)))
                    .forEach(date -> remind(workshop, seat, date));
        }
        news.waiting()
                .forEach(seat -> restored(
                        workshop,
                        seat,
                        outbox.heard(key(workshop, OFFERED, seat))
                                .or(() -> outbox.heard(key(workshop, WAITLISTED, seat)))));
        for (var leader : workshop.leaders()) {
            if (takesBack(once(workshop, CANCELLED_LEADER, leader, workshop.version() - 1))) {
                toOne(workshop, RESTORED_LEADER, leader);
            }
        }
    }

    /** @param before whether they had heard of what they have in it */
    private void restored(Workshop workshop, InLine seat, Optional<Boolean> before) {
        var told = takesBack(cancelled(workshop, seat, workshop.version() - 1));
        if (told || !before.orElse(true)) {
            toOne(workshop, RESTORED, seat.person());
        }
    }

    /** @return whether somebody has heard it already */
    private boolean takesBack(String key) {
        var heard = outbox.heard(key).orElse(false);
        outbox.drop(key);
        return heard;
    }

    /** A workshop may be cancelled, restored and cancelled again. */
    private static String cancelled(Workshop workshop, InLine seat, long version) {
        return key(workshop, CANCELLED, seat) + ":v" + version;
    }

    @EventListener
    void on(WorkshopNear news) {
        news.people().forEach(seat -> remind(news.workshop(), seat, news.date()));
        toLeaders(news.workshop(), "workshop-reminder-leader");
    }

    private void remind(Workshop workshop, InLine seat, Workshop.Date date) {
        readers.find(seat.person())
                .ifPresent(reader -> outbox.enqueue(draft(
                                workshop,
                                REMINDER,
                                reader,
                                reminder(workshop, seat, date),
                                workshop.zone().getId(),
                                SessionMails.wall(date.startsAt(), workshop.zone()))
                        .until(date.startsAt())));
    }

    @EventListener
    void on(WorkshopPublished news) {
        news.workshop().leaders().stream()
                .filter(leader -> !leader.equals(news.by()))
                .forEach(leader -> toOne(news.workshop(), "workshop-leads", leader));
    }

    @EventListener
    void on(LeaderNamed news) {
        if (!news.person().equals(news.by())) {
            toOne(news.workshop(), "workshop-leads", news.person());
        }
    }

    @EventListener
    void on(LeaderTakenOff news) {
        toOne(news.workshop(), LEADS_NOT, news.person());
    }

    @EventListener
    void on(TooFewRegistered news) {
        readers.coordinators(news.workshop().program())
                .forEach(reader -> send(
                        news.workshop(),
                        "workshop-too-few",
                        reader,
                        once(news.workshop(), "workshop-too-few", reader.person()),
                        news.registered(),
                        news.workshop().minimum()));
    }

    @EventListener
    void on(LeaderLeft news) {
        readers.coordinators(news.workshop().program()).stream()
                .filter(reader -> !reader.person().equals(news.by()))
                .forEach(reader -> send(
                        news.workshop(),
                        "workshop-leader-left",
                        reader,
                        once(news.workshop(), "workshop-leader-left", reader.person())));
    }

    @EventListener
    void on(FeedbackAsked news) {
        news.people().forEach(person -> toOne(news.workshop(), FEEDBACK, person));
    }

    private void toLeaders(Workshop workshop, String kind) {
        workshop.leaders().forEach(leader -> toOne(workshop, kind, leader));
    }

    private void toOne(Workshop workshop, String kind, PersonId person, Object... more) {
        readers.find(person).ifPresent(reader -> send(workshop, kind, reader, once(workshop, kind, person), more));
    }

    private void tell(Workshop workshop, String kind, InLine seat, Object... more) {
        readers.find(seat.person()).ifPresent(reader -> send(workshop, kind, reader, key(workshop, kind, seat), more));
    }

    /** What may happen to one registration more than once, each time in another version of the workshop. */
    private void tellMoved(WorkshopMoved news, InLine seat) {
        var workshop = news.workshop();
        readers.find(seat.person())
                .ifPresent(reader -> sendMoved(
                        news,
                        "workshop-moved",
                        reader,
                        key(workshop, "workshop-moved", seat) + ":v" + workshop.version(),
                        words.times(news.before(), reader.language())));
    }

    private void dropReminders(Workshop workshop, InLine seat) {
        workshop.dates().forEach(date -> outbox.drop(reminder(workshop, seat, date)));
    }

    /** Of a date at another time people are reminded anew. */
    private static String reminder(Workshop workshop, InLine seat, Workshop.Date date) {
        return key(workshop, REMINDER, seat) + ":" + date.startsAt().getEpochSecond();
    }

    private void drop(Workshop workshop, InLine seat, String... kinds) {
        List.of(kinds).forEach(kind -> outbox.drop(key(workshop, kind, seat)));
    }

    private static String key(Workshop workshop, String kind, InLine seat) {
        return kind + ":" + workshop.id().value() + ":" + seat.person().value() + ":" + seat.line();
    }

    /** What becomes of a workshop gives it another version each time. */
    private static String once(Workshop workshop, String kind, PersonId person) {
        return once(workshop, kind, person, workshop.version());
    }

    private static String once(Workshop workshop, String kind, PersonId person, long version) {
        return kind + ":" + workshop.id().value() + ":" + person.value() + ":v" + version;
    }

    /** Told until the workshop is over, but for what is asked afterwards. */
    private void send(Workshop workshop, String kind, Reader reader, String key, Object... more) {
        var draft = forCalendars(workshop, null, kind, reader, draft(workshop, kind, reader, key, more));
        outbox.enqueue(kind.equals(FEEDBACK) ? draft : draft.until(workshop.endsAt()));
    }

    /** Told once it cannot be undone any more. */
    private void sendFinal(Workshop workshop, String kind, Reader reader, String key, Object... more) {
        outbox.enqueueFor(
                forCalendars(workshop, null, kind, reader, draft(workshop, kind, reader, key, more))
                        .until(workshop.endsAt()),
                Outbox.UNTIL_FINAL);
    }

    private void sendMoved(WorkshopMoved news, String kind, Reader reader, String key, Object... more) {
        var workshop = news.workshop();
        outbox.enqueue(forCalendars(workshop, news.before(), kind, reader, draft(workshop, kind, reader, key, more))
                .until(workshop.endsAt()));
    }

    /** What calendars read of it, where there is anything for them. */
    private MailDraft forCalendars(
            Workshop workshop, @Nullable Workshop before, String kind, Reader reader, MailDraft draft) {
        var gone = TAKEN_BACK.contains(kind);
        if (!gone && !IN_CALENDARS.contains(kind)) {
            return draft;
        }
        var whom = new Whom(reader.person(), reader.language(), reader.email(), organizer.address());
        var updates = gone ? calendars.takenBack(workshop, whom) : calendars.of(workshop, before, whom);
        return draft.with(updates.stream()
                .map(update -> new CalendarPart(update.cancelled() ? Method.CANCEL : Method.REQUEST, update.text()))
                .toList());
    }

    private MailDraft draft(Workshop workshop, String kind, Reader reader, String key, Object... more) {
        var terms = programs.terms(workshop.program());
        var arguments = new ArrayList<Object>(List.of(
                reader.name(),
                workshop.title(),
                workshop.programName(),
                words.times(workshop, reader.language()),
                words.where(workshop, terms, reader.language()),
                workshop.facilitators().stream().map(Workshop.Facilitator::name).collect(Collectors.joining(", "))));
        arguments.addAll(List.of(more));
        return MailDraft.to(
                reader,
                kind.equals(CANCELLED) && words.isToday(workshop) ? kind + "-today" : kind,
                key,
                workshop.program(),
                letters.write(
                        terms,
                        reader.language(),
                        "mail." + kind,
                        kind.equals(CANCELLED) || kind.equals(LEADS_NOT)
                                ? "workshops"
                                : "workshop/" + workshop.id().value(),
                        arguments.toArray()));
    }
}
