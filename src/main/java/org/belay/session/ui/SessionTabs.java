package org.belay.session.ui;

import org.belay.matching.SpaceHead;
import org.belay.matching.ui.SpacePlace;
import org.belay.matching.ui.SpaceTab;
import org.belay.security.CurrentUser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of all sessions and all notes, for those who share the space. */
@Configuration(proxyBeanMethods = false)
class SessionTabs {

    @Bean
    SpaceTab sessionsOfSpace(CurrentUser user) {
        return new OfThoseWhoMeet(SpacePlace.SESSIONS, user);
    }

    @Bean
    SpaceTab notesOfSpace(CurrentUser user) {
        return new OfThoseWhoMeet(SpacePlace.NOTES, user);
    }

    private record OfThoseWhoMeet(SpacePlace place, CurrentUser user) implements SpaceTab {

        @Override
        public boolean visible(SpaceHead space) {
            return space.has(user.person()) && space.standing() != SpaceHead.Standing.OFFERED;
        }
    }
}
