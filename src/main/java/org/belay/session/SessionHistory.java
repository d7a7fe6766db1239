package org.belay.session;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.matching.MatchId;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the sessions of the time before Belay. */
@Service
@Transactional
public class SessionHistory {

    private final CurrentUser user;
    private final PairQueries pairs;
    private final PastSessionRepository past;
    private final AuditTrail audit;

    SessionHistory(CurrentUser user, PairQueries pairs, PastSessionRepository past, AuditTrail audit) {
        this.user = user;
        this.pairs = pairs;
        this.past = past;
        this.audit = audit;
    }

    /** @param known sessions whose key had been recorded before; they stay as they are */
    public record Recorded(int added, int known) {}

    /**
     * Records sessions with their topics, each key of a match once, however often a file comes back. Nothing is told to anybody:
     * it is all over.
     *
     * @throws NotFound when a match is unknown; nothing is recorded then
     */
    public Recorded recordPast(List<PastSession> sessions) {
        var me = user.require(Permission.IMPORT_HISTORY).person();
        var matches = sessions.stream().map(PastSession::match).collect(Collectors.toSet());
        var unknown = new HashSet<>(matches);
        unknown.removeAll(pairs.known(matches));
        if (!unknown.isEmpty()) {
            throw new NotFound(unknown);
        }
        var seen = new HashSet<>(past.ids(sessions).keySet());
        var fresh = sessions.stream()
                .filter(s -> seen.add(new PastSessionRepository.Key(s.match(), s.key())))
                .toList();
        past.add(fresh);
        var recorded = new Recorded(fresh.size(), sessions.size() - fresh.size());
        audit.record(
                me,
                AuditEvent.of("session.history-recorded", "session", null, String.valueOf(recorded.added()))
                        .with("known", recorded.known()));
        return recorded;
    }

    /** Takes sessions of the past away that an import brought, and what was said of the fit of matches that go with it. */
    public void forgetPast(Collection<SessionId> sessions, Collection<MatchId> matches) {
        user.require(Permission.IMPORT_HISTORY);
        past.remove(sessions, matches);
    }

    /** Records what people thought of sessions of the past; a rating that is there stays. */
    public void ratePast(List<PastRating> ratings) {
        user.require(Permission.IMPORT_HISTORY);
        past.rate(ratings);
    }

    /** Records what people thought of the pairing; an answer that is there stays. */
    public void recordFit(List<PastFit> answers) {
        user.require(Permission.IMPORT_HISTORY);
        past.recordFit(answers);
    }
}
