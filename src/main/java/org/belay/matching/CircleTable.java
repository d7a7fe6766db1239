package org.belay.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.belay.enrollment.WeekGrid;

/**
 * What circles are scored by, as small numbers; people and topics go by an index. {@link CircleAssessor} gives the same
 * scores with their reasons; a test holds the two together.
 */
final class CircleTable {
    /** A circle that a rule excludes. */
    static final int FORBIDDEN = -1;

    final int smallest;
    final int largest;
    final int topics;
    /** The most half-hours that give points. */
    final int plentyHalfHours;

    private final Points points;
    private final int minimumHalfHours;
    private final int weekAndLanguages;
    /** Of each pair what both directions bring together, 0 to 20 000; where a rule excludes it, that is complemented. */
    private final short[][] links;

    private final int[][] works;
    /** The week and the languages of each; all ones where unknown, so that what all have in common is found by and alone. */
    private final long[][] common;

    private final boolean[] weekKnown;
    /** By size and number of members who work on the theme. */
    private final int[][] themePoints;
    /** By size, number of members who gave availability, and half-hours up to plenty. */
    private final int[][][] timePoints;

    CircleTable(CircleProblem problem, Attention attention) {
        var people = problem.people();
        var settings = problem.settings();
        smallest = problem.smallest();
        largest = problem.largest();
        points = new Points(settings);
        plentyHalfHours = settings.plentyHalfHours();
        minimumHalfHours = settings.rules().contains(Rule.MINIMUM_SHARED_TIME) ? settings.minimumHalfHours() : 0;
        links = links(people, settings, attention);
        var topicCodes = new HashMap<Long, Integer>();
        works = people.stream()
                .map(person -> person.wanted().stream()
                        .sorted()
                        .mapToInt(topic -> topicCodes.computeIfAbsent(topic, _ -> topicCodes.size()))
                        .toArray())
                .toArray(int[][]::new);
        topics = topicCodes.size();
        weekKnown = new boolean[people.size()];
        common = common(people, settings.rules().contains(Rule.COMMON_LANGUAGE));
        weekAndLanguages = common.length == 0 ? WeekGrid.WORDS : common[0].length;
        themePoints = new int[largest + 1][largest + 1];
        timePoints = new int[largest + 1][largest + 1][plentyHalfHours + 1];
        for (var size = 1; size <= largest; size++) {
            for (var members = 0; members <= size; members++) {
                themePoints[size][members] = points.theme(members, size);
                for (var h = 0; h <= plentyHalfHours; h++) {
                    timePoints[size][members][h] = points.commonTime(h, members, size);
                }
            }
        }
    }

    private static short[][] links(List<Profile> people, MatchingSettings settings, Attention attention) {
        var free = settings.withRules(Set.of());
        var scorer = new PairScorer(people, people, free, Points.ofPairsInCircles(settings));
        var rules = new PairScorer(people, people, settings);
        var directed = new short[people.size()][people.size()];
        attention.stage(SolverProgress.Stage.SCORING, people.size());
        ScoreTable.inParallel(people.size(), person -> {
            if (!attention.cancelled()) {
                var row = directed[person];
                var ruled = new short[row.length];
                scorer.row(person, row);
                rules.row(person, ruled);
                row[person] = 0;
                for (var other = 0; other < row.length; other++) {
                    row[other] = (short) (ruled[other] == PairScores.FORBIDDEN ? ~row[other] : row[other]);
                }
            }
        });
        attention.check();
        for (var one = 0; one < directed.length; one++) {
            for (var other = 0; other < one; other++) {
                var there = directed[one][other];
                var back = directed[other][one];
                var sum = plain(there) + plain(back);
                directed[one][other] = (short) (there < 0 || back < 0 ? ~sum : sum);
                directed[other][one] = directed[one][other];
            }
        }
        return directed;
    }

    private static int plain(int link) {
        return link < 0 ? ~link : link;
    }

    private long[][] common(List<Profile> people, boolean oneLanguage) {
        var languages = new HashMap<String, Integer>();
        if (oneLanguage) {
            people.forEach(person -> person.languages().stream()
                    .sorted()
                    .forEach(language -> languages.putIfAbsent(language, languages.size())));
        }
        var words = WeekGrid.WORDS + (languages.size() + Long.SIZE - 1) / Long.SIZE;
        var all = new long[people.size()][words];
        for (var k = 0; k < all.length; k++) {
            var person = people.get(k);
            Arrays.fill(all[k], -1);
            if (person.availability() != null) {
                weekKnown[k] = true;
                System.arraycopy(person.availability().words(), 0, all[k], 0, WeekGrid.WORDS);
            }
            if (oneLanguage && !person.languages().isEmpty()) {
                Arrays.fill(all[k], WeekGrid.WORDS, words, 0);
                for (var language : person.languages()) {
                    int code = languages.getOrDefault(language, 0);
                    all[k][WeekGrid.WORDS + code / Long.SIZE] |= 1L << code;
                }
            }
        }
        return all;
    }

    int people() {
        return links.length;
    }

    boolean excluded(int one, int other) {
        return links[one][other] < 0;
    }

    /** What both directions of a pair bring together, 0 to 20 000, also when a rule excludes it. */
    int link(int one, int other) {
        return plain(links[one][other]);
    }

    /** By the index of the other; below 0 where a rule excludes the pair. */
    short[] links(int one) {
        return links[one];
    }

    int[] worksOn(int person) {
        return works[person];
    }

    boolean worksOn(int person, int topic) {
        for (var one : works[person]) {
            if (one == topic) {
                return true;
            }
        }
        return false;
    }

    /** To be anded: six words of the week, then those of the languages. */
    long[] common(int person) {
        return common[person];
    }

    int words() {
        return weekAndLanguages;
    }

    /** 1 when the person gave availability. */
    int given(int person) {
        return weekKnown[person] ? 1 : 0;
    }

    /** Half-hours in which both can meet; those of the one who gave any where only one did. */
    int halfHours(int one, int other) {
        var sum = 0;
        for (var w = 0; w < WeekGrid.WORDS; w++) {
            sum += Long.bitCount(common[one][w] & common[other][w]);
        }
        return sum;
    }

    boolean shareTopic(int one, int other) {
        for (var topic : works[one]) {
            if (worksOn(other, topic)) {
                return true;
            }
        }
        return false;
    }

    /** The most that topics bring for each member who works on the theme. */
    int topicPoints() {
        return points.possible(Criterion.TOPICS);
    }

    /** The most that time brings for each member who gave availability. */
    int timePointsPossible() {
        return points.possible(Criterion.SHARED_TIME);
    }

    /** Whether so many half-hours common to so many who gave availability are too few. */
    boolean tooLittleTime(int halfHours, int given) {
        return given > 1 && halfHours < minimumHalfHours;
    }

    /**
     * The score of a circle.
     *
     * @param theme how many members work on the theme
     * @param given how many members gave availability
     * @param halfHours common to those
     * @param links the sum over all pairs of members
     */
    int score(int size, int theme, int given, int halfHours, long links) {
        var ofPairs = size < 2 ? 0 : (int) (links / ((long) size * (size - 1)));
        return themePoints[size][theme] + timePoints[size][given][Math.min(halfHours, plentyHalfHours)] + ofPairs;
    }
}
