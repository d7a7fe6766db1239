package org.belay.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Forms circles one after another, each around somebody and of those who suit best. Quick, and far from the best. */
final class CircleForming {
    private static final int NOBODY = -1;
    /** One in so many is not seen, so that the same people do not always form the same circles. */
    private static final int BLINK = 16;

    private final CircleTable table;
    private final SplittableRandom random;

    CircleForming(CircleTable table, SplittableRandom random) {
        this.table = table;
        this.random = random;
    }

    void shuffle(int[] people) {
        for (var k = people.length - 1; k > 0; k--) {
            var other = random.nextInt(k + 1);
            var swap = people[k];
            people[k] = people[other];
            people[other] = swap;
        }
    }

    /**
     * Some of those who fit nowhere may stay without a place.
     *
     * @param people the last is the first around whom a circle is formed
     */
    List<CircleDraft> form(int[] people) {
        var pool = people.clone();
        var many = pool.length;
        var circles = new ArrayList<CircleDraft>();
        var rest = new ArrayList<Integer>();
        while (many >= table.smallest) {
            var circle = new CircleDraft(table);
            circle.add(pool[--many]);
            many = grow(circle, size(), pool, many);
            if (circle.size() >= table.smallest) {
                circles.add(circle);
            } else {
                rest.add(circle.member(0));
                for (var place = 1; place < circle.size(); place++) {
                    pool[many++] = circle.member(place);
                }
            }
        }
        while (many > 0) {
            rest.add(pool[--many]);
        }
        for (var person : rest) {
            var circle = bestFor(person, circles);
            if (circle != null) {
                circle.add(person);
            }
        }
        return circles;
    }

    /** Small circles are usually the better ones, but not always. */
    private int size() {
        return random.nextInt(3) > 0 ? table.smallest : random.nextInt(table.smallest, table.largest + 1);
    }

    /** @return how many are left in the pool */
    private int grow(CircleDraft circle, int size, int[] pool, int many) {
        var left = many;
        while (circle.size() < size) {
            var best = NOBODY;
            var most = CircleTable.FORBIDDEN;
            for (var k = 0; k < left; k++) {
                var with = random.nextInt(BLINK) == 0 ? CircleTable.FORBIDDEN : circle.with(pool[k]);
                if (with > most) {
                    most = with;
                    best = k;
                }
            }
            if (best == NOBODY) {
                return left;
            }
            circle.add(pool[best]);
            pool[best] = pool[--left];
        }
        return left;
    }

    private static @Nullable CircleDraft bestFor(int person, List<CircleDraft> circles) {
        CircleDraft best = null;
        var most = Integer.MIN_VALUE;
        for (var circle : circles) {
            var with = circle.full() ? CircleTable.FORBIDDEN : circle.with(person);
            if (with != CircleTable.FORBIDDEN && with - circle.worth() > most) {
                most = with - circle.worth();
                best = circle;
            }
        }
        return best;
    }
}
