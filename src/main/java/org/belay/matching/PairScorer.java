package org.belay.matching;

import java.util.List;
import org.belay.enrollment.WeekGrid;

/**
 * Scores of all pairs of two lists of profiles, built for speed: bits, tables and no object per pair. {@link
 * PairAssessor} gives the same scores with their reasons, one pair at a time; a test holds the two together.
 */
final class PairScorer implements PairScores {
    private final List<Profile> menteeProfiles;
    private final PackedSide mentors;
    private final PackedSide mentees;
    private final Relations relations;
    private final Points points;
    private final Object[] grades;
    private final int[] timePoints = new int[WeekGrid.HALF_HOURS + 1];
    private final boolean differentDepartment;
    private final boolean commonLanguage;
    private final int minimumHalfHours;

    PairScorer(List<Profile> mentorProfiles, List<Profile> menteeProfiles, MatchingSettings settings) {
        var codes = new PackedSide.AllCodes();
        codes.learn(mentorProfiles);
        codes.learn(menteeProfiles);
        this.menteeProfiles = menteeProfiles;
        mentors = new PackedSide(mentorProfiles, Profile::offered, codes);
        mentees = new PackedSide(menteeProfiles, Profile::wanted, codes);
        relations = new Relations(mentorProfiles, settings);
        points = new Points(settings);
        grades = codes.grades.values();
        for (var h = 0; h < timePoints.length; h++) {
            timePoints[h] = points.sharedTime(h);
        }
        differentDepartment = settings.rules().contains(Rule.SAME_DEPARTMENT);
        commonLanguage = settings.rules().contains(Rule.COMMON_LANGUAGE);
        minimumHalfHours = settings.rules().contains(Rule.MINIMUM_SHARED_TIME) ? settings.minimumHalfHours() : 0;
    }

    @Override
    public void row(int mentee, short[] scores) {
        dense(mentee, scores);
        var profile = menteeProfiles.get(mentee);
        relations.eachWished(profile, wish -> add(scores, Criterion.MENTEE_PREFERENCE, wish));
        for (var wish : relations.wishing(profile)) {
            add(scores, Criterion.MENTOR_PREFERENCE, wish);
        }
        relations.eachExcluded(profile, mentor -> scores[mentor] = FORBIDDEN);
    }

    private void add(short[] scores, Criterion side, Relations.Wish wish) {
        if (scores[wish.mentor()] != FORBIDDEN) {
            scores[wish.mentor()] += (short) points.preference(side, wish.rank());
        }
    }

    /** What takes a look at every mentor. The fields of the mentee are hoisted out of the loop. */
    private void dense(int i, short[] scores) {
        var weekWords = WeekGrid.WORDS;
        var at = i * weekWords;
        var w0 = mentees.week[at];
        var w1 = mentees.week[at + 1];
        var w2 = mentees.week[at + 2];
        var w3 = mentees.week[at + 3];
        var w4 = mentees.week[at + 4];
        var w5 = mentees.week[at + 5];
        var week = mentors.week;
        var weekKnown = mentees.weekKnown[i];
        var topicTable = topicTable(i);
        var languageTable = languageTable(i);
        var gradeTable = gradeTable(i);
        var languageKnown = languageTable.length > 1;
        var department = differentDepartment ? mentees.department[i] : -1;
        var site = mentees.site[i];
        var siteGain = points.sameSite(true);
        for (var j = 0; j < mentors.size; j++) {
            if (department >= 0 && mentors.department[j] == department) {
                scores[j] = FORBIDDEN;
                continue;
            }
            var m = j * weekWords;
            var halfHours = Long.bitCount(w0 & week[m])
                    + Long.bitCount(w1 & week[m + 1])
                    + Long.bitCount(w2 & week[m + 2])
                    + Long.bitCount(w3 & week[m + 3])
                    + Long.bitCount(w4 & week[m + 4])
                    + Long.bitCount(w5 & week[m + 5]);
            if (halfHours < minimumHalfHours && weekKnown && mentors.weekKnown[j]) {
                scores[j] = FORBIDDEN;
                continue;
            }
            var languages = shared(mentees.languages, i, mentors.languages, j, mentors.languageWords);
            if (languages == 0 && commonLanguage && languageKnown && mentors.languagesKnown[j]) {
                scores[j] = FORBIDDEN;
                continue;
            }
            var topics = shared(mentees.topics, i, mentors.topics, j, mentors.topicWords);
            var sum = topicTable[topics] + languageTable[languages] + timePoints[halfHours];
            if (site >= 0 && mentors.site[j] == site) {
                sum += siteGain;
            }
            scores[j] = (short) (sum + gradeTable[mentors.grade[j] + 1]);
        }
    }

    private static int shared(long[] a, int i, long[] b, int j, int words) {
        var sum = 0;
        for (var k = 0; k < words; k++) {
            sum += Long.bitCount(a[i * words + k] & b[j * words + k]);
        }
        return sum;
    }

    private int[] topicTable(int i) {
        var wanted = mentees.topicCount(i);
        var table = new int[wanted + 1];
        for (var shared = 0; shared <= wanted; shared++) {
            table[shared] = points.topics(shared, wanted);
        }
        return table;
    }

    private int[] languageTable(int i) {
        var spoken = mentees.languageCount(i);
        var table = new int[spoken + 1];
        for (var shared = 0; shared <= spoken; shared++) {
            table[shared] = points.languages(shared, spoken);
        }
        return table;
    }

    /** By the code of the mentor's grade and one, so that an unknown grade has a place. */
    private int[] gradeTable(int i) {
        var table = new int[grades.length + 1];
        if (mentees.grade[i] >= 0) {
            long own = (Integer) grades[mentees.grade[i]];
            for (var code = 0; code < grades.length; code++) {
                table[code + 1] = points.experience((Integer) grades[code] - own);
            }
        }
        return table;
    }
}
