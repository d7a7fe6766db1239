package org.belay.community;

import java.util.Set;
import org.belay.cohort.CohortService;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.Spaces;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;
import org.springframework.stereotype.Component;

/** Who may read and write in a space in which people post. */
@Component
class PostAccess {

    private final CurrentUser user;
    private final TakingPartQueries takingPart;
    private final CohortService cohorts;
    private final Spaces spaces;
    private final CommunitySpaceRepository repository;
    private final PostDeciderQueries deciders;

    PostAccess(
            CurrentUser user,
            TakingPartQueries takingPart,
            CohortService cohorts,
            Spaces spaces,
            CommunitySpaceRepository repository,
            PostDeciderQueries deciders) {
        this.user = user;
        this.takingPart = takingPart;
        this.cohorts = cohorts;
        this.spaces = spaces;
        this.repository = repository;
        this.deciders = deciders;
    }

    /** @throws NotFound unless whoever asks reads what is posted there */
    SpacePage requireSee(PostSpace place) {
        var page = page(place);
        if (!page.reads()) {
            throw new NotFound(place);
        }
        return page;
    }

    /** @throws NotFound when there is none for whoever asks */
    SpacePage page(PostSpace place) {
        return switch (place) {
            case PostSpace.OfCircle(var circle) -> ofCircle(place, spaces.open(new Space.OfCircle(circle)));
            case PostSpace.OfCohort(var id) -> {
                var cohort = cohorts.reference(id);
                yield joinable(
                        place,
                        cohort.program(),
                        cohort.programName(),
                        cohort.name(),
                        takingPart.cohortsOf(user.person()).contains(id),
                        cohort.state().open());
            }
            case PostSpace.OfProgram(var program) -> {
                var name = takingPart.names(Set.of(program)).stream()
                        .map(NamedProgram::name)
                        .findFirst()
                        .orElseThrow(() -> new NotFound(program));
                var within = takingPart.programsOf(user.person()).contains(program);
                yield joinable(place, program, name, name, within, true);
            }
        };
    }

    /** Circles are for those in them alone; their coordinators see neither posts nor that there are any. */
    private SpacePage ofCircle(PostSpace place, SpaceHead circle) {
        var me = user.require(Permission.SEE_CIRCLE_POST, circle.facts()).person();
        var stored = repository.find(place, me);
        return new SpacePage(
                place,
                circle.program(),
                circle.programName(),
                circle.label(),
                true,
                true,
                false,
                true,
                circle.open(),
                false,
                circle.open(),
                stored.map(CommunitySpaceRepository.Stored::meetingLink).orElse(null),
                circle.people().size(),
                stored.map(CommunitySpaceRepository.Stored::version).orElse(0L));
    }

    private SpacePage joinable(
            PostSpace place, ProgramId program, String programName, String name, boolean within, boolean open) {
        var me = user.person();
        var stored = repository.find(place, me);
        var on = stored.filter(CommunitySpaceRepository.Stored::on).isPresent();
        var joined =
                within && stored.filter(CommunitySpaceRepository.Stored::joined).isPresent();
        var runs = user.may(Permission.RUN_SPACE, Facts.of(program));
        var mayJoin = on && user.may(Permission.JOIN_SPACE, Participation.facts(me, within, program));
        if (!runs && !mayJoin) {
            throw new NotFound(place);
        }
        var reads = (on || runs) && user.may(Permission.SEE_POST, Participation.facts(me, joined, program));
        return new SpacePage(
                place,
                program,
                programName,
                name,
                on,
                joined,
                mayJoin && !joined,
                reads,
                reads && on && open,
                runs,
                runs && on && open,
                stored.map(CommunitySpaceRepository.Stored::meetingLink).orElse(null),
                stored.map(CommunitySpaceRepository.Stored::members).orElse(0),
                stored.map(CommunitySpaceRepository.Stored::version).orElse(0L));
    }

    /** Whoever looks into a post that was reported learns who did: never its author, whatever they are. */
    boolean looksInto(PlacedPost post) {
        return !post.author().equals(user.person()) && user.may(Permission.SEE_REPORTED_POST, reportFacts(post));
    }

    /** Those who could look into it if somebody reports it. */
    PostDeciderQueries.Able able(PlacedPost post) {
        return deciders.able(post.author(), post.program());
    }

    /**
     * What decides who looks into a post that was reported: of a circle administrators, else coordinators too, but for its
     * author, who stands to it as somebody matched stands to their own match. Where only its author is left of them,
     * safeguarding contacts do, and coordinators of a circle where there are none.
     */
    Facts reportFacts(PlacedPost post) {
        var able = able(post);
        var who = able.of(post.place());
        var coordinated = !(post.place() instanceof PostSpace.OfCircle) || who == Deciders.COORDINATORS_OF_CIRCLE;
        return new Facts(
                Set.of(),
                Set.of(post.author()),
                coordinated ? Set.of(post.program()) : Set.of(),
                null,
                null,
                Set.of(),
                who == Deciders.CONTACTS ? able.contacts() : Set.of());
    }
}
