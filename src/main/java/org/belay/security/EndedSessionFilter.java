package org.belay.security;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of an account that was closed, or whose password was set anew, and any session that is a day old, at
 * its next request: what follows meets somebody who is not signed in and is led to the sign-in page.
 */
class EndedSessionFilter extends OncePerRequestFilter {

    static final Duration LONGEST_SESSION = Duration.ofDays(1);

    private final CurrentUser user;
    private final Clock clock;

    EndedSessionFilter(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && (hasLostAccount(session) || tooOld(session))) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    /** Asked of the session itself: who is signed in is read from it only when somebody wants to know. */
    private boolean hasLostAccount(HttpSession session) {
        return session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
                && user.hasLostAccount(context);
    }

    private boolean tooOld(HttpSession session) {
        return !Instant.ofEpochMilli(session.getCreationTime())
                .plus(LONGEST_SESSION)
                .isAfter(clock.instant());
    }
}
