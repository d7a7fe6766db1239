package org.belay.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.belay.shared.Problem;
import org.belay.shared.Refused;

/** What can be wrong with a workshop as somebody wrote it down, whatever else takes place. */
final class DraftCheck {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 720;
    private static final int MOST_DATES = 40;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_LINK = 500;

    private final WorkshopDraft draft;
    private final List<Problem> problems = new ArrayList<>();

    private DraftCheck(WorkshopDraft draft) {
        this.draft = draft;
    }

    /** @throws Refused with everything that is wrong */
    static void of(WorkshopDraft draft) {
        var check = new DraftCheck(draft);
        check.words();
        check.seats();
        check.dates();
        check.registration();
        if (!check.problems.isEmpty()) {
            throw new Refused(check.problems);
        }
    }

    private void refuse(boolean wrong, Problem problem) {
        if (wrong) {
            problems.add(problem);
        }
    }

    private void words() {
        refuse(draft.title().isEmpty(), Problem.of("workshop.problem.title"));
        refuse(
                draft.title().length() > Workshop.LONGEST_TITLE,
                Problem.of("workshop.problem.long-title", Workshop.LONGEST_TITLE));
        refuse(
                draft.description().length() > Workshop.LONGEST_DESCRIPTION,
                Problem.of("workshop.problem.long-description", Workshop.LONGEST_DESCRIPTION));
        var place = draft.venue().place();
        refuse(
                place != null && place.length() > LONGEST_PLACE,
                Problem.of("workshop.problem.long-place", LONGEST_PLACE));
        var link = draft.venue().link();
        refuse(
                link != null && (link.length() > LONGEST_LINK || !link.matches("https?://[^\\s<>\"]+")),
                Problem.of("workshop.problem.link"));
    }

    private void seats() {
        refuse(
                draft.seats() < 1 || draft.seats() > Workshop.MOST_SEATS,
                Problem.of("workshop.problem.seats", Workshop.MOST_SEATS));
        refuse(
                draft.minimum() < 0 || draft.minimum() > draft.seats(),
                Problem.of("workshop.problem.minimum", draft.seats()));
    }

    private void dates() {
        var dates = draft.dates().stream()
                .sorted(Comparator.comparing(WorkshopDraft.Date::startsAt))
                .toList();
        refuse(dates.isEmpty(), Problem.of("workshop.problem.no-date"));
        refuse(dates.size() > MOST_DATES, Problem.of("workshop.problem.many-dates", MOST_DATES));
        refuse(
                dates.stream().anyMatch(date -> date.minutes() < SHORTEST || date.minutes() > LONGEST),
                Problem.of("workshop.problem.length", SHORTEST, LONGEST / 60));
        for (var i = 1; i < dates.size(); i++) {
            if (end(dates.get(i - 1)).isAfter(dates.get(i).startsAt())) {
                problems.add(Problem.of("workshop.problem.dates-overlap"));
                return;
            }
        }
    }

    private static Instant end(WorkshopDraft.Date date) {
        return date.startsAt().plus(Duration.ofMinutes(date.minutes()));
    }

    private void registration() {
        var rules = draft.registration();
        refuse(
                rules.answerHours() < 1 || rules.answerHours() > Workshop.LONGEST_HOURS,
                Problem.of("workshop.problem.answer-hours", Workshop.LONGEST_HOURS));
        refuse(
                rules.quietHours() < 0 || rules.quietHours() > Workshop.LONGEST_HOURS,
                Problem.of("workshop.problem.quiet-hours", Workshop.LONGEST_HOURS));
        var opens = rules.opensAt();
        var closes = rules.closesAt();
        refuse(
                opens != null && closes != null && !opens.isBefore(closes),
                Problem.of("workshop.problem.registration-order"));
        var start = draft.dates().stream().map(WorkshopDraft.Date::startsAt).min(Comparator.naturalOrder());
        refuse(
                closes != null && start.isPresent() && closes.isAfter(start.get()),
                Problem.of("workshop.problem.registration-late"));
        refuse(
                opens != null && start.isPresent() && !opens.isBefore(start.get()),
                Problem.of("workshop.problem.registration-late"));
    }
}
