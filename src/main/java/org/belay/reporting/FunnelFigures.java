package org.belay.reporting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.belay.reporting.CohortFacts.Funnel;
import org.belay.reporting.CohortFacts.Tally;
import org.jspecify.annotations.Nullable;

/** The figures from invitation to completion, with what each step would tell about its neighbors. */
final class FunnelFigures {

    /**
     * A whole and parts of it that do not overlap; there may be others beside them. Who reads the whole and one part alone
     * learns all the others together, so that is a relation of its own.
     */
    private record Relation(Figure whole, List<Figure> parts) {}

    private static final List<Relation> RELATIONS = List.of(
            new Relation(Figure.INVITED, List.of(Figure.APPLIED)),
            new Relation(Figure.APPLIED, List.of(Figure.ACCEPTED, Figure.DECLINED, Figure.WITHDRAWN)),
            new Relation(Figure.APPLIED, List.of(Figure.ACCEPTED)),
            new Relation(Figure.APPLIED, List.of(Figure.MATCHED)),
            new Relation(Figure.ACCEPTED, List.of(Figure.MATCHED)),
            new Relation(Figure.MATCHED, List.of(Figure.COMPLETED, Figure.LEFT)),
            new Relation(Figure.MATCHED, List.of(Figure.COMPLETED)),
            new Relation(Figure.MATCHED, List.of(Figure.LEFT)));

    private final Map<Figure, Long> people = new HashMap<>();
    private final Map<Figure, FigureValue> values = new EnumMap<>(Figure.class);

    private FunnelFigures(Funnel funnel) {
        put(Figure.INVITED, funnel.invited());
        put(Figure.APPLIED, funnel.applied());
        put(Figure.ACCEPTED, funnel.accepted());
        put(Figure.DECLINED, funnel.declined());
        put(Figure.WITHDRAWN, funnel.withdrawn());
        put(Figure.MATCHED, funnel.matched());
        put(Figure.COMPLETED, funnel.completed());
        put(Figure.LEFT, funnel.left());
    }

    static Map<Figure, FigureValue> of(Funnel funnel) {
        FunnelFigures figures = new FunnelFigures(funnel);
        RELATIONS.forEach(figures::keep);
        figures.values.put(Figure.MATCHED_SHARE, figures.share(Figure.MATCHED, Figure.ACCEPTED));
        figures.values.put(Figure.COMPLETED_SHARE, figures.share(Figure.COMPLETED, Figure.MATCHED));
        return figures.values;
    }

    private void put(Figure figure, @Nullable Long number) {
        if (number != null) {
            people.put(figure, number);
        }
        values.put(figure, Suppression.count(number == null ? null : new Tally(number, number)));
    }

    /** Hides what the relation would tell. Parts that outgrow their whole are not parts of it: nothing follows. */
    private void keep(Relation relation) {
        Long whole = people.get(relation.whole());
        List<Figure> known =
                relation.parts().stream().filter(people::containsKey).toList();
        if (whole == null || known.isEmpty()) {
            return;
        }
        List<Tally> parts = new ArrayList<>(known.stream()
                .map(figure -> Objects.requireNonNull(people.get(figure)))
                .map(number -> new Tally(number, number))
                .toList());
        long rest = whole - parts.stream().mapToLong(Tally::value).sum();
        if (rest < 0) {
            return;
        }
        parts.add(new Tally(rest, rest));
        List<FigureValue> shown = Parts.of(new Tally(whole, whole), parts);
        hideAs(relation.whole(), shown.getFirst());
        for (int i = 0; i < known.size(); i++) {
            hideAs(known.get(i), shown.get(i + 1));
        }
    }

    private void hideAs(Figure figure, FigureValue shown) {
        if (!shown.shown()
                && values.getOrDefault(figure, FigureValue.notRecorded()).shown()) {
            values.put(figure, shown);
        }
    }

    private FigureValue share(Figure part, Figure whole) {
        return Parts.share(
                values.getOrDefault(part, FigureValue.notRecorded()),
                values.getOrDefault(whole, FigureValue.notRecorded()));
    }
}
