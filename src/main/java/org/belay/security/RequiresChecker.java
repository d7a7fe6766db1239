package org.belay.security;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import org.springframework.stereotype.Component;

/** Keeps pages from those who lack the permission that {@link Requires} names. */
@Component
class RequiresChecker implements NavigationAccessChecker {

    private static final long serialVersionUID = 1L;

    private final transient CurrentUser user;

    RequiresChecker(CurrentUser user) {
        this.user = user;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        var requires = context.getNavigationTarget().getAnnotation(Requires.class);
        if (requires == null) {
            return AccessCheckResult.neutral();
        }
        return user.may(requires.value())
                ? AccessCheckResult.neutral()
                : AccessCheckResult.reject("Needs " + requires.value());
    }
}
