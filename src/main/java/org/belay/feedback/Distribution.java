package org.belay.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.belay.shared.Moments;
import org.belay.shared.SmallNumbers;
import org.belay.shared.SmallNumbers.Counted;
import org.belay.shared.SmallNumbers.Joined;

/** How often each answer was given, as far as it may be shown beside the mean. Pure. */
final class Distribution {

    /** With more choices than these only the mean is shown. */
    private static final int MOST_CHOICES = 7;

    private Distribution() {}

    /**
     * Neighbors of few are joined. What is left of it may not tell, together with the mean, how many gave an answer that was
     * joined: otherwise more are joined, and where that does not help nothing is shown.
     *
     * @param counts of people by choice, who each answered once
     */
    static List<Joined> of(List<Integer> counts) {
        return ofAnswers(counts.stream().map(count -> new Counted(count, count)).toList());
    }

    /**
     * The same, where one person may have answered several times.
     *
     * @param counts of answers by choice, and of the people who gave them
     */
    static List<Joined> ofAnswers(List<Counted> counts) {
        if (counts.size() > MOST_CHOICES) {
            return List.of();
        }
        var joined = SmallNumbers.joinChoices(counts);
        while (joined.size() > 1 && !safe(counts, joined)) {
            joined = wider(joined);
        }
        return joined.size() > 1 ? joined : List.of();
    }

    /** With the first joined part and the smaller of its neighbors as one. */
    private static List<Joined> wider(List<Joined> segments) {
        var place = IntStream.range(0, segments.size())
                .filter(i -> segments.get(i).several())
                .findFirst()
                .orElse(0);
        var right = place == 0
                || (place < segments.size() - 1
                        && segments.get(place + 1).value()
                                < segments.get(place - 1).value());
        var left = right ? place : place - 1;
        var wider = new ArrayList<>(segments);
        var next = wider.remove(left + 1);
        var one = wider.get(left);
        wider.set(left, new Joined(one.first(), next.last(), one.value() + next.value()));
        return wider;
    }

    /** Whether each joined choice of fewer than five people could have been given another number of times. */
    private static boolean safe(List<Counted> counts, List<Joined> segments) {
        return Moments.leaveOpen(
                counts.stream().map(Counted::value).toList(),
                segments.stream()
                        .flatMap(segment ->
                                IntStream.range(segment.first(), segment.last()).boxed())
                        .toList(),
                segments.stream()
                        .filter(Joined::several)
                        .flatMap(segment -> IntStream.rangeClosed(segment.first(), segment.last())
                                .boxed())
                        .filter(choice -> counts.get(choice).people() < SmallNumbers.MINIMUM)
                        .collect(Collectors.toSet()),
                Moments.MEAN);
    }
}
