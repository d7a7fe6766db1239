package org.belay.shared;

/** What was asked for does not exist, or is not for this person: the two are told apart nowhere. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(Object what) {
        super("Not found: " + what);
    }
}
