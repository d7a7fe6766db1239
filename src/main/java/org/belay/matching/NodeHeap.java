package org.belay.matching;

import java.util.Arrays;

/** Binary heap of nodes by distance, ties by the smaller node. Entries are never removed early: readers skip stale ones. */
final class NodeHeap {
    private static final int NODE_BITS = 24;
    /** The largest number of nodes a search can hold. */
    static final int MAX_NODES = 1 << NODE_BITS;

    private long[] keys = new long[1024];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(long distance, int node) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
        }
        var key = distance << NODE_BITS | node;
        var at = size++;
        while (at > 0) {
            var parent = (at - 1) >>> 1;
            if (keys[parent] <= key) {
                break;
            }
            keys[at] = keys[parent];
            at = parent;
        }
        keys[at] = key;
    }

    /** Removes the nearest entry; {@link #distance} and {@link #node} take it apart. */
    long poll() {
        var top = keys[0];
        var last = keys[--size];
        var at = 0;
        while (true) {
            var child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && keys[child + 1] < keys[child]) {
                child++;
            }
            if (keys[child] >= last) {
                break;
            }
            keys[at] = keys[child];
            at = child;
        }
        keys[at] = last;
        return top;
    }

    static long distance(long entry) {
        return entry >> NODE_BITS;
    }

    static int node(long entry) {
        return (int) (entry & (MAX_NODES - 1));
    }
}
