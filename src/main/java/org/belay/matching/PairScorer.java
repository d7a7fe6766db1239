package org.belay.matching;

import java.util.List;
import org.belay.enrollment.WeekGrid;

/**
 * Scores of all pairs of two lists of profiles, built for speed: bits, tables and no object per pair. {@link
 * PairAssessor} gives the same scores with their reasons, one pair at a time; a test holds the two together.
 */
final class PairScorer implements PairScores {
    private static final int STRETCH = 512;

    /** A code that no mentor has; the unknown ones have -1. */
    private static final int NOBODYS = -2;

    private final List<Profile> menteeProfiles;
    private final PackedSide mentors;
    private final PackedSide mentees;
    private final Relations relations;
    private final Points points;
    private final TraitTables traits;
    private final Object[] grades;
    private final int[] timePoints = new int[WeekGrid.HALF_HOURS + 1];
    private final boolean differentDepartment;
    private final boolean commonLanguage;
    private final int minimumHalfHours;

    PairScorer(List<Profile> mentorProfiles, List<Profile> menteeProfiles, MatchingSettings settings) {
        this(mentorProfiles, menteeProfiles, settings, new Points(settings));
    }

    PairScorer(List<Profile> mentorProfiles, List<Profile> menteeProfiles, MatchingSettings settings, Points points) {
        this.points = points;
        var codes = new PackedSide.AllCodes(settings.questions());
        codes.learn(mentorProfiles);
        codes.learn(menteeProfiles);
        this.menteeProfiles = menteeProfiles;
        mentors = new PackedSide(mentorProfiles, Profile::offered, codes);
        mentees = new PackedSide(menteeProfiles, Profile::wanted, codes);
        relations = new Relations(mentorProfiles, settings);
        grades = codes.grades.values();
        traits = new TraitTables(settings, points, mentors, mentees, codes);
        for (var h = 0; h < timePoints.length; h++) {
            timePoints[h] = points.sharedTime(h);
        }
        differentDepartment = settings.rules().contains(Rule.SAME_DEPARTMENT) && !settings.departmentsHaveParts();
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

    /** What takes a look at every mentor, a stretch of them at a time, so that what is in common fits into the cache. */
    private void dense(int mentee, short[] scores) {
        var stretch = new Stretch(mentee);
        var tables = traits.of(mentee);
        for (var first = 0; first < mentors.size; first += STRETCH) {
            var many = Math.min(STRETCH, mentors.size - first);
            stretch.score(first, many, scores);
            traits.apply(tables, first, many, scores);
        }
    }

    /** What one mentee has in common with some mentors who are neighbors. */
    private final class Stretch {
        private final int mentee;
        private final int[] halfHours = new int[STRETCH];
        private final int[] languages = new int[STRETCH];
        private final int[] topics = new int[STRETCH];
        private final int[] topicTable;
        private final int[] languageTable;
        private final int[] gradeTable;

        Stretch(int mentee) {
            this.mentee = mentee;
            topicTable = topicTable(mentee);
            languageTable = languageTable(mentee);
            gradeTable = gradeTable(mentee);
        }

        // Without branches: who is excluded follows no pattern that a processor could foresee.
        @SuppressWarnings("ShortCircuitBoolean")
        void score(int first, int many, short[] scores) {
            mentors.week.common(mentees.week, mentee, first, halfHours, many);
            mentors.languages.common(mentees.languages, mentee, first, languages, many);
            mentors.topics.common(mentees.topics, mentee, first, topics, many);
            var department = differentDepartment ? known(mentees.department[mentee]) : NOBODYS;
            var atLeast = mentees.weekKnown[mentee] ? minimumHalfHours : 0;
            var sameLanguage = commonLanguage && languageTable.length > 1;
            var site = known(mentees.site[mentee]);
            var siteGain = points.whole(Criterion.SAME_SITE, true);
            for (var k = 0; k < many; k++) {
                var j = first + k;
                var excluded = (mentors.department[j] == department)
                        | ((halfHours[k] < atLeast) & mentors.weekKnown[j])
                        | (sameLanguage & (languages[k] == 0) & mentors.languagesKnown[j]);
                var sum = topicTable[topics[k]]
                        + languageTable[languages[k]]
                        + timePoints[halfHours[k]]
                        + gradeTable[mentors.grade[j] + 1]
                        + (mentors.site[j] == site ? siteGain : 0);
                scores[j] = excluded ? FORBIDDEN : (short) sum;
            }
        }
    }

    private static int known(int code) {
        return code < 0 ? NOBODYS : code;
    }

    private int[] topicTable(int i) {
        var wanted = mentees.topics.count(i);
        var table = new int[wanted + 1];
        for (var shared = 0; shared <= wanted; shared++) {
            table[shared] = points.topics(shared, wanted);
        }
        return table;
    }

    private int[] languageTable(int i) {
        var spoken = mentees.languages.count(i);
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
                table[code + 1] = points.grades((Integer) grades[code] - own);
            }
        }
        return table;
    }
}
