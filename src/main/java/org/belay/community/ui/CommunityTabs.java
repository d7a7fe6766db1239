package org.belay.community.ui;

import org.belay.matching.SpaceHead;
import org.belay.matching.ui.SpacePlace;
import org.belay.matching.ui.SpaceTab;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a pair or circle keeps and writes, for those who share the space. */
@Configuration(proxyBeanMethods = false)
class CommunityTabs {

    @Bean
    SpaceTab resourcesOfSpace(CurrentUser user) {
        return new OfThoseWhoShare(SpacePlace.RESOURCES, Permission.SEE_SPACE_RESOURCE, user);
    }

    @Bean
    SpaceTab messagesOfSpace(CurrentUser user) {
        return new OfThoseWhoShare(SpacePlace.MESSAGES, Permission.SEE_MESSAGE, user);
    }

    private record OfThoseWhoShare(SpacePlace place, Permission permission, CurrentUser user) implements SpaceTab {

        @Override
        public boolean visible(SpaceHead space) {
            return user.may(permission, space.facts()) && space.standing() != SpaceHead.Standing.OFFERED;
        }
    }
}
