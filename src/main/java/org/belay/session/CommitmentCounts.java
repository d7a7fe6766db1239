package org.belay.session;

/** What others than the pair learn of its commitments. */
public record CommitmentCounts(int made, int done) {

    public int open() {
        return made - done;
    }
}
