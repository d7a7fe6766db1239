package org.belay.program.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.belay.BelayTest;
import org.belay.program.ChangedGuide;
import org.belay.program.ChangedGuide.Standing;
import org.belay.program.PartChange;
import org.belay.program.PlanEffect;
import org.belay.program.PlanEffect.ChangedMatch;
import org.belay.program.PlanEffect.ChangedMilestone;
import org.belay.program.RunningMatches.RunningMatch;
import org.belay.program.SessionGuide.AgendaItem;
import org.belay.shared.ui.LongList;
import org.belay.shared.ui.SearchField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody reads before an edit of the plan applies. */
@BelayTest
@ViewPackages(packages = "org.belay")
class PlanEffectListTest extends SpringBrowserlessTest {

    @BeforeEach
    void inEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void everyMatchCanBeSeen() {
        var list = shown(effect(LongList.AT_ONCE + 2));
        assertThat(text(list)).contains("Ada 099").doesNotContain("Ada 100");
        test(find(Button.class, list).withText("Show 2 more of 2").single()).click();
        assertThat(text(list)).contains("Ada 099", "Ada 101");
    }

    @Test
    void aMatchIsFoundByItsNameOrItsCohort() {
        var list = shown(effect(LongList.AT_ONCE + 2));
        var search = find(SearchField.class, list).single();
        test(search).setValue("ADA 101");
        assertThat(text(list)).contains("Ada 101").doesNotContain("Ada 001");
        test(search).setValue("autumn");
        assertThat(text(list)).contains("Ada 001");
        test(search).setValue("nobody of that name");
        assertThat(text(list)).contains("No match that changes is called that.").doesNotContain("Ada");
    }

    @Test
    void whoMayNotSeeAMatchReadsNoNameAndFindsNone() {
        var list = shown(new PlanEffect(1, List.of(changed(null)), List.of()));
        assertThat(text(list)).contains("A match", "Talk");
        assertThat(find(SearchField.class, list).all())
                .as("few are read without looking for them")
                .isEmpty();
    }

    @Test
    void ofEachGuideItSaysFromWhatToWhat() {
        var guides = List.of(
                new ChangedGuide(
                        new Standing("First", 1, 10),
                        new Standing("The first hour", 2, 25),
                        List.of(
                                new PartChange<>(new AgendaItem("Talk", 10), new AgendaItem("Talk", 25)),
                                new PartChange<>(new AgendaItem("Tea", 5), new AgendaItem("Tea", 5))),
                        List.of(new PartChange<>("Who?", null), new PartChange<>(null, "Why?"))),
                new ChangedGuide(null, new Standing("Clinic", 1, 45), List.of(), List.of()),
                new ChangedGuide(new Standing("Closing", 3, 0), null, List.of(), List.of()));
        assertThat(text(shown(new PlanEffect(12, List.of(), guides))))
                .contains(
                        "The guides of all 12 matches change:",
                        "Title: First → The first hour",
                        "For session 1 → for session 2",
                        "Agenda: Talk (10 min) → Talk (25 min)",
                        "Agenda, at another place: Tea (5 min)",
                        "Prompt, goes: Who?",
                        "Prompt, new: Why?",
                        "New, for session 1, 45 min",
                        "Goes; was for session 3, without an agenda",
                        "No dates change.");
    }

    private static PlanEffectList shown(PlanEffect effect) {
        var list = new PlanEffectList(effect);
        UI.getCurrent().add(list);
        return list;
    }

    private static String text(PlanEffectList list) {
        return list.getElement().getTextRecursively();
    }

    private static PlanEffect effect(int matches) {
        var changed = IntStream.range(0, matches)
                .mapToObj(i -> changed("Ada %03d".formatted(i)))
                .toList();
        return new PlanEffect(matches, changed, List.of());
    }

    private static ChangedMatch changed(@Nullable String name) {
        return new ChangedMatch(
                new RunningMatch(name, "Autumn", null, null),
                List.of(new ChangedMilestone("Talk", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 8))));
    }
}
