package org.belay.session.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneId;
import org.belay.session.Member;
import org.belay.session.SessionRow;
import org.belay.shared.ui.Blocks;

/** A session ahead: date tile, with whom, when on whose clock, where. */
final class NextSession extends Div {

    NextSession(SessionRow session, Member me, Member partner, Instant now) {
        this(
                session,
                partner.name(),
                me.zone(),
                now,
                Moments.partnersTimes(session.startsAt(), session.endsAt(), me.zone(), partner));
    }

    /** Of a circle, whose members may each have another clock. */
    NextSession(SessionRow session, String circle, ZoneId zone, Instant now) {
        this(session, circle, zone, now, "");
    }

    private NextSession(SessionRow session, String with, ZoneId zone, Instant now, String othersTimes) {
        addClassNames("b-row");
        var place = session.place();
        var where = getTranslation("state.SessionKind." + session.kind()) + (place == null ? "" : " · " + place);
        var lines = Blocks.block(
                "b-column b-tight b-grow",
                Blocks.strong(getTranslation("session.with-n", with, session.number())),
                Blocks.muted(Moments.times(session.startsAt(), session.endsAt(), zone) + " · " + where));
        if (!othersTimes.isEmpty()) {
            lines.add(Blocks.meta(othersTimes));
        }
        add(Moments.tile(session.startsAt(), zone), lines, Blocks.muted(Moments.ahead(session.startsAt(), now, zone)));
    }
}
