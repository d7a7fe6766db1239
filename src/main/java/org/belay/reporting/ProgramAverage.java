package org.belay.reporting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What the cohorts of a program came to on average, each counted once.
 *
 * <p>It is worked out from what the report of each of them shows of itself to the same reader, and from nothing else: a
 * figure that is hidden there is not in it, so it can tell nothing of it.
 *
 * @param value in the unit of the figure; for a share from 0 to 1
 * @param cohorts whose figure is in it, at least {@link #LEAST}
 */
public record ProgramAverage(double value, int cohorts) {

    /** Fewer are no average of a program, and with this cohort's neighbor taken away one alone would be left. */
    public static final int LEAST = 3;

    /** @param cohorts what each of them shows of its whole time */
    static Map<Figure, ProgramAverage> of(List<ShownFigures> cohorts) {
        Map<Figure, ProgramAverage> averages = new EnumMap<>(Figure.class);
        Stream.of(Figure.values()).filter(Figure::averaged).forEach(figure -> {
            double[] shown = cohorts.stream()
                    .map(cohort -> cohort.figure(figure).number())
                    .flatMapToDouble(value -> value.stream())
                    .toArray();
            if (shown.length >= LEAST) {
                averages.put(
                        figure,
                        new ProgramAverage(DoubleStream.of(shown).average().orElseThrow(), shown.length));
            }
        });
        return averages;
    }
}
