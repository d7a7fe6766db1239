package org.belay.matching;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.belay.enrollment.WeekGrid;

/**
 * A circle while it is formed. Knows what it is worth, and finds quickly what it would be worth with somebody more, less or
 * else. Worth is the score once for each member; {@link CircleTable#FORBIDDEN} when a rule excludes the circle.
 */
final class CircleDraft {
    private static final int NOBODY = -1;

    private final CircleTable table;
    private final int[] members;
    private int size;
    private int worth;

    private long links;
    /** Of each member with all others. */
    private final int[] linksOf;

    private int given;
    private final long[] common;
    /** What all but one have in common. */
    private final long[][] others;

    private final short[] workOn;
    private int theme;
    /** How many topics as many members work on as on the theme. */
    private int themes;

    CircleDraft(CircleTable table) {
        this.table = table;
        members = new int[table.largest];
        linksOf = new int[table.largest];
        common = new long[table.words()];
        others = new long[table.largest][table.words()];
        workOn = new short[table.topics];
        refresh();
    }

    int size() {
        return size;
    }

    int member(int place) {
        return members[place];
    }

    IntStream members() {
        return Arrays.stream(members, 0, size);
    }

    int worth() {
        return worth;
    }

    boolean full() {
        return size == table.largest;
    }

    int placeOf(int person) {
        var place = 0;
        while (members[place] != person) {
            place++;
        }
        return place;
    }

    /** What it is worth with somebody more; it must not be full. */
    int with(int person) {
        var more = linksTo(person, NOBODY);
        return more < 0
                ? CircleTable.FORBIDDEN
                : worth(
                        size + 1,
                        themeWith(person, theme, NOBODY),
                        given + table.given(person),
                        common,
                        table.common(person),
                        links + more);
    }

    /** What it is worth without the member at a place. */
    int without(int place) {
        var leaving = members[place];
        return worth(
                size - 1,
                themeWithout(leaving),
                given - table.given(leaving),
                others[place],
                others[place],
                links - linksOf[place]);
    }

    /** What it is worth with somebody instead of the member at a place. */
    int exchanged(int place, int person) {
        var leaving = members[place];
        var more = linksTo(person, place);
        return more < 0
                ? CircleTable.FORBIDDEN
                : worth(
                        size,
                        themeWith(person, themeWithout(leaving), leaving),
                        given - table.given(leaving) + table.given(person),
                        others[place],
                        table.common(person),
                        links - linksOf[place] + more);
    }

    private int linksTo(int person, int except) {
        var row = table.links(person);
        var sum = 0;
        for (var place = 0; place < size; place++) {
            if (place != except) {
                var link = row[members[place]];
                if (link < 0) {
                    return CircleTable.FORBIDDEN;
                }
                sum += link;
            }
        }
        return sum;
    }

    private int themeWithout(int leaving) {
        var lost = 0;
        for (var topic : table.worksOn(leaving)) {
            lost += workOn[topic] == theme ? 1 : 0;
        }
        return lost > 0 && lost == themes ? theme - 1 : theme;
    }

    private int themeWith(int person, int before, int leaving) {
        var most = before;
        for (var topic : table.worksOn(person)) {
            var so = workOn[topic] + 1;
            if (so > most) {
                most = Math.max(most, leaving != NOBODY && table.worksOn(leaving, topic) ? so - 1 : so);
            }
        }
        return most;
    }

    private int worth(int many, int onTheme, int whoGave, long[] one, long[] other, long ofPairs) {
        // Where nobody gave any, all of the week is left.
        var halfHours = whoGave == 0 ? 0 : halfHours(one, other);
        if (table.tooLittleTime(halfHours, whoGave) || !oneLanguage(one, other)) {
            return CircleTable.FORBIDDEN;
        }
        return many * table.score(many, onTheme, whoGave, halfHours, ofPairs);
    }

    private static int halfHours(long[] one, long[] other) {
        var sum = 0;
        for (var w = 0; w < WeekGrid.WORDS; w++) {
            sum += Long.bitCount(one[w] & other[w]);
        }
        return sum;
    }

    private static boolean oneLanguage(long[] one, long[] other) {
        var shared = one.length == WeekGrid.WORDS ? 1 : 0L;
        for (var w = WeekGrid.WORDS; w < one.length; w++) {
            shared |= one[w] & other[w];
        }
        return shared != 0;
    }

    void add(int person) {
        members[size++] = person;
        count(person, 1);
        refresh();
    }

    void remove(int place) {
        count(members[place], -1);
        members[place] = members[--size];
        refresh();
    }

    void exchange(int place, int person) {
        count(members[place], -1);
        members[place] = person;
        count(person, 1);
        refresh();
    }

    private void count(int person, int change) {
        given += change * table.given(person);
        for (var topic : table.worksOn(person)) {
            workOn[topic] += (short) change;
        }
    }

    private void refresh() {
        refreshLinks();
        refreshTheme();
        refreshCommon();
        worth = worth(size, theme, given, common, common, links);
    }

    private void refreshLinks() {
        var sum = 0L;
        for (var place = 0; place < size; place++) {
            linksOf[place] = linksTo(members[place], place);
            sum += linksOf[place];
        }
        links = sum / 2;
    }

    private void refreshTheme() {
        theme = 0;
        themes = 0;
        for (var place = 0; place < size; place++) {
            for (var topic : table.worksOn(members[place])) {
                theme = Math.max(theme, workOn[topic]);
            }
        }
        // Each topic is met once for every member who works on it.
        var met = 0;
        for (var place = 0; place < size; place++) {
            for (var topic : table.worksOn(members[place])) {
                met += workOn[topic] == theme ? 1 : 0;
            }
        }
        themes = theme == 0 ? 0 : met / theme;
    }

    private void refreshCommon() {
        for (var w = 0; w < common.length; w++) {
            var before = -1L;
            for (var place = 0; place < size; place++) {
                others[place][w] = before;
                before &= table.common(members[place])[w];
            }
            common[w] = before;
            var after = -1L;
            for (var place = size - 1; place >= 0; place--) {
                others[place][w] &= after;
                after &= table.common(members[place])[w];
            }
        }
    }
}
