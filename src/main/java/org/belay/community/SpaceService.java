package org.belay.community;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.Spaces;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The spaces in which people post: which there are, who is in them, where they meet. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class SpaceService {

    public static final int LONGEST_LINK = 500;

    private final PostAccess access;
    private final CommunitySpaceRepository repository;
    private final TakingPartQueries takingPart;
    private final Spaces spaces;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    SpaceService(
            PostAccess access,
            CommunitySpaceRepository repository,
            TakingPartQueries takingPart,
            Spaces spaces,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.repository = repository;
        this.takingPart = takingPart;
        this.spaces = spaces;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that whoever asks is in, may join or coordinates; circles first. */
    @Transactional(readOnly = true)
    public List<SpaceEntry> mine() {
        var actor = user.actor();
        var me = actor.person();
        var entries = new ArrayList<SpaceEntry>();
        spaces.mine().stream()
                .filter(head -> head.space() instanceof Space.OfCircle)
                .filter(head -> user.may(Permission.SEE_CIRCLE_POST, head.facts()))
                .forEach(head -> entries.add(entry(head)));
        for (var space :
                repository.listed(me, takingPart.cohortsOf(me), takingPart.programsOf(me), actor.coordinates())) {
            entries.add(new SpaceEntry(
                    space.place(),
                    space.name(),
                    space.programName(),
                    space.members(),
                    space.joined(),
                    space.on(),
                    user.may(Permission.RUN_SPACE, Facts.of(space.program()))));
        }
        return entries;
    }

    private static SpaceEntry entry(SpaceHead head) {
        if (!(head.space() instanceof Space.OfCircle(var circle))) {
            throw new NotFound(head.space());
        }
        return new SpaceEntry(
                new PostSpace.OfCircle(circle),
                head.label(),
                head.programName(),
                head.people().size(),
                true,
                true,
                false);
    }

    /** @throws NotFound when there is none for whoever asks */
    @Transactional(readOnly = true)
    public SpacePage page(PostSpace place) {
        return access.page(place);
    }

    /** For what whoever asks may open a space. */
    @Transactional(readOnly = true)
    public List<SpaceOpening> openings() {
        return repository.without(user.actor().coordinates());
    }

    /** People who take part may join it from then on. Who had joined before is in it again. */
    public void switchOn(PostSpace place) {
        var page = requireRun(place);
        repository.keep(place, clock.instant());
        var now = access.page(place);
        if (!now.on()) {
            ChangedMeanwhile.unlessOne(repository.switchTo(place, now.version(), true), place);
        }
        record("space.opened", page);
    }

    /** Nobody but its coordinators sees it any more; what was posted is kept. */
    public void switchOff(PostSpace place, long version) {
        var page = requireRun(place);
        ChangedMeanwhile.unlessOne(repository.switchTo(place, version, false), place);
        record("space.closed", page);
    }

    public void join(PostSpace place) {
        var page = access.page(place);
        if (!page.mayJoin()) {
            if (page.joined()) {
                return;
            }
            throw new NotFound(place);
        }
        repository.join(repository.keep(place, clock.instant()), user.person(), clock.instant());
    }

    /** What one has posted stays. */
    public void leave(PostSpace place) {
        var page = access.page(place);
        if (page.ofCircle()) {
            throw new NotFound(place);
        }
        repository.leave(repository.keep(place, clock.instant()), user.person());
    }

    /**
     * Where those of the space meet.
     *
     * @param link null to take it away
     */
    public void pin(PostSpace place, long version, @Nullable String link) {
        var page = access.page(place);
        if (!page.mayPin()) {
            throw page.ofCircle() || (page.runs() && page.on())
                    ? new Refused(Problem.of("community.problem.over"))
                    : new NotFound(place);
        }
        var checked = SafeLink.checkIfAny(link, LONGEST_LINK);
        repository.keep(place, clock.instant());
        ChangedMeanwhile.unlessOne(repository.pin(place, version, checked), place);
    }

    private SpacePage requireRun(PostSpace place) {
        var page = access.page(place);
        user.require(Permission.RUN_SPACE, Facts.of(page.program()));
        if (page.ofCircle()) {
            throw new NotFound(place);
        }
        return page;
    }

    private void record(String action, SpacePage page) {
        audit.record(
                user.person(),
                AuditEvent.of(action, "community_space", null, page.name()).in(page.program()));
    }
}
