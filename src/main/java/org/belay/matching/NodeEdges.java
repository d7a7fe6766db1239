package org.belay.matching;

import java.util.Arrays;
import java.util.List;

/**
 * The edge of least slack between any two nodes of {@link BlossomSearch}, by the two people at its ends. Everybody in a
 * node moves together, so the edge stays the same for as long as both nodes exist.
 */
final class NodeEdges {

    private final PeerWeights weights;
    private final int people;
    /** From each blossom to each node, as one number; made when a blossom is. */
    private final int[][] edges;
    /** For each blossom and person, which of its members the person is in. */
    private final int[][] children;

    NodeEdges(PeerWeights weights, int nodes) {
        this.weights = weights;
        people = weights.people();
        edges = new int[nodes - people][];
        children = new int[nodes - people][];
    }

    /** The edge, seen from the first of two nodes, or {@link BlossomSearch#NONE}. */
    int between(int one, int other) {
        if (one >= people) {
            return edges[one - people][other];
        }
        if (other >= people) {
            return reversed(edges[other - people][one]);
        }
        return weights.row(one)[other] == PeerWeights.NO_EDGE ? BlossomSearch.NONE : one * people + other;
    }

    private int reversed(int edge) {
        return edge == BlossomSearch.NONE ? edge : edge % people * people + edge / people;
    }

    int from(int edge) {
        return edge / people;
    }

    int to(int edge) {
        return edge % people;
    }

    int slack(int edge, int[] dual) {
        var u = edge / people;
        var v = edge % people;
        return dual[u] + dual[v] - weights.row(u)[v];
    }

    /** Which member of a blossom a person is in. */
    int child(int blossom, int person) {
        return children[blossom - people][person];
    }

    /** Works out the edges of a new blossom from those of its members. */
    void join(int blossom, List<Integer> members, int[] top, int[] dual) {
        var best = new int[top.length];
        Arrays.fill(best, BlossomSearch.NONE);
        var inside = new int[people];
        Arrays.fill(inside, BlossomSearch.NONE);
        for (var member : members) {
            for (var x = 0; x < top.length; x++) {
                var there = x < people || top[x] != BlossomSearch.NONE;
                if (there && top[x] != blossom) {
                    var edge = between(member, x);
                    if (edge != BlossomSearch.NONE
                            && (best[x] == BlossomSearch.NONE || slack(edge, dual) < slack(best[x], dual))) {
                        best[x] = edge;
                    }
                }
            }
            mark(member, inside);
        }
        edges[blossom - people] = best;
        children[blossom - people] = inside;
        for (var x = people; x < top.length; x++) {
            if (top[x] != BlossomSearch.NONE && top[x] != blossom) {
                edges[x - people][blossom] = reversed(best[x]);
            }
        }
    }

    private void mark(int member, int[] inside) {
        if (member < people) {
            inside[member] = member;
            return;
        }
        var within = children[member - people];
        for (var person = 0; person < people; person++) {
            if (within[person] != BlossomSearch.NONE) {
                inside[person] = member;
            }
        }
    }
}
