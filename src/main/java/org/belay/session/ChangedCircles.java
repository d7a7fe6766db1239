package org.belay.session;

import org.belay.matching.CircleJoined;
import org.belay.matching.CircleLed;
import org.belay.matching.CircleLeft;
import org.belay.matching.CircleOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the sessions that lie ahead of a circle when it ends or its people change. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChangedCircles {

    private final CircleQueries circles;
    private final Booking booking;

    ChangedCircles(CircleQueries circles, Booking booking) {
        this.circles = circles;
        this.booking = booking;
    }

    @EventListener
    void on(CircleOver news) {
        booking.cancelAhead(circles.get(news.circle().id()), "circle", news.state(), news.by());
    }

    @EventListener
    void on(CircleJoined news) {
        var circle = circles.get(news.circle().id());
        if (!circle.ledBy(news.member().person())) {
            booking.tellNew(circle, news.member().person(), news.by());
        }
    }

    /** Who leads a circle and leaves as a member meets with it still. */
    @EventListener
    void on(CircleLeft news) {
        var circle = circles.get(news.circle().id());
        if (!circle.ledBy(news.member().person())) {
            booking.tellGone(circle, news.member().person(), news.by());
        }
    }

    @EventListener
    void on(CircleLed news) {
        var circle = circles.get(news.circle().id());
        var before = news.before();
        if (before != null && circle.member(before).isEmpty()) {
            booking.tellGone(circle, before, news.by());
        }
        var leader = circle.facilitator();
        if (leader != null && circle.members().stream().noneMatch(one -> circle.ledBy(one.person()))) {
            booking.tellNew(circle, leader.person(), news.by());
        }
    }
}
