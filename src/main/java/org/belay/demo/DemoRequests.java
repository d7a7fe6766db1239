package org.belay.demo;

import static org.belay.demo.DemoAccount.COORDINATOR;
import static org.belay.demo.DemoAccount.MENTEE;
import static org.belay.demo.DemoAccount.MENTOR;

import org.belay.community.PostService;
import org.belay.community.PostSpace;
import org.belay.community.SpaceService;
import org.belay.feedback.TwoWayFeedbackService;
import org.belay.goal.ExperienceService;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.Spaces;
import org.belay.security.DemoAccounts;
import org.belay.session.MentorshipService;
import org.belay.shared.Email;
import org.belay.shared.ProgramId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What people ask for, and where: one talk with somebody who has been there, another match, that somebody looks at a post
 * in the space of a program, and a word of the others in a circle.
 */
@Component
@Profile("demo")
class DemoRequests {

    /** The one in the files who says that the pairing is not a good fit. */
    private static final Email NOT_MATCHED_WELL = new Email("michael.rothkugel@example.org");

    private final ExperienceService experiences;
    private final MentorshipService mentorships;
    private final SpaceService spaces;
    private final PostService posts;
    private final TwoWayFeedbackService feedback;
    private final Spaces circles;
    private final DemoAccounts accounts;
    private final DemoQueries queries;

    DemoRequests(
            ExperienceService experiences,
            MentorshipService mentorships,
            SpaceService spaces,
            PostService posts,
            TwoWayFeedbackService feedback,
            Spaces circles,
            DemoAccounts accounts,
            DemoQueries queries) {
        this.experiences = experiences;
        this.mentorships = mentorships;
        this.spaces = spaces;
        this.posts = posts;
        this.feedback = feedback;
        this.circles = circles;
        this.accounts = accounts;
        this.queries = queries;
    }

    void ask(ProgramId program) {
        accounts.as(MENTEE.email(), this::oneTalk);
        anotherMatch();
        lookAtAPost(new PostSpace.OfProgram(program));
        tellEachOtherInTheCircle();
    }

    private void oneTalk() {
        for (var topic : experiences.topics()) {
            var known = experiences.search(topic.id()).stream().findFirst();
            if (known.isPresent()) {
                experiences.ask(
                        known.get().place(),
                        topic.id(),
                        "I stand before that decision myself. Half an hour would help: what did you find out too late?");
                return;
            }
        }
    }

    /** By whoever said before that it does not fit; an account of their own is opened for it. */
    private void anotherMatch() {
        accounts.open(queries.person(NOT_MATCHED_WELL), NOT_MATCHED_WELL, false, false);
        accounts.as(
                NOT_MATCHED_WELL,
                () -> mentorships.mine().stream()
                        .map(one -> one.pair().match())
                        .map(mentorships::openOwn)
                        .filter(space -> space.rematch() != null)
                        .forEach(space -> mentorships.askForRematch(
                                space.pair().match(),
                                "We like each other, but our weeks do not meet: I work at night until spring. Somebody who"
                                        + " knows that rhythm would help me more.")));
    }

    private void lookAtAPost(PostSpace place) {
        accounts.as(COORDINATOR.email(), () -> {
            spaces.switchOn(place);
            posts.post(
                    place,
                    "This space is for everybody who leads a team for the first time, this year or before. Whoever finished"
                            + " last spring is welcome to stay.",
                    null);
        });
        accounts.as(MENTOR.email(), () -> {
            spaces.join(place);
            posts.post(place, "I have two tickets for Saturday's game to sell, a good price. Write me.", null);
        });
        accounts.as(MENTEE.email(), () -> {
            spaces.join(place);
            posts.report(
                    posts.page(place, 1).getFirst().post().id(), "Nothing bad, but this is not what the space is for.");
        });
    }

    private void tellEachOtherInTheCircle() {
        accounts.as(
                MENTOR.email(),
                () -> feedback.give(
                        circle(),
                        queries.person(MENTEE.email()),
                        "You asked the quietest of us a question and then waited.",
                        "Tell us about your own case, too; you have only listened so far."));
        accounts.as(
                MENTEE.email(),
                () -> feedback.give(
                        circle(),
                        queries.person(MENTOR.email()),
                        "You end on time, each time. I can plan around it.",
                        "Leave the summary to one of us now and then."));
    }

    private Space circle() {
        return circles.mine().stream()
                .filter(SpaceHead::ofCircle)
                .findFirst()
                .orElseThrow()
                .space();
    }
}
