package org.belay.matching;

import java.util.List;
import java.util.Set;
import org.belay.enrollment.WeekGrid;

/**
 * Everything about one pair, as data: screens put it into words.
 *
 * @param mentor id of the mentor's person
 * @param mentee id of the mentee's person
 * @param score sum of the points reached, 0 to 10 000 centi-points, also when a rule excludes the pair
 * @param rules a finding for each rule in force
 * @param criteria a finding for each criterion with a weight
 */
public record PairAssessment(
        long mentor, long mentee, int score, List<RuleFinding> rules, List<CriterionFinding> criteria) {

    /** Whether no rule excludes the pair. */
    public boolean eligible() {
        return rules.stream().noneMatch(finding -> finding.verdict() == Verdict.VIOLATED);
    }

    /** What a rule makes of a pair. */
    public enum Verdict {
        /** The pair is fine by the rule. */
        KEPT,
        /** The rule excludes the pair. */
        VIOLATED,
        /** Something is not known; the rule lets the pair pass. */
        UNKNOWN
    }

    /** A rule, its verdict and why. */
    public record RuleFinding(Rule rule, Verdict verdict, Fact fact) {}

    /**
     * A criterion and why it gives what it gives.
     *
     * @param reached points reached in centi-points, 0 to possible
     * @param possible the most points it gives, 0 to 10 000; all criteria together 10 000
     */
    public record CriterionFinding(Criterion criterion, int reached, int possible, Fact fact) {

        /** Whether both people told enough; if not, no points are reached. */
        public boolean known() {
            return !(fact instanceof NotKnown);
        }
    }

    /** Whom something is about. */
    public enum Who {
        MENTOR,
        MENTEE,
        BOTH
    }

    /** Why a finding is as it is. */
    public sealed interface Fact {}

    /** Nothing more to say than that it is so, or not. */
    public record Plain(boolean holds) implements Fact {}

    /** Who did not give what would be needed. */
    public record NotKnown(Who who) implements Fact {}

    /** The one is above the other, so many steps; 0 for neither. */
    public record LineDistance(Who above, int steps) implements Fact {}

    /** Both are in this department or at this site. */
    public record SharedPlace(long id) implements Fact {}

    /** The one is in this department and the other in a part of it, and the program counts that as the same. */
    public record PartOfDepartment(long department) implements Fact {}

    /** Who has the other on the avoid list. */
    public record Avoids(Who who) implements Fact {}

    /** Topics both wanted and offered, of so many wanted. */
    public record SharedTopics(Set<Long> topics, int wanted) implements Fact {}

    /** Languages both speak, of so many the mentee speaks. */
    public record SharedLanguages(Set<String> languages, int spokenByMentee) implements Fact {}

    /** Half-hours of the week in which both can meet, in UTC. */
    public record SharedTime(int halfHours, WeekGrid grid) implements Fact {}

    /** The mentor's grade less the mentee's. */
    public record GradeDistance(long distance) implements Fact {}

    /** The months that the mentor has been here longer. */
    public record MonthsAhead(long months) implements Fact {}

    /** Both answered a question, and whether they gave the same answer. */
    public record Answers(ComparedQuestion question, boolean same) implements Fact {

        /** Whether it is as the program wants it. */
        boolean asWanted() {
            return same == question.alike();
        }
    }

    /** Both named several things: so many in common, of all that either named. */
    public record SharedAnswers(ComparedQuestion question, int shared, int all) implements Fact {

        /** Whether a rule about it lets the pair pass: something in common, or nothing where they are wanted different. */
        boolean asWanted() {
            return question.alike() == shared > 0;
        }
    }

    /** Both gave a date, and so many days lie between the two. */
    public record DaysApart(ComparedQuestion question, long days) implements Fact {

        /** Whether a rule about it lets the pair pass: near, or not near where they are wanted different. */
        boolean asWanted() {
            return question.alike() == days <= question.nearDays();
        }
    }

    /** Both answered on a scale, and so many of its steps lie between the two. */
    public record StepsApart(ComparedQuestion question, int steps) implements Fact {

        /** Whether a rule about it lets the pair pass: the same answer, or not the same where they are wanted different. */
        boolean asWanted() {
            return question.alike() == (steps == 0);
        }
    }

    /** Rank of the wish, from 1. */
    public record WishRank(int rank) implements Fact {}

    /** There are wishes, but not for this person. */
    public record NoWish() implements Fact {}
}
