package org.belay.community.ui;

import com.vaadin.flow.router.RouteParameters;
import org.belay.community.AnnouncementId;
import org.belay.community.ConversationId;
import org.belay.community.FileId;
import org.belay.community.MessagePlace;
import org.belay.community.PostSpace;
import org.belay.community.ResourceHome;
import org.belay.community.ResourceId;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.matching.Space;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.matching.ui.SpacePlace;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/** Addresses of resources, spaces, messages and announcements. */
public final class CommunityNavigation {

    public static final String RESOURCES = "resources";
    static final String NEW_RESOURCE = "resource/new";
    static final String RESOURCE = "resource/:resourceId([0-9]+)";

    static final String SPACES = "community";
    static final String CIRCLE = SPACES + "/circle/:circleId([0-9]+)";
    static final String COHORT = SPACES + "/cohort/:cohortId([0-9]+)";
    static final String PROGRAM = SPACES + "/program/:programId([0-9]+)";

    /** Posts that somebody has reported. */
    public static final String REPORTS = SPACES + "/reports";

    static final String MESSAGES = "messages";
    static final String NEW_MESSAGE = MESSAGES + "/new";
    static final String CONVERSATION = MESSAGES + "/:conversationId([0-9]+)";

    static final String ANNOUNCEMENTS = "announcements";
    static final String NEW_ANNOUNCEMENT = "announcement/new";
    static final String ANNOUNCEMENT = "announcement/:announcementId([0-9]+)";

    private CommunityNavigation() {}

    public static String resource(ResourceId id) {
        return "resource/" + id.value();
    }

    static String edit(ResourceId id) {
        return resource(id) + "/edit";
    }

    /** The form of a new one. */
    static String create(ResourceHome home) {
        return NEW_RESOURCE
                + switch (home) {
                    case ResourceHome.OfProgram(var program) -> "?program=" + program.value();
                    case ResourceHome.OfSpace(Space.OfMatch(var match)) -> "?pair=" + match.value();
                    case ResourceHome.OfSpace(Space.OfCircle(var circle)) -> "?circle=" + circle.value();
                };
    }

    /** Where the resources of a space stand. */
    static String resources(Space space) {
        return MatchingNavigation.tab(space, SpacePlace.RESOURCES);
    }

    /** Where a file is downloaded. */
    static String file(FileId file) {
        return "files/" + file.value();
    }

    public static String space(PostSpace place) {
        return SPACES
                + switch (place) {
                    case PostSpace.OfCircle(var circle) -> "/circle/" + circle.value();
                    case PostSpace.OfCohort(var cohort) -> "/cohort/" + cohort.value();
                    case PostSpace.OfProgram(var program) -> "/program/" + program.value();
                };
    }

    public static String messages(MessagePlace place) {
        return switch (place) {
            case MessagePlace.InSpace(var space) -> MatchingNavigation.tab(space, SpacePlace.MESSAGES);
            case MessagePlace.WithCoordinator(var conversation) -> MESSAGES + "/" + conversation.value();
        };
    }

    /** The form of a message to one of the people of a program. */
    static String write(ProgramId program, PersonId person) {
        return NEW_MESSAGE + "?program=" + program.value() + "&to=" + person.value();
    }

    public static String announcement(AnnouncementId id) {
        return "announcement/" + id.value();
    }

    static PostSpace place(RouteParameters parameters) {
        if (parameters.get("circleId").isPresent()) {
            return new PostSpace.OfCircle(new CircleId(number(parameters, "circleId")));
        }
        return parameters.get("cohortId").isPresent()
                ? new PostSpace.OfCohort(new CohortId(number(parameters, "cohortId")))
                : new PostSpace.OfProgram(new ProgramId(number(parameters, "programId")));
    }

    static ResourceId resource(RouteParameters parameters) {
        return new ResourceId(number(parameters, "resourceId"));
    }

    static ConversationId conversation(RouteParameters parameters) {
        return new ConversationId(number(parameters, "conversationId"));
    }

    static AnnouncementId announcement(RouteParameters parameters) {
        return new AnnouncementId(number(parameters, "announcementId"));
    }

    static ResourceHome home(String kind, String number) {
        var id = number(number);
        return switch (kind) {
            case "pair" -> new ResourceHome.OfSpace(new Space.OfMatch(new MatchId(id)));
            case "circle" -> new ResourceHome.OfSpace(new Space.OfCircle(new CircleId(id)));
            default -> new ResourceHome.OfProgram(new ProgramId(id));
        };
    }

    private static long number(RouteParameters parameters, String name) {
        return number(parameters.get(name).orElse(""));
    }

    /** @throws NotFound when it is none */
    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new NotFound(text);
        }
    }
}
