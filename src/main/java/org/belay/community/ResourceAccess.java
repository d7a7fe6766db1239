package org.belay.community;

import org.belay.matching.SpaceHead;
import org.belay.matching.Spaces;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Component;

/** Who may see and keep the resources of a library or space. */
@Component
class ResourceAccess {

    private final CurrentUser user;
    private final Participation participation;
    private final Spaces spaces;

    ResourceAccess(CurrentUser user, Participation participation, Spaces spaces) {
        this.user = user;
        this.participation = participation;
        this.spaces = spaces;
    }

    void requireSee(ResourceHome home) {
        switch (home) {
            case ResourceHome.OfProgram(var program) ->
                user.require(Permission.SEE_LIBRARY, participation.inProgram(program));
            case ResourceHome.OfSpace(var space) ->
                user.require(Permission.SEE_SPACE_RESOURCE, spaces.open(space).facts());
        }
    }

    /** @throws Refused when the pair or circle is over, so that its pages are only read */
    void requireKeep(ResourceHome home) {
        switch (home) {
            case ResourceHome.OfProgram(var program) ->
                user.require(Permission.KEEP_LIBRARY, participation.inProgram(program));
            case ResourceHome.OfSpace(var space) -> {
                var head = spaces.keep(space);
                user.require(Permission.SEE_SPACE_RESOURCE, head.facts());
                requireOpen(head);
            }
        }
    }

    boolean mayKeep(ResourceHome home) {
        return switch (home) {
            case ResourceHome.OfProgram(var program) ->
                user.may(Permission.KEEP_LIBRARY, participation.inProgram(program));
            case ResourceHome.OfSpace(var space) -> {
                var head = spaces.open(space);
                yield head.open() && user.may(Permission.SEE_SPACE_RESOURCE, head.facts());
            }
        };
    }

    private static void requireOpen(SpaceHead space) {
        if (!space.open()) {
            throw new Refused(Problem.of("community.problem.over"));
        }
    }
}
