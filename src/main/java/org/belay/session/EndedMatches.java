package org.belay.session;

import org.belay.matching.MatchEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** With a match that ends, the sessions that lie ahead of it are cancelled. */
@Component
class EndedMatches {

    private final PairQueries pairs;
    private final Booking booking;

    EndedMatches(PairQueries pairs, Booking booking) {
        this.pairs = pairs;
        this.booking = booking;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MatchEnded news) {
        booking.cancelAhead(pairs.get(news.match()), "match", news.state(), news.by());
    }
}
