package org.belay.matching.ui;

import java.util.List;
import org.belay.matching.MatchService;
import org.belay.shared.ui.JumpSource;
import org.springframework.stereotype.Component;

/** Pairs by the names of the two. */
@Component
class PairJumps implements JumpSource {

    private final MatchService matches;

    PairJumps(MatchService matches) {
        this.matches = matches;
    }

    @Override
    public List<Jump> find(String words) {
        return matches.find(words, MOST).stream()
                .map(row -> Jump.to(
                        row.mentee().name() + " · " + row.mentor().name(),
                        Words.place(row.mentee()),
                        "handshake",
                        MatchingNavigation.pair(row.id())))
                .toList();
    }
}
