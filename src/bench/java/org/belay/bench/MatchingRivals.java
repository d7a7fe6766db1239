package org.belay.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import org.belay.matching.AssignmentProblem;
import org.belay.matching.FlowOracle;
import org.belay.matching.Objective;
import org.belay.matching.PairScores;

/** Others on the same arcs, timed on solving alone: building their graphs and scoring are not counted. */
final class MatchingRivals {

    private MatchingRivals() {}

    /** Total in centi-points, people matched, and milliseconds of solving. */
    record Answer(long total, int matched, long millis) {}

    /** OR-Tools' minimum-cost flow (cost-scaling push-relabel) with its own settings. Mentees want one mentor. */
    static Answer orTools(AssignmentProblem problem) {
        Loader.loadNativeLibraries();
        var mentees = problem.demands().length;
        var mentors = problem.capacities().length;
        var sink = mentees + mentors;
        var alone = (Math.min(mentees, mentors) + 2L) * PairScores.MAX_SCORE;
        var flow = new MinCostFlow(sink + 1, mentees * mentors / 2);
        var row = new short[mentors];
        for (var i = 0; i < mentees; i++) {
            problem.scores().row(i, row);
            for (var j = 0; j < mentors; j++) {
                if (row[j] != PairScores.FORBIDDEN) {
                    flow.addArcWithCapacityAndUnitCost(i, mentees + j, 1, -row[j]);
                }
            }
            flow.addArcWithCapacityAndUnitCost(i, sink, 1, alone);
            flow.setNodeSupply(i, 1);
        }
        for (var j = 0; j < mentors; j++) {
            flow.addArcWithCapacityAndUnitCost(mentees + j, sink, problem.capacities()[j], 0);
        }
        flow.setNodeSupply(sink, -mentees);
        var start = System.nanoTime();
        var status = flow.solve();
        var millis = (System.nanoTime() - start) / 1_000_000;
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("OR-Tools: " + status);
        }
        var matched = mentees;
        for (var arc = 0; arc < flow.getNumArcs(); arc++) {
            if (flow.getTail(arc) < mentees && flow.getHead(arc) == sink && flow.getFlow(arc) > 0) {
                matched--;
            }
        }
        var total = (mentees - matched) * alone - flow.getOptimalCost();
        flow.delete();
        return new Answer(total, matched, millis);
    }

    /** JGraphT's capacity scaling; its time includes building the graph. */
    static Answer jGraphT(AssignmentProblem problem) {
        var start = System.nanoTime();
        var answer = FlowOracle.solve(problem, Objective.PARTICIPATION_FIRST, 0);
        var millis = (System.nanoTime() - start) / 1_000_000;
        return new Answer(
                answer.total(),
                answer.participation().isEmpty() ? 0 : answer.participation().getFirst(),
                millis);
    }
}
