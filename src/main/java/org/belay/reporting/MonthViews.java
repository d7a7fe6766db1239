package org.belay.reporting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Matches;
import org.belay.reporting.CohortFacts.Month;
import org.belay.reporting.CohortFacts.Sessions;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.CohortFacts.Topic;
import org.belay.reporting.CohortMonths.MonthFacts;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.MonthRow;
import org.belay.reporting.OutcomeReport.Months;
import org.belay.reporting.OutcomeReport.Row;
import org.jspecify.annotations.Nullable;

/**
 * The months of a cohort as managers see them. Pure.
 *
 * <p>Managers can open the whole cohort and each calendar month of it, and nothing between. What is hidden is decided for all
 * these views together: what the whole shows beside the shown months must not tell a hidden number that rests on 1 to 4
 * people. Where in doubt, more is hidden. Figures that do not depend on the period are those of the whole.
 */
final class MonthViews {

    private final ShownFigures whole;
    private final List<Month> calendar;
    private final List<MonthFacts> months;
    private final MonthLine planned;
    private final MonthLine held;
    private final MonthLine missed;
    private final MonthLine moved;
    private final MonthLine cancelled;
    private final MonthMatches matches;
    private final MonthAnswers ratings;
    private final MonthAnswers fit;
    private final Map<String, MonthLine> topics;

    /**
     * @param whole facts of the whole cohort
     * @param months facts of each month that the whole touches
     */
    MonthViews(CohortFacts whole, CohortMonths months) {
        this.whole = ShownFigures.of(whole);
        this.calendar = whole.months();
        this.months = months.each();
        MonthTable table = new MonthTable(calendar, this.whole.figures());
        this.planned = table.planned();
        this.held = table.held();
        this.missed = line(
                Figure.SESSIONS_MISSED,
                Sessions::missed,
                cells -> MonthLine.part(notHeld(), cells, tallies(Sessions::open)));
        this.moved = line(Figure.SESSIONS_MOVED, Sessions::moved, cells -> MonthLine.of(cells, Set.of()));
        this.cancelled = line(Figure.SESSIONS_CANCELLED, Sessions::cancelled, cells -> MonthLine.of(cells, Set.of()));
        this.matches = new MonthMatches(this.whole, months);
        this.ratings = answers(Question.SESSION_RATING, MonthFacts::ratings, held.hidden(), true);
        this.fit = answers(Question.PAIRING_FIT, MonthFacts::fit, Set.of(), false);
        this.topics = this.whole.topics().stream()
                .map(Row::name)
                .distinct()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> MonthLine.of(
                                this.months.stream()
                                        .map(month -> month.topic(name))
                                        .toList(),
                                held.hidden())));
    }

    /** Hidden where planned and held do not both say it. */
    private MonthLine notHeld() {
        return new MonthLine(
                tallies(Sessions::notHeld), MonthLine.indexes(calendar.size(), i -> planned.hides(i) || held.hides(i)));
    }

    private List<Tally> tallies(Function<Sessions, Tally> number) {
        return calendar.stream().map(Month::sessions).map(number).toList();
    }

    /** By month as far as the whole is known; else nothing. */
    private MonthLine line(
            Figure total, Function<Sessions, Tally> number, Function<List<Tally>, MonthLine> protection) {
        List<Tally> cells = tallies(number);
        return whole.figure(total).shown() ? protection.apply(cells) : MonthLine.nothing(cells);
    }

    private MonthAnswers answers(
            Question question, Function<MonthFacts, Answers> given, Set<Integer> already, boolean mean) {
        return new MonthAnswers(
                whole.answers(question), months.stream().map(given).toList(), already, mean);
    }

    /** What may be shown of one month, by its place in the course. */
    ShownFigures of(int month) {
        if (months.size() == 1) {
            return whole;
        }
        Map<Question, Bar> answers = new EnumMap<>(whole.answers());
        answers.put(Question.SESSION_RATING, ratings.bar(month));
        answers.put(Question.PAIRING_FIT, fit.bar(month));
        return new ShownFigures(figures(month), answers, row(month), topics(month), whole.workshops(), whole.scales());
    }

    private Map<Figure, FigureValue> figures(int month) {
        MonthFacts facts = months.get(month);
        Map<Figure, FigureValue> values = new EnumMap<>(whole.figures());
        if (!calendar.isEmpty()) {
            values.put(Figure.SESSIONS_PLANNED, planned.value(month));
            values.put(Figure.SESSIONS_HELD, held.value(month));
            values.put(Figure.SESSIONS_MISSED, missed.value(month));
            values.put(Figure.SESSIONS_MOVED, moved.value(month));
            values.put(Figure.SESSIONS_CANCELLED, cancelled.value(month));
            values.put(Figure.HELD_SHARE, Parts.share(held.value(month), planned.value(month)));
            values.put(Figure.HOURS, hours(month));
        }
        if (facts.matches() != null) {
            values.put(Figure.ACTIVE_MATCHES, matches.active(month));
            values.put(Figure.SILENT_MATCHES, matches.silent(month));
            values.put(Figure.SESSIONS_PER_MATCH, perMatch(month, facts.matches()));
        }
        values.put(
                Figure.SESSION_RATING,
                ratings.hides(month) ? ratings.mark(month) : ShownFigures.rating(facts.ratings()));
        values.put(Figure.FIT_RESPONSE, ShownFigures.response(facts.fit()));
        return values;
    }

    /** Hidden with the held sessions, whose length they are. */
    private FigureValue hours(int month) {
        FigureValue total = whole.figure(Figure.HOURS);
        if (held.hides(month) || total instanceof FigureValue.Hidden) {
            return held.hides(month) ? held.value(month) : FigureValue.wouldTell();
        }
        Double hours = calendar.get(month).sessions().hours();
        return hours == null ? FigureValue.notRecorded() : new FigureValue.Amount(hours);
    }

    /** Hidden too where some held sessions are of matches that were not active: the mean would tell how many. */
    private FigureValue perMatch(int month, Matches facts) {
        long each = facts.heldEach().stream().mapToLong(number -> number).sum();
        boolean all = calendar.isEmpty() || calendar.get(month).held().value() == each;
        FigureValue mean = ShownFigures.perMatch(facts, matches.active(month), held(month));
        return mean.shown() && !all ? FigureValue.wouldTell() : mean;
    }

    private @Nullable FigureValue held(int month) {
        return calendar.isEmpty() ? null : held.value(month);
    }

    private List<MonthRow> row(int month) {
        if (calendar.isEmpty() || (planned.hides(month) && held.hides(month))) {
            return List.of();
        }
        var name = calendar.get(month).month();
        return List.of(new MonthRow(new Months(name, name), planned.value(month), held.value(month)));
    }

    private List<Row> topics(int month) {
        return ShownFigures.topics(topics.entrySet().stream()
                .filter(entry -> !entry.getValue().hides(month))
                .map(entry -> new Topic(entry.getKey(), entry.getValue().cells().get(month)))
                .toList());
    }
}
