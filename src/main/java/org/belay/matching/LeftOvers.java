package org.belay.matching;

import java.util.List;
import java.util.stream.IntStream;
import org.belay.matching.MatchingResult.LeftOver;
import org.belay.matching.MatchingResult.WhyNobody;

/** Who got less than they want, and what became of their candidates. */
final class LeftOvers {
    private final MatchingProblem problem;
    private final PairAssessor assessor;
    private final int[] menteesOf;
    private final int[] mentorsOf;

    LeftOvers(MatchingProblem problem, PairAssessor assessor, int[] menteesOf, int[] mentorsOf) {
        this.problem = problem;
        this.assessor = assessor;
        this.menteesOf = menteesOf;
        this.mentorsOf = mentorsOf;
    }

    List<LeftOver> menteesShort() {
        return each(problem.mentees().size())
                .filter(i -> mentorsOf[i] < problem.mentees().get(i).demand())
                .mapToObj(i -> {
                    var entry = problem.mentees().get(i);
                    return new LeftOver(
                            entry.profile().person(), entry.demand(), mentorsOf[i], whyMentee(entry.profile()));
                })
                .toList();
    }

    List<LeftOver> mentorsUnused() {
        return each(problem.mentors().size())
                .filter(j -> menteesOf[j] == 0 && problem.mentors().get(j).capacity() > 0)
                .mapToObj(j -> {
                    var entry = problem.mentors().get(j);
                    return new LeftOver(entry.profile().person(), entry.capacity(), 0, whyMentor(entry.profile()));
                })
                .toList();
    }

    /** In parallel but in order: an explanation looks at everybody on the other side. */
    private static IntStream each(int count) {
        return IntStream.range(0, count).parallel();
    }

    private WhyNobody whyMentee(Profile mentee) {
        var tally = new CandidateTally(problem.settings());
        for (var j = 0; j < problem.mentors().size(); j++) {
            var mentor = problem.mentors().get(j);
            if (mentor.capacity() > 0 && mentor.profile().person() != mentee.person()) {
                tally.add(assessor.violated(mentor.profile(), mentee), menteesOf[j] >= mentor.capacity());
            }
        }
        return tally.toWhyNobody();
    }

    private WhyNobody whyMentor(Profile mentor) {
        var tally = new CandidateTally(problem.settings());
        for (var i = 0; i < problem.mentees().size(); i++) {
            var mentee = problem.mentees().get(i);
            if (mentee.demand() > 0 && mentee.profile().person() != mentor.person()) {
                tally.add(assessor.violated(mentor, mentee.profile()), mentorsOf[i] >= mentee.demand());
            }
        }
        return tally.toWhyNobody();
    }
}
