package org.belay.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Matches people among themselves so that the sum of the weights is the largest there is: the primal-dual method of
 * Edmonds, in which an odd circle that everybody could go around either way is shrunk into one node, a <em>blossom</em>,
 * until it has to be opened again. Whole numbers only: duals are kept twice as large as they are, so that half of a slack
 * between two people who can both be reached is whole too.
 *
 * <p>Everybody who has nobody yet is the root of a tree. Nodes that a tree reaches over an even number of edges are outer,
 * the others in it inner. A tight edge between two trees is a better matching; one within a tree closes a blossom; where
 * there is no tight edge, the duals move until there is.
 *
 * <p>Time grows with the cube of the number of people, memory with its square.
 *
 * <p>Sources: Edmonds, J. Res. NBS 69B (1965); Gabow, JACM 23 (1976); Galil, ACM Computing Surveys 18 (1986).
 */
final class BlossomSearch {

    static final int NONE = -1;

    private enum Label {
        FREE,
        OUTER,
        INNER
    }

    private final PeerWeights weights;
    private final Attention attention;
    private final int people;
    private final NodeEdges edges;
    /** Of people, and after them of blossoms; twice the value. */
    private final int[] dual;
    /** The person whom a node is matched with, outside of it. */
    private final int[] mate;
    /** The outermost blossom around a node, or the node itself. */
    private final int[] top;

    private final Label[] label;
    /** The edge by which an inner node was reached, by its two people. */
    private final int[] reachedFrom;

    private final int[] reachedAt;
    /** The edge of least slack from an outer node, by its two people. */
    private final int[] nearFrom;

    private final int[] nearAt;
    private final int[] seen;
    private final List<List<Integer>> members;
    private final ArrayDeque<Integer> queue = new ArrayDeque<>();
    private int stamp;

    BlossomSearch(PeerWeights weights, Attention attention) {
        this.weights = weights;
        this.attention = attention;
        people = weights.people();
        var nodes = people + people / 2 + 1;
        edges = new NodeEdges(weights, nodes);
        dual = new int[nodes];
        mate = filled(nodes);
        top = new int[nodes];
        Arrays.setAll(top, x -> x < people ? x : NONE);
        label = new Label[nodes];
        reachedFrom = filled(nodes);
        reachedAt = filled(nodes);
        nearFrom = filled(nodes);
        nearAt = filled(nodes);
        seen = new int[nodes];
        members = new ArrayList<>(Collections.nCopies(nodes, List.of()));
        Arrays.fill(dual, 0, people, weights.highest());
    }

    private static int[] filled(int size) {
        var array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }

    /** Finds the best matching. */
    void run() {
        attention.stage(SolverProgress.Stage.ASSIGNING, people);
        while (augmented()) {
            attention.check();
        }
    }

    /** With whom each is, or {@link #NONE}. */
    int[] mates() {
        return Arrays.copyOf(mate, people);
    }

    /** Duals that prove the matching. */
    PeerDuals duals() {
        var sets = new ArrayList<PeerDuals.OddSet>();
        for (var x = 0; x < top.length; x++) {
            if (top[x] == x && x >= people) {
                collect(x, sets);
            }
        }
        return new PeerDuals(Arrays.copyOf(dual, people), List.copyOf(sets));
    }

    private void collect(int blossom, List<PeerDuals.OddSet> sets) {
        if (dual[blossom] > 0) {
            var inside = new ArrayList<Integer>();
            eachPerson(blossom, inside);
            sets.add(new PeerDuals.OddSet(
                    inside.stream().mapToInt(person -> person).toArray(), dual[blossom]));
        }
        for (var child : members.get(blossom)) {
            if (child >= people) {
                collect(child, sets);
            }
        }
    }

    private void eachPerson(int node, Collection<Integer> into) {
        if (node < people) {
            into.add(node);
        } else {
            members.get(node).forEach(child -> eachPerson(child, into));
        }
    }

    /** One more pair. False when there is none that would make the sum larger. */
    private boolean augmented() {
        Arrays.fill(label, Label.FREE);
        Arrays.fill(nearFrom, NONE);
        queue.clear();
        for (var x = 0; x < top.length; x++) {
            if (top[x] == x && mate[x] == NONE) {
                label[x] = Label.OUTER;
                eachPerson(x, queue);
            }
        }
        if (queue.isEmpty()) {
            return false;
        }
        while (true) {
            while (!queue.isEmpty()) {
                if (looked(queue.poll())) {
                    return true;
                }
            }
            if (!moved()) {
                return false;
            }
            if (tightened()) {
                return true;
            }
            openEmptied();
        }
    }

    /** Looks at everybody from a person of an outer node. True when there is one pair more. */
    private boolean looked(int u) {
        var row = weights.row(u);
        for (var v = 0; v < people; v++) {
            var x = top[v];
            if (row[v] == PeerWeights.NO_EDGE || x == top[u] || label[x] == Label.INNER) {
                continue;
            }
            var slack = dual[u] + dual[v] - row[v];
            if (slack == 0) {
                if (tight(u, v)) {
                    return true;
                }
            } else if (nearFrom[x] == NONE || slack < slack(nearFrom[x], nearAt[x])) {
                nearFrom[x] = u;
                nearAt[x] = v;
            }
        }
        return false;
    }

    private int slack(int u, int v) {
        return dual[u] + dual[v] - weights.row(u)[v];
    }

    /** Follows a tight edge from a person of an outer node. True when it is one pair more. */
    private boolean tight(int u, int v) {
        var x = top[v];
        if (label[x] == Label.FREE) {
            var next = top[mate[x]];
            label[x] = Label.INNER;
            reachedFrom[x] = u;
            reachedAt[x] = v;
            nearFrom[x] = NONE;
            nearFrom[next] = NONE;
            label[next] = Label.OUTER;
            eachPerson(next, queue);
        } else if (label[x] == Label.OUTER && x != top[u]) {
            var meeting = meeting(top[u], x);
            if (meeting == NONE) {
                turnOver(u, v);
                turnOver(v, u);
                return true;
            }
            shrink(u, meeting, v);
        }
        return false;
    }

    /** The outer node before an outer node in its tree. */
    private int parent(int outer) {
        return mate[outer] == NONE ? NONE : top[reachedFrom[top[mate[outer]]]];
    }

    private int meeting(int one, int other) {
        stamp++;
        var x = one;
        var y = other;
        while (x != NONE || y != NONE) {
            if (x != NONE) {
                if (seen[x] == stamp) {
                    return x;
                }
                seen[x] = stamp;
                x = parent(x);
            }
            var swap = x;
            x = y;
            y = swap;
        }
        return NONE;
    }

    /** Matches along the path from an outer person to the root of the tree, the first with somebody of another tree. */
    private void turnOver(int outer, int partner) {
        var u = outer;
        var v = partner;
        while (true) {
            var x = top[u];
            var before = mate[x];
            match(x, u, v);
            if (before == NONE) {
                return;
            }
            var inner = top[before];
            u = reachedFrom[inner];
            v = reachedAt[inner];
            match(inner, v, u);
        }
    }

    /** Matches a node over the edge from one of its people to somebody outside, and everybody else in it with each other. */
    private void match(int node, int inside, int outside) {
        mate[node] = outside;
        if (node < people) {
            return;
        }
        var child = edges.child(node, inside);
        var at = wayTo(node, child);
        var around = members.get(node);
        for (var k = 0; k < at; k += 2) {
            var edge = edges.between(around.get(k), around.get(k + 1));
            match(around.get(k), edges.from(edge), edges.to(edge));
            match(around.get(k + 1), edges.to(edge), edges.from(edge));
        }
        match(child, inside, outside);
        Collections.rotate(around, -at);
    }

    /** Where a child stands, counted from the base in the direction in which that is even. */
    private int wayTo(int blossom, int child) {
        var around = members.get(blossom);
        var at = around.indexOf(child);
        if (at % 2 == 0) {
            return at;
        }
        Collections.reverse(around.subList(1, around.size()));
        return around.size() - at;
    }

    /** Makes a blossom of the circle that a tight edge closes. */
    private void shrink(int u, int base, int v) {
        var blossom = people;
        while (top[blossom] != NONE) {
            blossom++;
        }
        var around = new ArrayList<Integer>();
        climb(u, base, around);
        around.add(base);
        Collections.reverse(around);
        climb(v, base, around);
        members.set(blossom, around);
        dual[blossom] = 0;
        label[blossom] = Label.OUTER;
        mate[blossom] = mate[base];
        around.stream().filter(child -> label[child] == Label.INNER).forEach(child -> eachPerson(child, queue));
        enclose(blossom, blossom);
        edges.join(blossom, around, top, dual);
        lookAgainAt(blossom);
    }

    private void climb(int from, int base, List<Integer> around) {
        for (var x = top[from]; x != base; x = parent(x)) {
            around.add(x);
            around.add(top[mate[x]]);
        }
    }

    private void enclose(int node, int blossom) {
        top[node] = blossom;
        if (node >= people) {
            members.get(node).forEach(child -> enclose(child, blossom));
        }
    }

    /** Finds the nearest outer person of a node anew. */
    private void lookAgainAt(int node) {
        nearFrom[node] = NONE;
        for (var u = 0; u < people; u++) {
            if (top[u] == node || label[top[u]] != Label.OUTER) {
                continue;
            }
            var edge = edges.between(u, node);
            if (edge != NONE
                    && (nearFrom[node] == NONE || edges.slack(edge, dual) < slack(nearFrom[node], nearAt[node]))) {
                nearFrom[node] = u;
                nearAt[node] = edges.to(edge);
            }
        }
    }

    /** Moves the duals as far as they can go. False when nobody can be matched with gain any more. */
    private boolean moved() {
        var end = Integer.MAX_VALUE;
        for (var u = 0; u < people; u++) {
            if (label[top[u]] == Label.OUTER) {
                end = Math.min(end, dual[u]);
            }
        }
        var step = Math.min(end, nextEvent());
        for (var u = 0; u < people; u++) {
            dual[u] += direction(top[u]) * step;
        }
        for (var b = people; b < top.length; b++) {
            if (top[b] == b) {
                dual[b] -= 2 * direction(b) * step;
            }
        }
        return step < end;
    }

    private int direction(int node) {
        return switch (label[node]) {
            case FREE -> 0;
            case OUTER -> -1;
            case INNER -> 1;
        };
    }

    private int nextEvent() {
        var step = Integer.MAX_VALUE;
        for (var x = 0; x < top.length; x++) {
            if (top[x] != x) {
                continue;
            }
            if (x >= people && label[x] == Label.INNER) {
                step = Math.min(step, dual[x] / 2);
            } else if (nearFrom[x] != NONE && label[x] != Label.INNER) {
                var slack = slack(nearFrom[x], nearAt[x]);
                step = Math.min(step, label[x] == Label.FREE ? slack : slack / 2);
            }
        }
        return step;
    }

    /** Follows the edges that have become tight. True when there is one pair more. */
    private boolean tightened() {
        for (var x = 0; x < top.length; x++) {
            if (top[x] == x
                    && nearFrom[x] != NONE
                    && label[x] != Label.INNER
                    && top[nearFrom[x]] != x
                    && slack(nearFrom[x], nearAt[x]) == 0
                    && tight(nearFrom[x], nearAt[x])) {
                return true;
            }
        }
        return false;
    }

    private void openEmptied() {
        for (var b = people; b < top.length; b++) {
            if (top[b] == b && label[b] == Label.INNER && dual[b] == 0) {
                open(b);
            }
        }
    }

    /** Opens an inner blossom: the even way from where it was reached to its base stays in the tree. */
    private void open(int blossom) {
        var entry = edges.child(blossom, reachedAt[blossom]);
        var at = wayTo(blossom, entry);
        var around = members.get(blossom);
        around.forEach(child -> enclose(child, child));
        for (var k = 0; k < at; k += 2) {
            var inner = around.get(k);
            var outer = around.get(k + 1);
            var edge = edges.between(outer, inner);
            reached(inner, edges.from(edge), edges.to(edge));
            label[outer] = Label.OUTER;
        }
        reached(entry, reachedFrom[blossom], reachedAt[blossom]);
        around.subList(at + 1, around.size()).forEach(child -> label[child] = Label.FREE);
        for (var child : around) {
            if (label[child] != Label.INNER) {
                lookAgainAt(child);
            }
            if (label[child] == Label.OUTER) {
                eachPerson(child, queue);
            }
        }
        top[blossom] = NONE;
        members.set(blossom, List.of());
    }

    private void reached(int inner, int from, int at) {
        label[inner] = Label.INNER;
        reachedFrom[inner] = from;
        reachedAt[inner] = at;
        nearFrom[inner] = NONE;
    }
}
