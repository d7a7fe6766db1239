package org.belay.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * The same assignment solved by JGraphT as a minimum-cost flow. Its capacity scaling reads the costs from the weights of
 * the edges, whatever its problem says about arc costs.
 */
public final class FlowOracle {
    private static final int ROOT = 0;

    private FlowOracle() {}

    /** What is in it for everybody: mentees with a first mentor, a second and so on, and the sum of scores. */
    public record Answer(List<Integer> participation, long total) {}

    /** Solves it with pairs below the floor left out. */
    public static Answer solve(AssignmentProblem problem, Objective objective, int floor) {
        var mentees = problem.mentees();
        var table = RandomAssignments.table(problem);
        var locked = new HashSet<>(problem.locks());
        var graph = new SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var wants = 0;
        var step = objective == Objective.SCORE ? 0L : 20_000L * (mentees + problem.mentors());
        var capacity = new HashMap<DefaultWeightedEdge, Integer>();
        var lower = new HashMap<DefaultWeightedEdge, Integer>();
        var node = 2;
        var mostWishes = Arrays.stream(problem.demands()).max().orElse(0);
        for (var i = 0; i < mentees + problem.mentors() + 2; i++) {
            graph.addVertex(i);
        }
        var source = ROOT;
        var sink = 1;
        for (var i = 0; i < mentees; i++) {
            // One middle vertex for each wish, because this graph has no parallel edges.
            for (var unit = 1; unit <= problem.demands()[i]; unit++) {
                wants++;
                var wish = mentees + problem.mentors() + 2 + wants;
                graph.addVertex(wish);
                connect(graph, capacity, source, wish, 1, 0);
                connect(graph, capacity, wish, sink, 1, 0);
                connect(graph, capacity, wish, node + i, 1, -step * (mostWishes + 1 - unit));
            }
            for (var j = 0; j < problem.mentors(); j++) {
                var isLocked = locked.contains(new AssignmentProblem.Pair(i, j));
                if (isLocked || (table[i][j] >= floor && table[i][j] != PairScores.FORBIDDEN)) {
                    var edge = connect(graph, capacity, node + i, node + mentees + j, 1, -table[i][j]);
                    lower.put(edge, isLocked ? 1 : 0);
                }
            }
        }
        for (var j = 0; j < problem.mentors(); j++) {
            if (problem.capacities()[j] > 0) {
                connect(graph, capacity, node + mentees + j, sink, problem.capacities()[j], 0);
            }
        }
        var supply = wants;
        var flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph,
                        vertex -> vertex == source ? supply : vertex == sink ? -supply : 0,
                        edge -> capacity.getOrDefault(edge, 0),
                        edge -> lower.getOrDefault(edge, 0)));
        var total = 0L;
        var participation = new ArrayList<Integer>();
        for (var i = 0; i < mentees; i++) {
            var units = 0;
            for (var edge : graph.outgoingEdgesOf(node + i)) {
                if (flow.getFlow(edge) > 0.5) {
                    units++;
                    total -= (long) graph.getEdgeWeight(edge);
                }
            }
            for (var unit = 0; unit < units; unit++) {
                if (participation.size() == unit) {
                    participation.add(0);
                }
                participation.set(unit, participation.get(unit) + 1);
            }
        }
        return new Answer(participation, total);
    }

    private static DefaultWeightedEdge connect(
            SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph,
            Map<DefaultWeightedEdge, Integer> capacities,
            int from,
            int to,
            int capacity,
            long cost) {
        var edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, (double) cost);
        capacities.put(edge, capacity);
        return edge;
    }
}
