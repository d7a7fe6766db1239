package org.belay.session.ui;

import java.util.List;
import org.belay.session.MentorshipService;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** One entry for each partner. */
@Component
class MentorshipNavigation implements NavigationSource {

    private final MentorshipService mentorships;

    MentorshipNavigation(MentorshipService mentorships) {
        this.mentorships = mentorships;
    }

    @Override
    public List<Entry> entries() {
        return mentorships.mine().stream()
                .map(m -> new Entry(
                        Section.MENTORSHIPS,
                        0,
                        m.partner().name(),
                        SessionNavigation.pair(m.pair().match()),
                        "handshake"))
                .toList();
    }
}
