package org.belay.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.belay.program.ChangedGuide.Standing;
import org.belay.program.SessionGuide.AgendaItem;
import org.junit.jupiter.api.Test;

class ChangedGuideTest {

    private static final SessionGuide FIRST = guide("first", "First meeting", List.of("Who are you?"));
    private static final SessionGuide CLOSING = guide("closing", "Closing", List.of("What stays?"));

    @Test
    void guidesThatStayAreNotNamed() {
        assertThat(ChangedGuide.between(plan(FIRST, CLOSING), plan(FIRST, CLOSING)))
                .isEmpty();
    }

    @Test
    void whatComesBetweenMovesTheGuidesAfterItToOtherSessions() {
        var clinic = guide("clinic", "Clinic", List.of());
        assertThat(ChangedGuide.between(plan(FIRST, CLOSING), plan(FIRST, clinic, CLOSING)))
                .containsExactly(
                        new ChangedGuide(
                                new Standing("Closing", 2, 10), new Standing("Closing", 3, 10), List.of(), List.of()),
                        new ChangedGuide(null, new Standing("Clinic", 2, 10), List.of(), List.of()));
    }

    @Test
    void aGuideThatGoesIsSaidWithTheSessionThatItWasFor() {
        assertThat(ChangedGuide.between(plan(FIRST, CLOSING), plan(FIRST)))
                .containsExactly(new ChangedGuide(new Standing("Closing", 2, 10), null, List.of(), List.of()));
    }

    @Test
    void ofAGuideItSaysFromWhatToWhat() {
        var after = new SessionGuide(
                "first",
                "The first hour",
                List.of(new AgendaItem("Talk", 25), new AgendaItem("Goal", 15)),
                List.of("Who are you, and why?", "What for?"));
        assertThat(ChangedGuide.between(plan(FIRST), plan(after)))
                .containsExactly(new ChangedGuide(
                        new Standing("First meeting", 1, 10),
                        new Standing("The first hour", 1, 40),
                        List.of(
                                new PartChange<>(new AgendaItem("Talk", 10), new AgendaItem("Talk", 25)),
                                new PartChange<>(null, new AgendaItem("Goal", 15))),
                        List.of(
                                new PartChange<>("Who are you?", "Who are you, and why?"),
                                new PartChange<>(null, "What for?"))));
    }

    @Test
    void asFewPartsAsPossibleChange() {
        assertThat(parts(List.of("a", "b", "c"), List.of("x", "a", "b", "c")))
                .containsExactly(new PartChange<>(null, "x"));
        assertThat(parts(List.of("a", "b", "c"), List.of("c", "a", "b"))).containsExactly(new PartChange<>("c", "c"));
        assertThat(parts(List.of("a", "b", "a"), List.of("a", "b"))).containsExactly(new PartChange<>("a", null));
        assertThat(parts(List.of("a", "b"), List.of())).hasSize(2);
        assertThat(parts(List.of("a"), List.of("a"))).isEmpty();
    }

    @Test
    void onlyWhatIsElsewhereAsItWasHasMoved() {
        assertThat(new PartChange<>("c", "c").moves()).isTrue();
        assertThat(new PartChange<>("c", "d").moves()).isFalse();
        assertThat(new PartChange<>(null, "d").moves()).isFalse();
    }

    private static List<PartChange<String>> parts(List<String> before, List<String> after) {
        return PartChange.between(before, after, part -> part);
    }

    private static SessionGuide guide(String key, String title, List<String> prompts) {
        return new SessionGuide(key, title, List.of(new AgendaItem("Talk", 10)), prompts);
    }

    private static ProgramPlan plan(SessionGuide... guides) {
        return new ProgramPlan(List.of(), List.of(guides));
    }
}
