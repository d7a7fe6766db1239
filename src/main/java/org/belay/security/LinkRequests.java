package org.belay.security;

import org.belay.security.SlowDown.Subject;
import org.springframework.stereotype.Component;

/** Slows down who asks for mailed links again and again, so that nobody's mailbox is filled. */
@Component
public class LinkRequests {

    private final SlowDown slowDown;

    LinkRequests(SlowDown slowDown) {
        this.slowDown = slowDown;
    }

    /**
     * Whether a link may be sent; counts as one that was. Outside any transaction, which could take the count back.
     *
     * @param address where the request comes from
     */
    public boolean maySend(String typed, String address) {
        return slowDown.attempt(Subject.link(typed), Subject.linkFrom(address)).isPresent();
    }
}
