package org.belay.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.slider.IntegerSlider;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.belay.BelayTest;
import org.belay.matching.WeightTrial.Figures;
import org.belay.matching.WeightTrial.Outlook;
import org.belay.program.MatchingCriterion;
import org.belay.program.MatchingWeights;
import org.belay.security.TestAccounts;
import org.belay.shared.Progress;
import org.belay.shared.ui.BackgroundTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Weights that move while earlier ones are still being solved; each run answers when the test says so. */
@BelayTest
@ViewPackages(packages = "org.belay")
class PairWeightsTest extends SpringBrowserlessTest {

    private static final MatchingWeights PROGRAM = new MatchingWeights(Map.of(MatchingCriterion.TOPICS, 10), Map.of());
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    private final BlockingQueue<Run> runs = new LinkedBlockingQueue<>();
    private PairWeights weights;

    /** One that was begun. */
    private record Run(MatchingWeights weights, Progress progress, CompletableFuture<Outlook> answer) {

        int topics() {
            return weights.criteria().get(MatchingCriterion.TOPICS);
        }

        /** So many are matched. */
        void matches(int matched) {
            answer.complete(new Outlook(figures(1), figures(matched)));
        }

        private static Figures figures(int matched) {
            return new Figures(99, matched, matched, 5_000, 5_000, 0, 0, 0);
        }
    }

    @BeforeEach
    void shown() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        weights = new PairWeights(PROGRAM, Map.of(), (moved, progress) -> {
            var run = new Run(moved, progress, new CompletableFuture<>());
            runs.add(run);
            return run.answer().join();
        });
        UI.getCurrent().add(weights);
    }

    @AfterEach
    void nobody() {
        runs.forEach(run -> run.matches(0));
        TestAccounts.signOut();
    }

    private Run begun() throws InterruptedException {
        var run = runs.poll(30, TimeUnit.SECONDS);
        assertThat(run).as("begun beside the page").isNotNull();
        return run;
    }

    private void topics(int weight) {
        var slider = find(IntegerSlider.class, weights).all().getFirst();
        slider.setValue(weight);
        ComponentUtil.fireEvent(slider, new ComponentValueChangeEvent<>(slider, slider, 0, true));
    }

    private String said() {
        return weights.getElement().getTextRecursively();
    }

    /** What threads have left for the page is put on it. */
    private void until(BooleanSupplier so) {
        var session = UI.getCurrent().getSession();
        var end = System.nanoTime() + LONGEST;
        while (!so.getAsBoolean() && System.nanoTime() < end) {
            session.getService().runPendingAccessTasks(session);
            Thread.onSpinWait();
        }
        assertThat(so.getAsBoolean()).as(said()).isTrue();
    }

    @Test
    void thePageIsThereBeforeAnythingIsSolved() throws InterruptedException {
        assertThat(find(BackgroundTask.class, weights).all()).hasSize(1);
        assertThat(said()).contains("Matching with these weights").doesNotContain("of 99");
        var first = begun();
        assertThat(first.topics()).isEqualTo(10);
        first.matches(7);
        until(() -> said().contains("7 of 99"));
        assertThat(find(BackgroundTask.class, weights).all()).isEmpty();
    }

    @Test
    void theNewestPositionWinsInWhateverOrderTheyEnd() throws InterruptedException {
        var first = begun();
        topics(20);
        var second = begun();
        topics(30);
        var third = begun();
        assertThat(third.topics()).isEqualTo(30);
        assertThat(find(BackgroundTask.class, weights).all())
                .as("one at a time is waited for")
                .hasSize(1);

        third.matches(33);
        until(() -> said().contains("33 of 99"));
        second.matches(22);
        first.matches(11);
        topics(40);
        var fourth = begun();
        assertThat(said())
                .as("what came before stands until there is something newer")
                .contains("33 of 99");
        fourth.matches(44);
        until(() -> said().contains("44 of 99"));
        assertThat(said()).doesNotContain("11 of 99", "22 of 99", "33 of 99");
    }

    @Test
    void whatIsNotWaitedForAnyMoreStops() throws InterruptedException {
        var first = begun();
        topics(20);
        begun().matches(22);
        until(() -> said().contains("22 of 99"));
        assertThat(stopped(first)).isTrue();
    }

    private static boolean stopped(Run run) {
        try {
            run.progress().at(0.5);
            return false;
        } catch (CancellationException e) {
            return true;
        }
    }

    @Test
    void whoStopsItKeepsWhatWasThere() throws InterruptedException {
        begun().matches(7);
        until(() -> said().contains("7 of 99"));
        topics(20);
        var second = begun();
        test(find(Button.class, weights).withText("Cancel").single()).click();
        assertThat(stopped(second)).isTrue();
        second.answer().completeExceptionally(new CancellationException());
        until(() -> said().contains("Stopped. The figures are those of the weights before"));
        assertThat(said()).contains("7 of 99");
    }

    @Test
    void theWayBackToTheProgramIsSolvedToo() throws InterruptedException {
        begun();
        topics(20);
        begun();
        test(find(Button.class, weights).withText("As in the program").single()).click();
        assertThat(begun().weights()).isEqualTo(weights.read());
        assertThat(weights.read().criteria()).containsEntry(MatchingCriterion.TOPICS, 10);
    }
}
