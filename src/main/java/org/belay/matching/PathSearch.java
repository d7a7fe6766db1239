package org.belay.matching;

import java.util.Arrays;

/**
 * Shortest augmenting paths over the considered pairs, by Dijkstra on reduced costs.
 *
 * <p>{@link #place} finds a mentor for a pending unit of a mentee, moving others along or, where that costs least, leaving
 * one of them out. {@link #fill} goes the other way: it finds a mentee for a free place that has a price, or lowers the
 * price. Both keep the invariant of {@link FlowState}. Jonker & Volgenant, "A shortest augmenting path algorithm for
 * dense and sparse linear assignment problems", Computing 38 (1987); Ahuja, Magnanti & Orlin, Network Flows (1993), 9.7.
 *
 * <p>Ties go to the node found first, mentors before mentees, each by index.
 */
final class PathSearch {
    private final FlowState flow;
    private final NodeHeap heap = new NodeHeap();
    /** Mentors first, then mentees. */
    private final long[] distance;

    private final int[] seen;
    private final int[] previous;
    /** Position of a mentor among those considered by the mentee before it on the path. */
    private final int[] position;

    private final int[] settled;
    private int settledCount;
    private int search;
    private long end;
    private int endNode;

    // Considered pairs by mentor, for the backward search.
    private final int[] columnStart;
    private int[] columnMentee = new int[0];
    private int[] columnScore = new int[0];

    PathSearch(FlowState flow) {
        this.flow = flow;
        var nodes = flow.mentors + flow.mentees;
        if (nodes > NodeHeap.MAX_NODES) {
            throw new IllegalArgumentException("More than " + NodeHeap.MAX_NODES + " people");
        }
        distance = new long[nodes];
        seen = new int[nodes];
        previous = new int[nodes];
        position = new int[flow.mentors];
        settled = new int[nodes];
        columnStart = new int[flow.mentors + 1];
    }

    /** Places one pending unit of a mentee; afterwards it is matched, somebody else's was let go, or it was let go itself. */
    void place(int mentee) {
        begin(flow.mentors + mentee);
        while (!heap.isEmpty()) {
            var entry = heap.poll();
            var d = NodeHeap.distance(entry);
            if (d >= end) {
                break;
            }
            var node = NodeHeap.node(entry);
            if (d > distance[node]) {
                continue;
            }
            if (node < flow.mentors) {
                settled[settledCount++] = node;
                leaveMentor(node, d);
            } else {
                leaveMentee(node - flow.mentors, d);
            }
        }
        for (var k = 0; k < settledCount; k++) {
            var node = settled[k];
            var change = (int) Math.max(0, end - distance[node]);
            if (node < flow.mentors) {
                flow.price[node] += change;
            } else {
                flow.threshold[node - flow.mentors] -= change;
            }
        }
        augmentTo(endNode, mentee);
    }

    private void leaveMentor(int j, long d) {
        var price = flow.price[j];
        for (var k = 0; k < flow.used[j]; k++) {
            var i = flow.occupant[j][k];
            var next = d + flow.occupantScore[j][k] - price - flow.threshold[i];
            if (reach(flow.mentors + i, next)) {
                previous[flow.mentors + i] = j;
                if (next == d) {
                    leaveMentee(i, d);
                } else {
                    heap.add(next, flow.mentors + i);
                }
            }
        }
    }

    private void leaveMentee(int i, long d) {
        settled[settledCount++] = flow.mentors + i;
        var threshold = flow.threshold[i];
        var out = d + threshold + flow.bonus(i, flow.letIn[i]);
        if (out < end) {
            end = out;
            endNode = flow.mentors + i;
        }
        var mentors = flow.considered[i];
        var scores = flow.consideredScore[i];
        var size = flow.consideredSize[i];
        var base = d + threshold;
        for (var c = flow.matched[i]; c < size; c++) {
            var j = mentors[c];
            var next = base - scores[c] + flow.price[j];
            if (next < end && reach(j, next)) {
                previous[j] = i;
                position[j] = c;
                if (flow.used[j] < flow.capacity[j]) {
                    end = next;
                    endNode = j;
                } else {
                    heap.add(next, j);
                }
            }
        }
    }

    private void augmentTo(int node, int mentee) {
        int i;
        if (node >= flow.mentors) {
            i = node - flow.mentors;
            flow.letIn[i]--;
        } else {
            i = previous[node];
            flow.assignAt(i, position[node]);
        }
        while (i != mentee) {
            var j = previous[flow.mentors + i];
            flow.unassign(i, j);
            i = previous[j];
            flow.assignAt(i, position[j]);
        }
    }

    /** Prepares {@link #fill} for the pairs considered now. */
    void indexColumns() {
        Arrays.fill(columnStart, 0);
        var total = 0;
        for (var i = 0; i < flow.mentees; i++) {
            for (var c = 0; c < flow.consideredSize[i]; c++) {
                columnStart[flow.considered[i][c]]++;
            }
            total += flow.consideredSize[i];
        }
        if (columnMentee.length < total) {
            columnMentee = new int[total + total / 4];
            columnScore = new int[total + total / 4];
        }
        for (int j = 0, start = 0; j <= flow.mentors; j++) {
            start += columnStart[j];
            columnStart[j] = start;
        }
        // Filled from behind, so that each entry of columnStart ends at the start of its mentor.
        for (var i = flow.mentees - 1; i >= 0; i--) {
            for (var c = flow.consideredSize[i] - 1; c >= 0; c--) {
                var at = --columnStart[flow.considered[i][c]];
                columnMentee[at] = i;
                columnScore[at] = flow.consideredScore[i][c];
            }
        }
    }

    /** Fills one free place of a mentor with a positive price, or lowers that price until the place may stay free. */
    void fill(int mentor) {
        begin(mentor);
        while (!heap.isEmpty()) {
            var entry = heap.poll();
            var d = NodeHeap.distance(entry);
            if (d >= end) {
                break;
            }
            var node = NodeHeap.node(entry);
            if (d > distance[node]) {
                continue;
            }
            settled[settledCount++] = node;
            if (node < flow.mentors) {
                enterMentor(node, d);
            } else {
                enterMentee(node - flow.mentors, d);
            }
        }
        for (var k = 0; k < settledCount; k++) {
            var node = settled[k];
            var change = (int) Math.max(0, end - distance[node]);
            if (node < flow.mentors) {
                flow.price[node] -= change;
            } else {
                flow.threshold[node - flow.mentors] += change;
            }
        }
        augmentFrom(endNode, mentor);
    }

    private void enterMentor(int j, long d) {
        var price = flow.price[j];
        if (d + price < end) {
            end = d + price;
            endNode = j;
        }
        for (var at = columnStart[j]; at < columnStart[j + 1]; at++) {
            var i = columnMentee[at];
            var cost = flow.threshold[i] - columnScore[at] + price;
            if (cost <= 0 && flow.isMatched(i, j)) {
                continue;
            }
            var next = d + cost;
            if (next < end && reach(flow.mentors + i, next)) {
                previous[flow.mentors + i] = j;
                heap.add(next, flow.mentors + i);
            }
        }
    }

    private void enterMentee(int i, long d) {
        var threshold = flow.threshold[i];
        if (flow.letIn[i] < flow.demand[i]) {
            var in = d - flow.bonus(i, flow.letIn[i] + 1) - threshold;
            if (in < end) {
                end = in;
                endNode = flow.mentors + i;
            }
        }
        for (var c = 0; c < flow.matched[i]; c++) {
            var j = flow.considered[i][c];
            var next = d + flow.consideredScore[i][c] - flow.price[j] - threshold;
            if (next < end && reach(j, next)) {
                previous[j] = i;
                heap.add(next, j);
            }
        }
    }

    private void augmentFrom(int node, int mentor) {
        var at = node;
        if (at >= flow.mentors) {
            var i = at - flow.mentors;
            flow.letIn[i]++;
            at = previous[at];
            flow.assign(i, at);
        }
        while (at != mentor) {
            var i = previous[at];
            flow.unassign(i, at);
            at = previous[flow.mentors + i];
            flow.assign(i, at);
        }
    }

    private void begin(int node) {
        heap.clear();
        settledCount = 0;
        search++;
        end = Long.MAX_VALUE;
        endNode = node;
        reach(node, 0);
        heap.add(0, node);
    }

    private boolean reach(int node, long d) {
        if (seen[node] == search && distance[node] <= d) {
            return false;
        }
        seen[node] = search;
        distance[node] = d;
        return true;
    }
}
