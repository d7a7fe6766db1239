package org.belay.reporting;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.Standing.Rated;
import org.belay.reporting.Standing.Workshop;

/** What may be shown of each workshop. Pure. */
final class WorkshopFigures {

    /** In this order; a report that was kept before there were more has the first ones. */
    private static final List<Figure> COLUMNS = List.of(
            Figure.WORKSHOP_REGISTERED,
            Figure.WORKSHOP_ATTENDED,
            Figure.WORKSHOP_ATTENDANCE,
            Figure.WORKSHOP_SEATS,
            Figure.WORKSHOP_NO_SHOWS,
            Figure.WORKSHOP_WAITING,
            Figure.WORKSHOP_RATING);

    private WorkshopFigures() {}

    /** One row for each workshop; people can be in several, so there is no total. */
    static List<Breakdown> table(List<Row> workshops) {
        return workshops.isEmpty()
                ? List.of()
                : List.of(new Breakdown(
                        By.WORKSHOP,
                        COLUMNS.subList(0, workshops.getFirst().values().size()),
                        workshops,
                        null,
                        List.of()));
    }

    /** A column of ratings only where there are any. */
    static List<Row> rows(List<Workshop> workshops) {
        List<Row> rows = workshops.stream().map(WorkshopFigures::row).toList();
        return workshops.stream().allMatch(workshop -> workshop.rated() == null)
                ? rows
                : IntStream.range(0, rows.size())
                        .mapToObj(i -> rated(workshops.get(i), rows.get(i)))
                        .toList();
    }

    private static Row rated(Workshop workshop, Row row) {
        FigureValue rating = rating(workshop, row.values().get(1));
        return new Row(
                row.name(),
                Stream.concat(row.values().stream(), Stream.of(rating)).toList());
    }

    /**
     * Who came, who did not and was marked, and the rest are parts of who had a seat; each of both has a rest of its own, which
     * may be few as well.
     */
    private static Row row(Workshop workshop) {
        Tally registered = people(workshop.registered());
        Tally came = people(workshop.attended());
        Tally stayedAway = people(workshop.noShows());
        long missing = workshop.registered() - workshop.attended();
        List<List<FigureValue>> shown = List.of(
                Parts.of(registered, List.of(came, people(missing))),
                Parts.of(registered, List.of(stayedAway, people(workshop.registered() - workshop.noShows()))),
                Parts.of(registered, List.of(came, stayedAway, people(missing - workshop.noShows()))));
        FigureValue all = worst(
                shown.get(0).getFirst(), shown.get(1).getFirst(), shown.get(2).getFirst());
        FigureValue attended = worst(shown.get(0).get(1), shown.get(2).get(1));
        FigureValue noShows =
                all.shown() ? worst(shown.get(1).get(1), shown.get(2).get(2)) : FigureValue.wouldTell();
        return new Row(
                workshop.title(),
                List.of(
                        all,
                        attended,
                        Parts.share(attended, all),
                        new FigureValue.Count(workshop.seats()),
                        noShows,
                        waiting(workshop, all)));
    }

    private static FigureValue worst(FigureValue... decided) {
        return Stream.of(decided).filter(value -> !value.shown()).findFirst().orElse(decided[0]);
    }

    /** Whoever waits tells that all seats are taken, and how many there are is known. */
    private static FigureValue waiting(Workshop workshop, FigureValue registered) {
        return registered.shown() ? Suppression.count(people(workshop.waiting())) : FigureValue.wouldTell();
    }

    /** Who was there and did not answer is the rest; where it is hidden how many were there, the answers would bound it. */
    private static FigureValue rating(Workshop workshop, FigureValue attended) {
        Rated rated = workshop.rated();
        if (rated == null) {
            return FigureValue.notRecorded();
        }
        long silent = Math.max(0, workshop.attended() - rated.people());
        FigureValue shown = Suppression.share(people(rated.people()), people(silent));
        if (!shown.shown()) {
            return shown;
        }
        return attended.shown() ? ShownFigures.mean(rated.byRating(), 1) : FigureValue.wouldTell();
    }

    private static Tally people(long number) {
        return new Tally(number, number);
    }
}
