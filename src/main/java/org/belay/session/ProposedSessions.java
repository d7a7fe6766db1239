package org.belay.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For whoever works out times for many at once and has asked who may: puts proposals there and takes them away. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProposedSessions {

    private final ProposedSessionRepository repository;

    ProposedSessions(ProposedSessionRepository repository) {
        this.repository = repository;
    }

    public SessionId propose(ProposedSession session, @Nullable PersonId by) {
        return repository.add(session, by);
    }

    /**
     * Those among them that somebody has agreed to, moved or pinned meanwhile stay.
     *
     * @param versions with which they were read
     */
    public int withdraw(Map<SessionId, Long> versions) {
        return repository.remove(versions);
    }

    public List<SessionId> propose(Collection<ProposedSession> sessions, @Nullable PersonId by) {
        return sessions.stream().map(session -> repository.add(session, by)).toList();
    }
}
