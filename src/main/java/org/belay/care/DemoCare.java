package org.belay.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.belay.cohort.CohortService;
import org.belay.enrollment.EnrollmentId;
import org.belay.program.TopicId;
import org.belay.program.TopicService;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the mentors of the demo organization, most of whom have no account, said and kept over the months. */
@Component
@Profile("demo")
public class DemoCare {

    /** One of those who support others. */
    public record Supporter(EnrollmentId place, PersonId person) {}

    /** How it went for one of them, month by month: most find it right, for one it gets too much. */
    private static final List<List<Load>> MONTHS = List.of(
            List.of(Load.RIGHT, Load.RIGHT, Load.HEAVY),
            List.of(Load.LIGHT, Load.RIGHT, Load.RIGHT),
            List.of(),
            List.of(Load.RIGHT, Load.LIGHT, Load.LIGHT),
            List.of(Load.RIGHT, Load.HEAVY, Load.RIGHT),
            List.of(Load.HEAVY, Load.RIGHT, Load.RIGHT),
            List.of(Load.RIGHT, Load.RIGHT, Load.RIGHT));

    private static final List<Load> TOO_MUCH = List.of(Load.RIGHT, Load.HEAVY, Load.TOO_MUCH);

    private static final List<String> TAKEN_ALONG = List.of(
            "I give advice when I am nervous. Next time I wait until I have asked three questions.",
            "We went through the talk that did not go well. Nothing had gone wrong, I had wanted it to go faster than it"
                    + " could. I say so, and ask what pace is right.",
            "Where it stops being mine: I listen, and I know whom to name. The list of sources of help is on my phone now.",
            "Two of us had the same story about a partner who cancels. Asking what the hour would have to be like worked"
                    + " for one; I try it on Thursday.");

    private static final List<String> TOPICS = List.of(
            "lead.difficult-conversations", "career.work-life", "career.returning", "lead.change", "lead.feedback");

    private static final List<String> LABELS =
            List.of("Who asked me after the town hall", "From the night shift", "Second floor, about the move");

    private static final int SUPERVISION = 60;
    private static final int TALK = 30;

    private final CareRepository care;
    private final CohortService cohorts;
    private final TopicService topics;
    private final Clock clock;

    DemoCare(CareRepository care, CohortService cohorts, TopicService topics, Clock clock) {
        this.care = care;
        this.cohorts = cohorts;
        this.topics = topics;
        this.clock = clock;
    }

    /** From the first day of a cohort to its last, or to today while it runs. */
    @Transactional
    public void keep(CohortId cohort, List<Supporter> supporters) {
        var dates = cohorts.reference(cohort).dates();
        var from = Objects.requireNonNull(dates.startsOn());
        var ends = Objects.requireNonNull(dates.endsOn());
        var today = LocalDate.now(clock);
        var runs = today.isBefore(ends);
        var to = runs ? today : ends;
        var about = TOPICS.stream().map(this::topic).toList();
        for (var i = 0; i < supporters.size(); i++) {
            var place = supporters.get(i).place();
            say(place, i, i == supporters.size() / 2 ? TOO_MUCH : MONTHS.get(i % MONTHS.size()), from, to);
            supervise(place, i, from, to);
            if (i % 4 == 0) {
                confide(supporters.get(i), about.get(i / 4 % about.size()), from.plusDays(20 + i % 15), false, i);
                confide(supporters.get(i), about.get(i / 3 % about.size()), to.minusDays(9 + i % 20), runs, i);
            }
        }
    }

    private TopicId topic(String key) {
        return topics.find(key).orElseThrow().id();
    }

    /** The last time within the last weeks. */
    private void say(EnrollmentId place, int which, List<Load> months, LocalDate from, LocalDate to) {
        for (var i = 0; i < months.size(); i++) {
            var day = to.minusMonths(months.size() - 1L - i).minusDays(1 + which % 16);
            if (day.isAfter(from)) {
                var load = months.get(i);
                care.answer(
                        place,
                        load,
                        sure(load) + (which + i) % 3,
                        day.atTime(8 + which % 9, 5 * which % 60).toInstant(ZoneOffset.UTC));
            }
        }
    }

    private static int sure(Load load) {
        return switch (load) {
            case LIGHT, RIGHT -> 7;
            case HEAVY -> 5;
            case TOO_MUCH -> 3;
        };
    }

    /** Every third of them meets with others who do the same, every few weeks. */
    private void supervise(EnrollmentId place, int which, LocalDate from, LocalDate to) {
        if (which % 3 == 0) {
            var written = which;
            for (var day = from.plusDays(28); day.isBefore(to); day = day.plusDays(35)) {
                care.addSupervision(place, day, SUPERVISION, TAKEN_ALONG.get(written++ % TAKEN_ALONG.size()));
            }
        }
    }

    /** What is over is closed as everywhere, and whom it was about is gone with it. */
    private void confide(Supporter supporter, TopicId topic, LocalDate day, boolean open, int which) {
        care.begin(supporter.place(), topic, LABELS.get(which % LABELS.size()), TALK, day);
        var begun = care.encounters(supporter.person()).getFirst();
        for (var i = which % 3; i > 0; i--) {
            care.talkAgain(begun.id(), begun.version() + which % 3 - i, TALK);
        }
        if (!open) {
            care.close(begun.id(), begun.version() + which % 3, begun.begunOn());
        }
    }
}
