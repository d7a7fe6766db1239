package org.belay.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.goal.GoalHint.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoalHintTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String CLEAR = "Run the steering group on my own";
    private static final String COUNTED = "I have led 2 meetings";

    private static Set<GoalHint> hints(String title, String measure, @Nullable String dueOn) {
        return GoalHint.of(title, measure, dueOn == null ? null : LocalDate.parse(dueOn), TODAY);
    }

    @Test
    void aClearGoalNeedsNone() {
        assertThat(hints(CLEAR, COUNTED, "2026-06-30")).isEmpty();
        assertThat(hints("Die Lenkungsrunde allein leiten", "Ich habe zweimal geleitet", "2026-06-30"))
                .isEmpty();
    }

    @Test
    void howMuchOrHowOftenIsAsked() {
        assertThat(hints(CLEAR, "People are happier", "2026-06-30")).containsExactly(MEASURABLE);
        assertThat(hints(CLEAR, "", "2026-06-30")).containsExactly(MEASURABLE);
        assertThat(hints(CLEAR, "Each week a note", "2026-06-30")).isEmpty();
        assertThat(hints(CLEAR, "Jede Woche eine Notiz", "2026-06-30")).isEmpty();
    }

    @Test
    void byWhenIsAsked() {
        assertThat(hints(CLEAR, COUNTED, null)).containsExactly(BY_WHEN);
        assertThat(hints(CLEAR, COUNTED, "2026-03-01")).containsExactly(PAST);
        assertThat(hints(CLEAR, COUNTED, "2026-03-02")).isEmpty();
        assertThat(hints(CLEAR, COUNTED, "2027-03-03")).containsExactly(FAR);
    }

    @Test
    void whoseGoalItIsIsAsked() {
        assertThat(hints("My boss listens to me more", COUNTED, "2026-06-30")).containsExactly(WHOSE);
        for (var other : List.of("Chef", "Vorgesetzter")) {
            assertThat(hints("Mein " + other + " soll mir mehr zutrauen", COUNTED, "2026-06-30"))
                    .containsExactly(WHOSE);
        }
        assertThat(hints("Meine Chefin soll mir mehr zutrauen", COUNTED, "2026-06-30"))
                .containsExactly(WHOSE);
        assertThat(hints("Mein Team arbeitet besser zusammen", COUNTED, "2026-06-30"))
                .containsExactly(WHOSE);
        assertThat(hints("Lead my team through the move", COUNTED, "2026-06-30"))
                .isEmpty();
    }

    @Test
    void aWordOrTwoAreNoGoalYet() {
        assertThat(hints("Public speaking", COUNTED, "2026-06-30")).containsExactly(SHORT);
        assertThat(hints("", COUNTED, "2026-06-30")).isEmpty();
    }
}
