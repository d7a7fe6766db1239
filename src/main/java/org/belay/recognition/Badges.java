package org.belay.recognition;

import java.time.Clock;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Badges that people have from real events. Each is its holder's alone until they share it, and again once they do not. */
@Service
@Transactional
public class Badges {

    private static final int MOST = 60;

    private final BadgeRepository badges;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    Badges(BadgeRepository badges, CurrentUser user, AuditTrail audit, Clock clock) {
        this.badges = badges;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of whoever asks, the latest first. */
    @Transactional(readOnly = true)
    public List<Badge> mine() {
        return badges.of(me());
    }

    /** Those that their holders show to everybody, the latest first. */
    @Transactional(readOnly = true)
    public List<Badge> shared() {
        user.require(Permission.SEE_RECOGNITION);
        return badges.shared(MOST).stream().map(Badge::forEverybody).toList();
    }

    /**
     * Shows an own one to everybody.
     *
     * @param words what they say of it; blank for nothing
     */
    public void share(BadgeId id, String words) {
        var me = me();
        var said = words.strip();
        if (said.length() > Badge.LONGEST_WORDS) {
            throw new Refused(Problem.of("recognition.problem.long", Badge.LONGEST_WORDS));
        }
        requireOne(badges.share(id, me, clock.instant(), said.isEmpty() ? null : said), id);
        audit.record(me, event("badge.shared", id));
    }

    /** From now on nobody else sees it. */
    public void keep(BadgeId id) {
        var me = me();
        requireOne(badges.share(id, me, null, null), id);
        audit.record(me, event("badge.kept", id));
    }

    private static void requireOne(int changed, BadgeId id) {
        if (changed != 1) {
            throw new NotFound(id);
        }
    }

    private static AuditEvent event(String action, BadgeId id) {
        return AuditEvent.of(action, "badge", id.value(), "");
    }

    private PersonId me() {
        return user.require(Permission.RECOGNIZE, Facts.of(user.person())).person();
    }
}
