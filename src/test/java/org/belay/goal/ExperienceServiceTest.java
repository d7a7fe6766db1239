package org.belay.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.belay.DatabaseDump;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.program.Topic;
import org.belay.program.TopicId;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Olga came back after a burnout and lets the others find her by it; Ines looks. */
class ExperienceServiceTest extends GoalTestBase {

    @Autowired
    private Vault vault;

    private ExperienceService experience;
    private TopicId burnout;

    @BeforeEach
    void somebodyHasBeenThere() {
        experience = new ExperienceService(user, experienceRepository, enrollments, topics, audit, news, clock);
        burnout = given.topic("Burnout");
        as(olga);
        experience.offer(olgasPlace, Set.of(burnout));
        as(ines);
    }

    private TalkRequest only() {
        assertThat(experience.requests()).hasSize(1);
        return experience.requests().getFirst();
    }

    @Test
    void whoSaidSoIsFoundWithoutAName() {
        assertThat(experience.topics()).extracting(topic -> topic.id()).containsExactly(burnout);
        assertThat(experience.search(burnout)).singleElement().satisfies(found -> {
            assertThat(found.place()).isEqualTo(olgasPlace);
            assertThat(found.topics()).containsExactly("Burnout");
            assertThat(found.toString()).doesNotContain("Olga", "Petrova");
        });
    }

    @Test
    void nobodyIsFoundWhoDidNotSayItOrTookItBack() {
        assertThat(experience.search(given.topic("Relocation"))).isEmpty();
        as(olga);
        assertThat(experience.search(burnout)).as("not oneself").isEmpty();
        experience.offer(olgasPlace, Set.of());
        as(ines);
        assertThat(experience.search(burnout)).isEmpty();
        assertThat(experience.topics()).isEmpty();
    }

    @Test
    void onlyWhoTakesPartInTheSameProgramFinds() {
        var outsider = accounts.member("Nora", "Out");
        var elsewhere = given.person("Tom", "Else", "Europe/Berlin");
        given.enrollment(given.cohort(given.program()), elsewhere, Side.MENTEE, null);
        for (var reader : List.of(outsider, elsewhere, maya, kai)) {
            as(reader);
            assertThat(experience.search(burnout)).isEmpty();
            notFound(() -> experience.ask(olgasPlace, burnout, null));
        }
        as(elsewhere);
        notFound(() -> experience.offer(olgasPlace, Set.of(burnout)));
    }

    @Test
    void whoTakesABreakOrHasLeftIsNotFound() {
        for (var state : List.of(EnrollmentState.ON_HOLD, EnrollmentState.LEFT)) {
            sql.execute("update enrollment set state = ? where enrollment_id = ?", state.name(), olgasPlace.value());
            assertThat(experience.search(burnout)).isEmpty();
        }
    }

    @Test
    void whoDoesNotWantToMeetSomebodyIsNotFoundByThem() {
        avoids(olgasPlace, ines);
        assertThat(experience.search(burnout)).isEmpty();
        assertThat(experience.topics()).as("which would tell of them").isEmpty();
        avoids(olgasPlace, daniel);
        assertThat(experience.search(burnout)).hasSize(1);
        assertThat(experience.topics()).extracting(Topic::id).contains(burnout);
        avoids(place, olga);
        assertThat(experience.search(burnout)).isEmpty();
        assertThat(experience.topics()).isEmpty();
        notFound(() -> experience.ask(olgasPlace, burnout, null));
    }

    private void avoids(EnrollmentId who, PersonId whom) {
        jdbc.update(
                "update enrollment set avoid_list = ? where enrollment_id = ?",
                vault.seal("enrollment.avoid_list", Long.toString(whom.value())).bytes(),
                who.value());
    }

    @Test
    void onlyOnceATalkIsAcceptedBothKnowEachOther() {
        experience.ask(olgasPlace, burnout, "How did you come back?");
        assertThat(only().other()).isNull();
        assertThat(told.stream(TalkAsked.class))
                .singleElement()
                .satisfies(news -> assertThat(news.whom()).isEqualTo(olga));
        assertThat(DatabaseDump.columnsHolding(jdbc, "come back?")).isEmpty();

        as(olga);
        assertThat(only().words()).isEqualTo("How did you come back?");
        assertThat(only().other()).isNull();
        assertThat(only().email()).isNull();
        experience.accept(only().id(), only().version());
        assertThat(only().other()).isEqualTo("Ines Carvalho");
        as(ines);
        assertThat(only().other()).isEqualTo("Olga Petrova");
        assertThat(told.stream(TalkAnswered.class))
                .singleElement()
                .satisfies(news -> assertThat(news.accepted()).isTrue());
    }

    @Test
    void whoDeclinesStaysUnknownAndIsNotAskedAgain() {
        experience.ask(olgasPlace, burnout, null);
        as(olga);
        var request = only();
        experience.decline(request.id(), request.version());
        assertThatThrownBy(() -> experience.accept(request.id(), request.version()))
                .isInstanceOf(ChangedMeanwhile.class);

        as(ines);
        assertThat(only().other()).isNull();
        assertThat(only().state()).isEqualTo(TalkState.DECLINED);
        assertThat(experience.search(burnout)).singleElement().matches(SomebodyWhoKnows::asked);
        refused("experience.problem.asked", () -> experience.ask(olgasPlace, burnout, null));
    }

    @Test
    void onlyWhoWasAskedAnswersAndOnlyWhoAskedTakesItBack() {
        experience.ask(olgasPlace, burnout, null);
        var request = only();
        notFound(() -> experience.accept(request.id(), request.version()));
        as(olga);
        notFound(() -> experience.takeBack(request.id(), request.version()));
        as(daniel);
        notFound(() -> experience.decline(request.id(), request.version()));
        as(ines);
        experience.takeBack(request.id(), request.version());
        assertThat(experience.requests()).isEmpty();
        experience.ask(olgasPlace, burnout, null);
    }

    @Test
    void fewWishesWaitAtOnce() {
        var places = IntStream.range(0, ExperienceService.MOST_OPEN)
                .mapToObj(i -> {
                    var person = given.person("Person", "Number" + i, "Europe/Berlin");
                    var own = given.enrollment(cohort, person, Side.MENTOR, null);
                    as(person);
                    experience.offer(own, Set.of(burnout));
                    return own;
                })
                .toList();
        as(ines);
        places.forEach(one -> experience.ask(one, burnout, null));
        refused("experience.problem.open", () -> experience.ask(olgasPlace, burnout, null));
    }

    @Test
    void nobodyHasBeenThroughEverything() {
        as(olga);
        var many = new HashSet<TopicId>();
        IntStream.rangeClosed(0, OwnExperience.MOST).forEach(i -> many.add(given.topic("Topic " + i)));
        refused("experience.problem.topics", () -> experience.offer(olgasPlace, many));
        refused("goal.problem.long", () -> {
            as(ines);
            experience.ask(olgasPlace, burnout, "x".repeat(501));
        });
    }

    /** Who was named in one cohort is not met through another one. */
    @Test
    void anAvoidListOfWhateverPlaceCounts() {
        var elsewhere = given.cohort(given.program());
        var olgas = given.enrollment(elsewhere, olga, Side.MENTEE, null);
        avoids(olgas, ines);
        assertThat(experience.search(burnout)).isEmpty();
        assertThat(experience.topics()).isEmpty();
        notFound(() -> experience.ask(olgasPlace, burnout, null));

        avoids(olgas, daniel);
        assertThat(experience.search(burnout)).hasSize(1);
        var mine = given.enrollment(elsewhere, ines, Side.MENTEE, null);
        given.put(mine, EnrollmentState.LEFT);
        avoids(mine, olga);
        assertThat(experience.search(burnout)).isEmpty();
    }

    /** It looks as if it had been taken back: nobody learns who is on a list, or whose. */
    @Test
    void aWishThatWaitsIsNotAcceptedOnceOneDoesNotWantToMeetTheOther() {
        experience.ask(olgasPlace, burnout, null);
        as(olga);
        var request = only();
        for (var list : List.of(olgasPlace, place)) {
            avoids(list, list.equals(place) ? olga : ines);
            as(olga);
            assertThat(experience.requests()).isEmpty();
            notFound(() -> experience.accept(request.id(), request.version()));
            notFound(() -> experience.decline(request.id(), request.version()));
            as(ines);
            assertThat(only().state()).isEqualTo(TalkState.ASKED);
            avoids(list, daniel);
        }
        as(olga);
        experience.accept(request.id(), request.version());
        avoids(olgasPlace, ines);
        assertThat(only().other()).as("they know each other already").isEqualTo("Ines Carvalho");
    }
}
