package org.belay.session;

import org.belay.matching.MatchEnded;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.matching.MatchesCompleted;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
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
        cancelAhead(news.match(), news.state(), news.by());
    }

    /** Few of many have any: nobody books one any more, as the matches are over by now. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MatchesCompleted news) {
        booking.withSessionsAhead(news.ids()).forEach(match -> cancelAhead(match, MatchState.COMPLETED, news.by()));
    }

    private void cancelAhead(MatchId match, MatchState ended, @Nullable PersonId by) {
        booking.cancelAhead(pairs.get(match), "match", ended, by);
    }
}
