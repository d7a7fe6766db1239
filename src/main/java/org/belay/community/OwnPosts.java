package org.belay.community;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.belay.matching.Space;
import org.belay.matching.Spaces;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What people posted in spaces that they read no more, because they have left or the space is closed. */
@Service
@Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
public class OwnPosts {

    private final CurrentUser user;
    private final Spaces circles;
    private final CommunitySpaceRepository spaces;
    private final TakingPartQueries takingPart;
    private final PostRepository posts;

    OwnPosts(
            CurrentUser user,
            Spaces circles,
            CommunitySpaceRepository spaces,
            TakingPartQueries takingPart,
            PostRepository posts) {
        this.user = user;
        this.circles = circles;
        this.spaces = spaces;
        this.takingPart = takingPart;
        this.posts = posts;
    }

    /** Without what was removed; the latest first. Their author still removes them, by {@link PostService#remove}. */
    public List<OwnPost> outOfReach(int limit) {
        var me = user.require(Permission.SEE_POST, Facts.of(user.person())).person();
        return posts.hasPosted(me) ? posts.outside(me, readable(me), limit) : List.of();
    }

    private Set<PostSpace> readable(PersonId me) {
        var readable = new HashSet<PostSpace>();
        for (var head : circles.everMine()) {
            if (head.space() instanceof Space.OfCircle(var circle)
                    && user.may(Permission.SEE_CIRCLE_POST, head.facts())) {
                readable.add(new PostSpace.OfCircle(circle));
            }
        }
        var coordinated = user.actor().coordinates();
        spaces.listed(me, takingPart.cohortsOf(me), takingPart.programsOf(me), coordinated).stream()
                .filter(space -> space.joined() || coordinated.contains(space.program()))
                .forEach(space -> readable.add(space.place()));
        return readable;
    }
}
