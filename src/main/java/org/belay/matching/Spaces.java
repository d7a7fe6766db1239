package org.belay.matching;

import java.util.List;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Which spaces there are, and whose. What stands in them belongs to the features further right. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Spaces {

    private final CurrentUser user;
    private final SpaceQueries queries;

    Spaces(CurrentUser user, SpaceQueries queries) {
        this.user = user;
        this.queries = queries;
    }

    /** For those who share it and for who coordinates their program; for others there is no such space. */
    @Transactional(readOnly = true)
    public SpaceHead open(Space space) {
        var head = queries.get(space);
        user.require(Permission.SEE_SESSION, head.facts());
        return head;
    }

    /** Those of the signed-in person that go on or are on hold, matches first, the oldest first. */
    @Transactional(readOnly = true)
    public List<SpaceHead> mine() {
        return queries.of(user.person());
    }

    /** Those of the signed-in person, also what is over: the same order. */
    @Transactional(readOnly = true)
    public List<SpaceHead> everMine() {
        return queries.everOf(user.person());
    }

    /** For services that go on to write, and have yet to ask: it neither ends nor changes hands until the transaction is over. */
    @Transactional
    public SpaceHead keep(Space space) {
        return queries.keep(space);
    }
}
