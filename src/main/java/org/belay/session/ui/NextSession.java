package org.belay.session.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.belay.session.Member;
import org.belay.session.SessionRow;
import org.belay.shared.ui.Blocks;

/** A session ahead: date tile, with whom, when on whose clock, where. */
final class NextSession extends Div {

    NextSession(SessionRow session, Member me, Member partner, Instant now) {
        addClassNames("b-row", "b-next");
        var place = session.place();
        var where = getTranslation("state.SessionKind." + session.kind()) + (place == null ? "" : " · " + place);
        var lines = Blocks.block(
                "b-column b-tight b-grow",
                Blocks.strong(getTranslation("session.with-n", partner.name(), session.number())),
                Blocks.muted(Moments.times(session.startsAt(), session.endsAt(), me.zone()) + " · " + where));
        var partners = Moments.partnersTimes(session.startsAt(), session.endsAt(), me.zone(), partner);
        if (!partners.isEmpty()) {
            lines.add(Blocks.meta(partners));
        }
        add(
                Moments.tile(session.startsAt(), me.zone()),
                lines,
                Blocks.muted(Moments.ahead(session.startsAt(), now, me.zone())));
    }
}
