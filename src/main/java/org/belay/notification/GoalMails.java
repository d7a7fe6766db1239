package org.belay.notification;

import java.time.Instant;
import org.belay.goal.CheckInEncouraged;
import org.belay.goal.CheckInId;
import org.belay.goal.GoalShared;
import org.belay.goal.HelpAsked;
import org.belay.goal.HelpOpenAgain;
import org.belay.goal.HelpSettled;
import org.belay.goal.RealityChecked;
import org.belay.goal.TalkAnswered;
import org.belay.goal.TalkAsked;
import org.belay.goal.WinTold;
import org.belay.goal.ui.GoalNavigation;
import org.belay.matching.Space;
import org.belay.organization.Ties;
import org.belay.program.ProgramService;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what others do about their goals, and of wishes for talks; never what was written. */
@Component
class GoalMails {

    private final Outbox outbox;
    private final Letters letters;
    private final ReaderQueries readers;
    private final ProgramService programs;
    private final Ties ties;

    GoalMails(
            Outbox outbox, Letters letters, ReaderQueries readers, ProgramService programs, ObjectProvider<Ties> ties) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
        this.programs = programs;
        this.ties = Ties.together(ties);
    }

    @EventListener
    void on(GoalShared news) {
        tell(
                news.with(),
                new What("goal-shared", "", news.goal().value() + ":" + news.revision()),
                GoalNavigation.goal(news.goal()),
                news.program(),
                news.byName(),
                news.programName());
    }

    @EventListener
    void on(RealityChecked news) {
        tell(
                news.writer(),
                new What(
                        "goal-checked",
                        news.agreed() ? ".agreed" : ".suggested",
                        news.goal().value() + ":" + news.revision() + ":" + news.at()),
                GoalNavigation.goal(news.goal()),
                news.program(),
                news.byName(),
                news.programName());
    }

    @EventListener
    void on(CheckInEncouraged news) {
        tell(
                news.writer(),
                new What("goal-encouraged", "", "" + news.checkIn().value()),
                GoalNavigation.goal(news.goal()),
                news.program(),
                news.byName(),
                news.programName());
    }

    /** Partners and coordinators, each once: who is both is told as a partner, and not at all of a goal kept from partners. */
    @EventListener
    void on(HelpAsked news) {
        var about = "" + news.checkIn().value();
        news.partners()
                .forEach(partner -> tell(
                        partner,
                        new What("goal-help", "", about),
                        GoalNavigation.goal(news.goal()),
                        news.program(),
                        news.byName(),
                        news.programName()));
        var matched = ties.partners(news.by());
        readers.coordinators(news.program()).stream()
                .filter(reader -> !reader.person().equals(news.by())
                        && !news.partners().contains(reader.person())
                        && !matched.contains(reader.person()))
                .forEach(reader -> send(
                        reader,
                        new What("goal-help-coordinator", "", about),
                        "mail.goal-help.coordinator",
                        GoalNavigation.cohort(news.cohort()),
                        news.program(),
                        news.byName(),
                        news.programName()));
    }

    @EventListener
    void on(HelpSettled news) {
        tell(
                news.writer(),
                settled(news.checkIn(), news.at()),
                GoalNavigation.goal(news.goal()),
                news.program(),
                news.byName(),
                news.programName());
    }

    @EventListener
    void on(HelpOpenAgain news) {
        outbox.drop(key(settled(news.checkIn(), news.settledAt()), news.writer()));
    }

    private static What settled(CheckInId checkIn, Instant at) {
        return new What("goal-help-settled", "", checkIn.value() + ":" + at);
    }

    @EventListener
    void on(WinTold news) {
        tell(
                news.with(),
                new What("win-told", "", "" + news.win().value()),
                GoalNavigation.of(new Space.OfMatch(news.match())),
                news.program(),
                news.byName(),
                news.programName());
    }

    @EventListener
    void on(TalkAsked news) {
        tell(
                news.whom(),
                new What("talk-asked", "", "" + news.request().value()),
                GoalNavigation.experience(),
                news.program(),
                news.topic(),
                news.programName());
    }

    @EventListener
    void on(TalkAnswered news) {
        tell(
                news.asker(),
                new What(
                        "talk-answered",
                        news.accepted() ? ".accepted" : ".declined",
                        "" + news.request().value()),
                GoalNavigation.experience(),
                news.program(),
                news.topic(),
                news.programName());
    }

    /**
     * What is told.
     *
     * @param kind of mail
     * @param variant of its letter, after a dot; blank for the only one
     * @param about makes it unique among those of its kind to one person
     */
    private record What(String kind, String variant, String about) {}

    private void tell(PersonId person, What what, String path, ProgramId program, String first, String second) {
        readers.find(person)
                .ifPresent(reader ->
                        send(reader, what, "mail." + what.kind() + what.variant(), path, program, first, second));
    }

    private void send(
            Reader reader, What what, String letter, String path, ProgramId program, String first, String second) {
        outbox.enqueue(MailDraft.to(
                reader,
                what.kind(),
                key(what, reader.person()),
                program,
                letters.write(programs.terms(program), reader.language(), letter, path, reader.name(), first, second)));
    }

    private static String key(What what, PersonId person) {
        return what.kind() + ":" + what.about() + ":" + person.value();
    }
}
