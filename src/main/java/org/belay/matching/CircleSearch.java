package org.belay.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for good circles of many people by simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983). Every step keeps all
 * rules and sizes. Somebody joins the circle of a person who suits them or is exchanged for a member of it; now and then a
 * few circles near each other are formed anew, which is how circles come and go. The number of steps follows from the number
 * of people and all chance from the seed, never from a clock.
 */
final class CircleSearch {
    private static final int NEAR = 24;
    private static final int ROUNDS = 100;
    private static final int STEPS = 600_000;
    private static final int STEPS_EACH = 5_000;
    private static final int HOT = 3000;
    private static final int COLD = 100;

    /** What one more person is worth: above what all circles together can be. */
    private static final long PLACED = 1L << 32;

    /** Minus the logarithm of numbers between 0 and 1, in 1024ths. */
    private static final int[] CHANCES = IntStream.range(0, 1024)
            .map(k -> (int) (-1024 * StrictMath.log((k + 0.5) / 1024)))
            .toArray();

    private final CircleTable table;
    private final int[] people;
    private final Attention attention;
    private final SplittableRandom random;
    /** By person, best first: whom they suit. */
    private final int[][] near;

    /** By person; null for who has no place. */
    private final @Nullable CircleDraft[] circleOf;

    private final CircleForming forming;
    private long value;
    private long bestValue;
    private List<int[]> best = List.of();
    /** The least gain with which the next step is taken. */
    private int limit;

    private int[] alone = {};
    /** Steps until circles are formed anew. */
    private int rest;

    CircleSearch(CircleTable table, int[] people, long seed, Attention attention) {
        this.table = table;
        this.people = people;
        this.attention = attention;
        random = new SplittableRandom(seed);
        forming = new CircleForming(table, random);
        near = new int[table.people()][];
        circleOf = new CircleDraft[table.people()];
        ScoreTable.inParallel(people.length, k -> near[people[k]] = near(people[k]));
    }

    private int[] near(int person) {
        var alone = new CircleDraft(table);
        alone.add(person);
        var best = new long[NEAR];
        Arrays.fill(best, -1);
        for (var other : people) {
            if (other != person) {
                var worth = alone.with(other);
                if (worth != CircleTable.FORBIDDEN) {
                    insert(best, (long) worth << Integer.SIZE | other);
                }
            }
        }
        return Arrays.stream(best)
                .filter(entry -> entry >= 0)
                .mapToInt(entry -> (int) entry)
                .toArray();
    }

    /** Into the largest so far, largest first. */
    private static void insert(long[] largest, long entry) {
        if (entry <= largest[largest.length - 1]) {
            return;
        }
        var k = largest.length - 1;
        while (k > 0 && largest[k - 1] < entry) {
            largest[k] = largest[k - 1];
            k--;
        }
        largest[k] = entry;
    }

    /** The members of each circle. */
    List<int[]> best() {
        var steps = STEPS + STEPS_EACH * people.length;
        attention.stage(SolverProgress.Stage.ASSIGNING, steps);
        forming.form(rarestLast()).forEach(this::enter);
        value = worth(circles());
        remember();
        for (var round = 0; round < ROUNDS; round++) {
            alone = Arrays.stream(people)
                    .filter(person -> circleOf[person] == null)
                    .toArray();
            var temperature = HOT * StrictMath.pow(COLD / (double) HOT, round / (ROUNDS - 1.0));
            for (var step = 0; step < steps / ROUNDS; step++) {
                attention.step();
                limit = -(int) (temperature * CHANCES[random.nextInt(CHANCES.length)]) / 1024;
                if (--rest > 0) {
                    moveOne();
                } else {
                    formAnew(somebody());
                }
            }
        }
        return best;
    }

    /** Circles are formed around those with the fewest eligible others first. */
    private int[] rarestLast() {
        var eligible = new long[people.length];
        Arrays.setAll(eligible, k -> {
            var count = 0L;
            for (var other : people) {
                count += table.excluded(people[k], other) ? 0 : 1;
            }
            return -count << Integer.SIZE | people[k];
        });
        Arrays.sort(eligible);
        return Arrays.stream(eligible).mapToInt(entry -> (int) entry).toArray();
    }

    private void enter(CircleDraft circle) {
        circle.members().forEach(person -> circleOf[person] = circle);
    }

    private List<CircleDraft> circles() {
        return Arrays.stream(people)
                .mapToObj(person -> circleOf[person])
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void take(long gain) {
        value += gain;
        if (value > bestValue) {
            remember();
        }
    }

    private void remember() {
        bestValue = value;
        best = circles().stream().map(circle -> circle.members().toArray()).toList();
    }

    /** Every eighth time somebody without a place, as far as there was one at the start of the round. */
    private int somebody() {
        var some = alone.length > 0 && random.nextInt(8) == 0 ? alone : people;
        return some[random.nextInt(some.length)];
    }

    private void moveOne() {
        var one = somebody();
        var friends = near[one];
        var other = friends.length > 0 && random.nextInt(4) > 0
                ? friends[random.nextInt(friends.length)]
                : people[random.nextInt(people.length)];
        if (circleOf[other] == null) {
            var swap = one;
            one = other;
            other = swap;
        }
        var from = circleOf[one];
        var to = circleOf[other];
        if (from == to || to == null || table.excluded(one, other)) {
            return;
        }
        if (!to.full() && (from == null || from.size() > table.smallest) && random.nextBoolean()) {
            join(one, from, to);
        } else {
            exchange(one, from, to, other);
        }
    }

    private void join(int person, @Nullable CircleDraft from, CircleDraft to) {
        var with = to.with(person);
        if (with == CircleTable.FORBIDDEN) {
            return;
        }
        var gain = (long) with - to.worth();
        var place = from == null ? 0 : from.placeOf(person);
        gain += from == null ? PLACED : from.without(place) - from.worth();
        if (gain >= limit) {
            if (from != null) {
                from.remove(place);
            }
            to.add(person);
            circleOf[person] = to;
            take(gain);
        }
    }

    /** Somebody comes into a circle for a member of it, not the one whom they come for. */
    private void exchange(int person, @Nullable CircleDraft from, CircleDraft to, int staying) {
        var place = random.nextInt(to.size() - 1);
        var leaving = to.member(place);
        if (leaving == staying) {
            place = to.size() - 1;
            leaving = to.member(place);
        }
        var with = to.exchanged(place, person);
        if (with == CircleTable.FORBIDDEN) {
            return;
        }
        var gain = (long) with - to.worth();
        var seat = 0;
        if (from != null) {
            seat = from.placeOf(person);
            var left = from.exchanged(seat, leaving);
            if (left == CircleTable.FORBIDDEN) {
                return;
            }
            gain += left - from.worth();
        }
        if (gain >= limit) {
            to.exchange(place, person);
            circleOf[person] = to;
            if (from != null) {
                from.exchange(seat, leaving);
            }
            circleOf[leaving] = from;
            take(gain);
        }
    }

    /** A few circles near somebody, and some near them who have no place. */
    private void formAnew(int person) {
        var old = new ArrayList<CircleDraft>();
        var friends = near[person];
        if (circleOf[person] != null) {
            old.add(circleOf[person]);
        }
        var many = 2 + random.nextInt(3);
        for (var tries = 0; friends.length > 0 && tries < 2 * many && old.size() < many; tries++) {
            var circle = circleOf[friends[random.nextInt(friends.length)]];
            if (circle != null && !old.contains(circle)) {
                old.add(circle);
            }
        }
        var pool = IntStream.builder();
        if (circleOf[person] == null) {
            pool.add(person);
        }
        for (var friend : friends) {
            if (circleOf[friend] == null && random.nextBoolean()) {
                pool.add(friend);
            }
        }
        old.forEach(circle -> circle.members().forEach(pool::add));
        formAnew(old, pool.build().toArray());
    }

    /** Takes time with the square of the people, so the more there are, the longer it is left alone. */
    private void formAnew(List<CircleDraft> old, int[] pool) {
        rest = pool.length * pool.length / 8;
        forming.shuffle(pool);
        var formed = forming.form(pool);
        var gain = worth(formed) - worth(old);
        if (gain >= limit) {
            for (var person : pool) {
                circleOf[person] = null;
            }
            formed.forEach(this::enter);
            take(gain);
        }
    }

    private static long worth(List<CircleDraft> circles) {
        return circles.stream()
                .mapToLong(circle -> circle.size() * PLACED + circle.worth())
                .sum();
    }
}
