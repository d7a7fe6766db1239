package org.belay.reporting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Matches;
import org.belay.reporting.CohortFacts.Sessions;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.CohortFacts.Topic;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.Row;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of the sessions and answers of each part of a cohort, such as a month or a department. Parts do not
 * overlap and add up to the whole, so what is hidden is decided for all of them together. Pure.
 */
final class PartFigures {

    private final ShownFigures whole;
    private final List<Sessions> sessions;
    private final List<? extends PartFacts> parts;
    private final MonthLine planned;
    private final MonthLine held;
    private final MonthLine missed;
    private final MonthLine moved;
    private final MonthLine cancelled;
    private final MonthAnswers ratings;
    private final MonthAnswers fit;
    private final Map<String, MonthLine> topics;

    /**
     * @param sessions of each part; none when the cohort has none recorded
     * @param lines planned and held sessions of each part
     * @param withoutFit parts of which it is not shown what people said about the fit of their pair
     */
    PartFigures(
            ShownFigures whole,
            List<Sessions> sessions,
            SessionLines lines,
            List<? extends PartFacts> parts,
            Set<Integer> withoutFit) {
        this.whole = whole;
        this.sessions = List.copyOf(sessions);
        this.parts = List.copyOf(parts);
        this.planned = lines.planned();
        this.held = lines.held();
        this.missed = line(
                Figure.SESSIONS_MISSED,
                Sessions::missed,
                cells -> MonthLine.part(notHeld(), cells, tallies(Sessions::open)));
        this.moved = line(Figure.SESSIONS_MOVED, Sessions::moved, cells -> MonthLine.of(cells, Set.of()));
        this.cancelled = line(Figure.SESSIONS_CANCELLED, Sessions::cancelled, cells -> MonthLine.of(cells, Set.of()));
        this.ratings = answers(Question.SESSION_RATING, PartFacts::ratings, held.hidden(), true);
        this.fit = answers(Question.PAIRING_FIT, PartFacts::fit, withoutFit, false);
        this.topics = whole.topics().stream()
                .map(Row::name)
                .distinct()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> MonthLine.of(
                                parts.stream().map(part -> part.topic(name)).toList(), held.hidden())));
    }

    /** Hidden where planned and held do not both say it. */
    private MonthLine notHeld() {
        return new MonthLine(
                tallies(Sessions::notHeld), MonthLine.indexes(sessions.size(), i -> planned.hides(i) || held.hides(i)));
    }

    private List<Tally> tallies(Function<Sessions, Tally> number) {
        return sessions.stream().map(number).toList();
    }

    /** By part as far as the whole is known; else nothing. */
    private MonthLine line(
            Figure total, Function<Sessions, Tally> number, Function<List<Tally>, MonthLine> protection) {
        List<Tally> cells = tallies(number);
        return whole.figure(total).shown() ? protection.apply(cells) : MonthLine.nothing(cells);
    }

    private MonthAnswers answers(
            Question question, Function<PartFacts, Answers> given, Set<Integer> already, boolean mean) {
        return new MonthAnswers(
                whole.answers(question), parts.stream().<Answers>map(given).toList(), already, mean);
    }

    Map<Figure, FigureValue> figures(int part) {
        Map<Figure, FigureValue> values = new EnumMap<>(Figure.class);
        if (!sessions.isEmpty()) {
            values.put(Figure.SESSIONS_PLANNED, planned.value(part));
            values.put(Figure.SESSIONS_HELD, held.value(part));
            values.put(Figure.SESSIONS_MISSED, missed.value(part));
            values.put(Figure.SESSIONS_MOVED, moved.value(part));
            values.put(Figure.SESSIONS_CANCELLED, cancelled.value(part));
            values.put(Figure.HELD_SHARE, Parts.share(held.value(part), planned.value(part)));
            values.put(Figure.HOURS, hours(part));
        }
        PartFacts facts = parts.get(part);
        values.put(
                Figure.SESSION_RATING, ratings.hides(part) ? ratings.mark(part) : ShownFigures.rating(facts.ratings()));
        return values;
    }

    /** Hidden with the held sessions, whose length they are. */
    private FigureValue hours(int part) {
        FigureValue total = whole.figure(Figure.HOURS);
        if (held.hides(part) || total instanceof FigureValue.Hidden) {
            return held.hides(part) ? held.value(part) : FigureValue.wouldTell();
        }
        Double hours = sessions.get(part).hours();
        return hours == null ? FigureValue.notRecorded() : new FigureValue.Amount(hours);
    }

    /** Hidden too where some held sessions are of matches that were not active: the mean would tell how many. */
    FigureValue perMatch(int part, Matches facts, FigureValue active) {
        long each = facts.heldEach().stream().mapToLong(number -> number).sum();
        boolean all = sessions.isEmpty() || sessions.get(part).held().value() == each;
        FigureValue mean = ShownFigures.perMatch(facts, active, held(part));
        return mean.shown() && !all ? FigureValue.wouldTell() : mean;
    }

    private @Nullable FigureValue held(int part) {
        return sessions.isEmpty() ? null : held.value(part);
    }

    boolean withoutSessions(int part) {
        return sessions.isEmpty() || (planned.hides(part) && held.hides(part));
    }

    Map<Question, Bar> answers(int part) {
        Map<Question, Bar> bars = new EnumMap<>(Question.class);
        bars.put(Question.SESSION_RATING, ratings.bar(part));
        bars.put(Question.PAIRING_FIT, fit.bar(part));
        return bars;
    }

    List<Row> topics(int part) {
        return ShownFigures.topics(topics.entrySet().stream()
                .filter(entry -> !entry.getValue().hides(part))
                .map(entry -> new Topic(entry.getKey(), entry.getValue().cells().get(part)))
                .toList());
    }
}
