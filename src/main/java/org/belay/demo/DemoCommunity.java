package org.belay.demo;

import static org.belay.demo.DemoAccount.COORDINATOR;
import static org.belay.demo.DemoAccount.MENTEE;
import static org.belay.demo.DemoAccount.MENTOR;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.community.Announced;
import org.belay.community.AnnouncementService;
import org.belay.community.AnnouncementTelling;
import org.belay.community.AnnouncementText;
import org.belay.community.ConversationRow;
import org.belay.community.LibraryService;
import org.belay.community.MessagePlace;
import org.belay.community.MessageService;
import org.belay.community.PostService;
import org.belay.community.PostSpace;
import org.belay.community.ResourceDraft;
import org.belay.community.ResourceFilter;
import org.belay.community.ResourceHome;
import org.belay.community.Segment;
import org.belay.community.SpaceEntry;
import org.belay.community.SpaceService;
import org.belay.matching.Space;
import org.belay.program.Milestone.PlanSide;
import org.belay.security.DemoAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the people of the demo share and say to each other. */
@Component
@Profile("demo")
class DemoCommunity {

    private final LibraryService library;
    private final SpaceService spaces;
    private final PostService posts;
    private final MessageService messages;
    private final AnnouncementService announcements;
    private final AnnouncementTelling telling;
    private final DemoLibrary resources;
    private final DemoAccounts accounts;
    private final DemoQueries queries;

    DemoCommunity(
            LibraryService library,
            SpaceService spaces,
            PostService posts,
            MessageService messages,
            AnnouncementService announcements,
            AnnouncementTelling telling,
            DemoLibrary resources,
            DemoAccounts accounts,
            DemoQueries queries) {
        this.library = library;
        this.spaces = spaces;
        this.posts = posts;
        this.messages = messages;
        this.announcements = announcements;
        this.telling = telling;
        this.resources = resources;
        this.accounts = accounts;
        this.queries = queries;
    }

    void share(ProgramId newManagers, ProgramId mentoring, CohortId running, ProgramId circles) {
        accounts.as(COORDINATOR.email(), () -> resources.fill(newManagers, mentoring, circles));
        talkInCohort(new PostSpace.OfCohort(running));
        talkInCircle();
        talkInPair();
        accounts.as(COORDINATOR.email(), () -> {
            announce(circles);
            messages.write(
                    newManagers,
                    Set.of(queries.person(MENTOR.email())),
                    "Hello Gary, thank you for taking on a third person this spring. Is the rhythm still all right for you,"
                            + " or shall we look for somebody to share the load?");
        });
        accounts.as(MENTOR.email(), () -> helped(0, 1, 2, 5));
        accounts.as(MENTEE.email(), () -> helped(0, 3));
    }

    private void talkInCohort(PostSpace place) {
        accounts.as(COORDINATOR.email(), () -> {
            spaces.switchOn(place);
            spaces.pin(place, 0, "https://meet.example.org/new-managers");
            posts.post(
                    place,
                    "Welcome to the space of this cohort. Ask what you would ask a colleague at lunch; what worked for one of"
                            + " you often helps three others.\n\nOn the first Thursday of each month there is an open hour at the"
                            + " pinned address.",
                    null);
        });
        accounts.as(MENTEE.email(), () -> {
            spaces.join(place);
            posts.post(
                    place,
                    "I have to tell a former peer that her project is not going ahead. Has anybody done that in their first"
                            + " months? What did you say in the first two minutes?",
                    null);
        });
        accounts.as(MENTOR.email(), () -> {
            spaces.join(place);
            var question = posts.page(place, 1).getFirst().post().id();
            posts.reply(
                    question,
                    "I said the decision in the first sentence and the reason in the second, and then I stopped talking. The"
                            + " silence was long, and it was the right thing.",
                    null);
        });
        accounts.as(
                MENTEE.email(),
                () -> posts.reply(
                        posts.page(place, 1).getFirst().post().id(),
                        "Thank you. I tend to fill the silence. I will write the first two sentences down.",
                        null));
    }

    /** In the circle that the mentor leads and the mentee is in. */
    private void talkInCircle() {
        var agenda = DemoLibrary.written("First meeting.txt", """
                19:00  Arriving, who is here
                19:10  One moment each, three minutes, no advice
                19:40  What they have in common
                19:50  One small step until next time
                """);
        accounts.as(
                MENTOR.email(),
                () -> circle().ifPresent(place -> posts.post(
                        place,
                        "For our first meeting: bring one moment of the last weeks in which you wanted to say something and did not."
                                + " No need to prepare more.",
                        agenda)));
        agenda.delete();
        accounts.as(
                MENTEE.email(),
                () -> circle().ifPresent(place -> {
                    posts.reply(
                            posts.page(place, 1).getFirst().post().id(),
                            "I have one already. It was in the budget round, and it took four seconds.",
                            null);
                    posts.post(
                            place, "Small success: I asked for the floor twice this week. My voice shook once.", null);
                }));
        accounts.as(
                MENTOR.email(),
                () -> circle().ifPresent(place -> posts.reply(
                        posts.page(place, 1).getFirst().post().id(), "Once out of two is a good week.", null)));
    }

    private Optional<PostSpace> circle() {
        return spaces.mine().stream()
                .map(SpaceEntry::place)
                .filter(PostSpace.OfCircle.class::isInstance)
                .findFirst();
    }

    private void talkInPair() {
        accounts.as(
                MENTEE.email(),
                () -> messages.send(
                        pair(),
                        "I moved our talk about the team meeting to the top of the agenda. Is that all right?"));
        accounts.as(MENTOR.email(), () -> {
            messages.send(pair(), "Very much. Bring the invitation you sent, we look at the first lines together.");
            if (pair() instanceof MessagePlace.InSpace(var space)) {
                library.add(
                        new ResourceHome.OfSpace(space),
                        new ResourceDraft(
                                "The ladder of inference",
                                "What we talked about last time: from what you saw to what you believe.",
                                "https://en.wikipedia.org/wiki/Ladder_of_inference",
                                Set.of(),
                                PlanSide.BOTH,
                                Set.of()),
                        null);
            }
        });
        accounts.as(MENTEE.email(), () -> {
            messages.read(pair(), messages.page(pair(), 1).messages().getLast().id());
            messages.send(pair(), "Done, it is among our resources. See you on Thursday.");
        });
    }

    private MessagePlace pair() {
        return messages.mine().stream()
                .map(ConversationRow::place)
                .filter(place -> place instanceof MessagePlace.InSpace(Space.OfMatch _))
                .findFirst()
                .orElseThrow();
    }

    private void announce(ProgramId circles) {
        var segment = Segment.of(circles);
        var sent = announcements.send(
                "demo",
                segment,
                List.of(
                        new AnnouncementText(
                                Locale.ENGLISH,
                                "The library stays open until eight",
                                "The library on the second floor is yours on circle evenings until eight. Tea is in the"
                                        + " kitchen beside it.\n\nWho meets online finds the address in the space of the circle."),
                        new AnnouncementText(
                                Locale.GERMAN,
                                "Die Bibliothek bleibt bis acht offen",
                                "An den Abenden der Kreise gehört die Bibliothek im zweiten Stock bis acht Uhr Ihnen. Tee"
                                        + " steht in der Küche daneben.\n\nWer sich online trifft, findet die Adresse im Raum des"
                                        + " Kreises.")),
                announcements.preview(segment).stream().map(Announced::person).collect(Collectors.toSet()));
        telling.tell(sent);
    }

    private void helped(int... which) {
        var all =
                library.page(new ResourceFilter("", null, null, null, ResourceFilter.Sort.TITLE), 0, DemoLibrary.MANY);
        for (var one : which) {
            library.helped(all.get(one).id(), true);
        }
    }
}
