package org.belay.program;

/** What an edit of a question does to its answers. */
final class QuestionChange {

    private QuestionChange() {}

    /** Whether answers to the one would be none to the other, or would mean something else. */
    static boolean makesAnother(QuestionContent before, QuestionContent after) {
        var old = before.scale();
        var young = after.scale();
        return before.kind() != after.kind()
                || (old != null && young != null && (old.from() != young.from() || old.to() != young.to()));
    }
}
