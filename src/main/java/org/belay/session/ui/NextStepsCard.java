package org.belay.session.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.belay.matching.MatchDetails;
import org.belay.matching.MatchService;
import org.belay.matching.WaysOut;
import org.belay.matching.WaysOut.Way;
import org.belay.matching.WaysOut.Who;
import org.belay.session.PairHead;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;

/** Of a match that is over: what follows, and what whoever looks at it can do. */
final class NextStepsCard extends Div {

    private NextStepsCard(MatchDetails match, Who reader) {
        var row = Blocks.row();
        WaysOut.from(match.state(), reader).forEach(way -> add(row, way, match));
        add(Blocks.card(
                getTranslation("session.way.title"),
                Blocks.paragraph(getTranslation("session.way." + reader + "." + match.state())),
                row));
    }

    /** For one of the two. */
    static Optional<NextStepsCard> of(MatchService matches, PairHead pair) {
        return pair.state().open() ? Optional.empty() : of(matches.details(pair.match()), Who.PERSON);
    }

    /** Nothing while the match goes on, and nothing where the reader has nothing to do. */
    static Optional<NextStepsCard> of(MatchDetails match, Who reader) {
        return match.state().open()
                        || WaysOut.from(match.state(), reader).findAny().isEmpty()
                ? Optional.empty()
                : Optional.of(new NextStepsCard(match, reader));
    }

    private static void add(Div row, Way way, MatchDetails match) {
        var place = way.place();
        if (place != null) {
            var address = place.of(match.cohort());
            row.add(Buttons.plain(row.getTranslation("session.way." + way.verb()), () -> Addresses.open(address)));
        }
    }
}
