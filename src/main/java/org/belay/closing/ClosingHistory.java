package org.belay.closing;

import java.util.Collection;
import org.belay.matching.Space;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what people said at the end elsewhere; words that are there already stay. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ClosingHistory {

    private final CurrentUser user;
    private final ClosingRepository closings;

    ClosingHistory(CurrentUser user, ClosingRepository closings) {
        this.user = user;
        this.closings = closings;
    }

    public void record(Collection<PastReflection> past) {
        user.require(Permission.IMPORT_HISTORY);
        past.forEach(one -> closings.reflect(new Space.OfMatch(one.match()), one.by(), one.words(), one.at()));
    }

    public void recordWishes(Collection<PastWish> past) {
        user.require(Permission.IMPORT_HISTORY);
        past.forEach(one -> closings.wish(new Space.OfMatch(one.match()), one.by(), one.wish(), one.until(), one.at()));
    }
}
