package org.belay.matching;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.belay.matching.PairAssessment.Answers;
import org.belay.matching.PairAssessment.Avoids;
import org.belay.matching.PairAssessment.CriterionFinding;
import org.belay.matching.PairAssessment.DaysApart;
import org.belay.matching.PairAssessment.Fact;
import org.belay.matching.PairAssessment.GradeDistance;
import org.belay.matching.PairAssessment.LineDistance;
import org.belay.matching.PairAssessment.MonthsAhead;
import org.belay.matching.PairAssessment.NoWish;
import org.belay.matching.PairAssessment.NotKnown;
import org.belay.matching.PairAssessment.PartOfDepartment;
import org.belay.matching.PairAssessment.Plain;
import org.belay.matching.PairAssessment.RuleFinding;
import org.belay.matching.PairAssessment.SharedAnswers;
import org.belay.matching.PairAssessment.SharedLanguages;
import org.belay.matching.PairAssessment.SharedPlace;
import org.belay.matching.PairAssessment.SharedTime;
import org.belay.matching.PairAssessment.SharedTopics;
import org.belay.matching.PairAssessment.StepsApart;
import org.belay.matching.PairAssessment.Verdict;
import org.belay.matching.PairAssessment.Who;
import org.belay.matching.PairAssessment.WishRank;
import org.jspecify.annotations.Nullable;

/** Says of one pair what every rule and criterion makes of it. Scores are those of a match run with the same settings. */
public final class PairAssessor {
    private final MatchingSettings settings;
    private final Points points;

    /** An assessor for a program's settings; cheap to make and safe to share. */
    public PairAssessor(MatchingSettings settings) {
        this.settings = settings;
        this.points = new Points(settings);
    }

    /** The whole assessment of a pair. */
    public PairAssessment assess(Profile mentor, Profile mentee) {
        var assessment = directed(mentor, mentee);
        return settings.eachOthersMentor() ? PeerAssessment.of(assessment, directed(mentee, mentor)) : assessment;
    }

    /** As if they were no equals: the one is the mentor, the other the mentee. */
    PairAssessment directed(Profile mentor, Profile mentee) {
        var rules = new ArrayList<RuleFinding>();
        for (var rule : Rule.values()) {
            if (settings.rules().contains(rule)) {
                var fact = fact(rule, mentor, mentee);
                var verdict = fact instanceof NotKnown
                        ? Verdict.UNKNOWN
                        : violates(rule, fact) ? Verdict.VIOLATED : Verdict.KEPT;
                rules.add(new RuleFinding(rule, verdict, fact));
            }
        }
        var criteria = new ArrayList<CriterionFinding>();
        var score = 0;
        for (var criterion : Criterion.values()) {
            if (points.possible(criterion) > 0) {
                var fact = fact(criterion, mentor, mentee);
                var reached = reached(criterion, fact);
                score += reached;
                criteria.add(new CriterionFinding(criterion, reached, points.possible(criterion), fact));
            }
        }
        return new PairAssessment(mentor.person(), mentee.person(), score, rules, criteria);
    }

    /** The rules in force that exclude a pair. */
    public Set<Rule> violated(Profile mentor, Profile mentee) {
        var violated = EnumSet.noneOf(Rule.class);
        for (var rule : settings.rules()) {
            if (violates(rule, fact(rule, mentor, mentee))
                    || (settings.eachOthersMentor() && violates(rule, fact(rule, mentee, mentor)))) {
                violated.add(rule);
            }
        }
        return violated;
    }

    private Fact fact(Rule rule, Profile mentor, Profile mentee) {
        return switch (rule) {
            case SAME_PERSON -> new Plain(mentor.person() == mentee.person());
            case LINE_MANAGEMENT -> lineDistance(mentor, mentee);
            case SAME_DEPARTMENT, OTHER_DEPARTMENT -> sameDepartment(mentor.department(), mentee.department());
            case SAME_SITE, OTHER_SITE -> samePlace(mentor.site(), mentee.site());
            case GRADE_DISTANCE -> gradeDistance(mentor, mentee);
            case YEARS_DISTANCE -> monthsAhead(mentor, mentee);
            case QUESTION_1, QUESTION_2, QUESTION_3, QUESTION_4, QUESTION_5 -> answers(rule.question(), mentor, mentee);
            case AVOID_LIST -> avoids(mentor, mentee);
            case COMMON_LANGUAGE -> languages(mentor, mentee);
            case MINIMUM_SHARED_TIME -> time(mentor, mentee);
            case PAST_MATCH ->
                new Plain(mentor.pastPartners().contains(mentee.person())
                        || mentee.pastPartners().contains(mentor.person()));
        };
    }

    private boolean violates(Rule rule, Fact fact) {
        return switch (fact) {
            case Plain plain -> rule == Rule.OTHER_DEPARTMENT || rule == Rule.OTHER_SITE || plain.holds();
            case LineDistance distance -> distance.steps() > 0;
            case PartOfDepartment _ -> rule == Rule.SAME_DEPARTMENT;
            case SharedPlace _ -> rule == Rule.SAME_DEPARTMENT || rule == Rule.SAME_SITE;
            case Avoids _ -> true;
            case GradeDistance distance -> !settings.grades().allows(distance.distance(), 1);
            case MonthsAhead ahead -> !settings.years().allows(ahead.months(), Points.MONTHS);
            case Answers answers -> !answers.asWanted();
            case SharedAnswers shared -> !shared.asWanted();
            case DaysApart apart -> !apart.asWanted();
            case StepsApart apart -> !apart.asWanted();
            case SharedLanguages shared -> shared.languages().isEmpty();
            case SharedTime shared ->
                rule == Rule.MINIMUM_SHARED_TIME && shared.halfHours() < settings.minimumHalfHours();
            case NotKnown _, SharedTopics _, WishRank _, NoWish _ -> false;
        };
    }

    private Fact fact(Criterion criterion, Profile mentor, Profile mentee) {
        return switch (criterion) {
            case TOPICS -> topics(mentor, mentee);
            case LANGUAGES -> languages(mentor, mentee);
            case SHARED_TIME -> time(mentor, mentee);
            case SAME_SITE, OTHER_SITE -> samePlace(mentor.site(), mentee.site());
            case OTHER_DEPARTMENT -> sameDepartment(mentor.department(), mentee.department());
            case EXPERIENCE_DISTANCE -> gradeDistance(mentor, mentee);
            case YEARS_DISTANCE -> monthsAhead(mentor, mentee);
            case QUESTION_1, QUESTION_2, QUESTION_3, QUESTION_4, QUESTION_5 ->
                answers(criterion.question(), mentor, mentee);
            case MENTEE_PREFERENCE -> wish(Who.MENTEE, mentee, mentor);
            case MENTOR_PREFERENCE -> wish(Who.MENTOR, mentor, mentee);
        };
    }

    private int reached(Criterion criterion, Fact fact) {
        return switch (fact) {
            case SharedTopics shared -> points.topics(shared.topics().size(), shared.wanted());
            case SharedLanguages shared -> points.languages(shared.languages().size(), shared.spokenByMentee());
            case SharedTime shared -> points.sharedTime(shared.halfHours());
            case SharedPlace _ -> points.whole(criterion, criterion == Criterion.SAME_SITE);
            case Plain _ -> points.whole(criterion, criterion != Criterion.SAME_SITE);
            case GradeDistance distance -> points.grades(distance.distance());
            case MonthsAhead ahead -> points.years(ahead.months());
            case Answers answers -> points.whole(criterion, answers.asWanted());
            case SharedAnswers shared ->
                points.overlap(criterion, shared.question().alike(), shared.shared(), shared.all());
            case DaysApart apart -> points.nearness(criterion, apart.question(), apart.days());
            case StepsApart apart -> points.onScale(criterion, apart.question(), apart.steps());
            case WishRank wish -> points.preference(criterion, wish.rank());
            case NotKnown _, NoWish _, LineDistance _, Avoids _, PartOfDepartment _ -> 0;
        };
    }

    private static Fact lineDistance(Profile mentor, Profile mentee) {
        var mentorAbove = mentee.lineManagers().indexOf(mentor.person()) + 1;
        return mentorAbove > 0
                ? new LineDistance(Who.MENTOR, mentorAbove)
                : new LineDistance(Who.MENTEE, mentor.lineManagers().indexOf(mentee.person()) + 1);
    }

    private static Fact samePlace(@Nullable Long ofMentor, @Nullable Long ofMentee) {
        if (ofMentor == null || ofMentee == null) {
            return notKnown(ofMentor == null, ofMentee == null);
        }
        return ofMentor.equals(ofMentee) ? new SharedPlace(ofMentor) : new Plain(false);
    }

    private Fact sameDepartment(@Nullable Long ofMentor, @Nullable Long ofMentee) {
        if (ofMentor != null && ofMentee != null) {
            if (settings.isPart(ofMentor, ofMentee)) {
                return new PartOfDepartment(ofMentee);
            }
            if (settings.isPart(ofMentee, ofMentor)) {
                return new PartOfDepartment(ofMentor);
            }
        }
        return samePlace(ofMentor, ofMentee);
    }

    private static Fact avoids(Profile mentor, Profile mentee) {
        var byMentor = mentor.avoided().contains(mentee.person());
        var byMentee = mentee.avoided().contains(mentor.person());
        if (!byMentor && !byMentee) {
            return new Plain(false);
        }
        return new Avoids(who(byMentor, byMentee));
    }

    private static Fact languages(Profile mentor, Profile mentee) {
        var ofMentor = mentor.languages();
        var ofMentee = mentee.languages();
        if (ofMentor.isEmpty() || ofMentee.isEmpty()) {
            return notKnown(ofMentor.isEmpty(), ofMentee.isEmpty());
        }
        var shared = new TreeSet<>(ofMentee);
        shared.retainAll(ofMentor);
        return new SharedLanguages(shared, ofMentee.size());
    }

    private static Fact topics(Profile mentor, Profile mentee) {
        var offered = mentor.offered();
        var wanted = mentee.wanted();
        if (offered.isEmpty() || wanted.isEmpty()) {
            return notKnown(offered.isEmpty(), wanted.isEmpty());
        }
        var shared = new TreeSet<>(wanted);
        shared.retainAll(offered);
        return new SharedTopics(shared, wanted.size());
    }

    private static Fact time(Profile mentor, Profile mentee) {
        var ofMentor = mentor.availability();
        var ofMentee = mentee.availability();
        if (ofMentor == null || ofMentee == null) {
            return notKnown(ofMentor == null, ofMentee == null);
        }
        var shared = ofMentor.sharedWith(ofMentee);
        return new SharedTime(shared.halfHours(), shared);
    }

    private static Fact gradeDistance(Profile mentor, Profile mentee) {
        var ofMentor = mentor.grade();
        var ofMentee = mentee.grade();
        if (ofMentor == null || ofMentee == null) {
            return notKnown(ofMentor == null, ofMentee == null);
        }
        return new GradeDistance((long) ofMentor - ofMentee);
    }

    private static Fact monthsAhead(Profile mentor, Profile mentee) {
        var ofMentor = mentor.since();
        var ofMentee = mentee.since();
        if (ofMentor == null || ofMentee == null) {
            return notKnown(ofMentor == null, ofMentee == null);
        }
        return new MonthsAhead(monthsAhead(ofMentor, ofMentee));
    }

    /** By how many months the mentor has been here longer. */
    static long monthsAhead(YearMonth ofMentor, YearMonth ofMentee) {
        return ChronoUnit.MONTHS.between(ofMentor, ofMentee);
    }

    private Fact answers(int place, Profile mentor, Profile mentee) {
        var question = settings.questions().get(place);
        var ofMentor = question.meaning(mentor);
        var ofMentee = question.meaning(mentee);
        if (ofMentor == null || ofMentee == null) {
            return notKnown(ofMentor == null, ofMentee == null);
        }
        return question.compare(ofMentor, ofMentee);
    }

    private static Fact wish(Who side, Profile wishing, Profile wished) {
        if (wishing.preferences().isEmpty()) {
            return new NotKnown(side);
        }
        var rank = wishing.preferences().indexOf(wished.person()) + 1;
        return rank == 0 ? new NoWish() : new WishRank(rank);
    }

    private static NotKnown notKnown(boolean ofMentor, boolean ofMentee) {
        return new NotKnown(who(ofMentor, ofMentee));
    }

    private static Who who(boolean mentor, boolean mentee) {
        return mentor && mentee ? Who.BOTH : mentor ? Who.MENTOR : Who.MENTEE;
    }
}
