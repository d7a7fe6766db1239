package org.belay.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.belay.BelayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What takes seconds is begun when somebody asks, and can be stopped. */
@BelayTest
@ViewPackages(packages = "org.belay")
class WorkedOutTest extends SpringBrowserlessTest {

    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    private CompletableFuture<Integer> answer = new CompletableFuture<>();
    private int begun;
    private WorkedOut<Integer> shown;

    @BeforeEach
    void offered() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        shown = new WorkedOut<>(
                _ -> {
                    begun++;
                    return answer.join();
                },
                found -> "It comes to " + found);
        UI.getCurrent().add(shown);
    }

    private void press(String words) {
        test(find(Button.class, shown).withText(words).single()).click();
    }

    private void until(String said) {
        var session = UI.getCurrent().getSession();
        var end = System.nanoTime() + LONGEST;
        while (!said().contains(said) && System.nanoTime() < end) {
            session.getService().runPendingAccessTasks(session);
            Thread.onSpinWait();
        }
        assertThat(said()).contains(said);
    }

    private String said() {
        return shown.getElement().getTextRecursively();
    }

    @Test
    void nothingIsSolvedBeforeSomebodyAsks() {
        assertThat(said()).contains("is worked out when you ask");
        assertThat(begun).isZero();
        press("Work it out");
        assertThat(said()).contains("Solving the cohort").doesNotContain("when you ask");
        answer.complete(7);
        until("It comes to 7");
        assertThat(find(Button.class, shown).all()).isEmpty();
    }

    @Test
    void whoStopsItMayAskAgain() {
        press("Work it out");
        press("Cancel");
        answer.completeExceptionally(new CancellationException());
        until("is worked out when you ask");
        answer = new CompletableFuture<>();
        press("Work it out");
        answer.complete(8);
        until("It comes to 8");
    }
}
