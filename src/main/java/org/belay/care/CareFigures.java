package org.belay.care;

import java.util.List;
import java.util.Map;

/**
 * What those who support others in a cohort say and keep, counted. Whoever shows it to managers hides what fewer than five
 * people stand behind.
 *
 * @param supporters who had a match as the supporting side
 * @param loads how many of them said last that it is so much; what is not there is 0
 * @param confidences what they said last of how sure they are, 0 to {@link Pulse#MOST_SURE}, one for each who said it
 * @param supervisions entries that they wrote
 * @param encounters talks in confidence, one for each person whom they were with
 * @param talks how often they met them
 */
public record CareFigures(
        int supporters,
        Map<Load, Integer> loads,
        List<Integer> confidences,
        Tally supervisions,
        Tally encounters,
        Tally talks) {

    public CareFigures {
        loads = Map.copyOf(loads);
        confidences = List.copyOf(confidences);
    }

    /**
     * How many.
     *
     * @param people of those who support others
     */
    public record Tally(int number, int people) {}
}
