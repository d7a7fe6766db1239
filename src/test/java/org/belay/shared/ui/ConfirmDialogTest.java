package org.belay.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.belay.BelayTest;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a dialog once its action was confirmed. */
@BelayTest
class ConfirmDialogTest extends SpringBrowserlessTest {

    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void language() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private ConfirmDialog confirmed(Runnable action) {
        var dialog = new ConfirmDialog("Remove it?", "Remove", action, done::incrementAndGet);
        dialog.open();
        press();
        return dialog;
    }

    private void press() {
        test(find(Button.class).withText("Remove").single()).click();
    }

    @Test
    void itClosesOnceTheActionIsDone() {
        assertThat(confirmed(() -> {}).isOpened()).isFalse();
        assertThat(done).hasValue(1);
    }

    @Test
    void refusedItStaysWithWhatWasTypedAndCanBeConfirmedAgain() {
        var tries = new AtomicInteger();
        var dialog = confirmed(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new Refused(Problem.of("community.problem.words"));
            }
        });
        assertThat(dialog.isOpened()).isTrue();
        assertThat(done).hasValue(0);
        press();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(done).hasValue(1);
    }

    @Test
    void whereSomebodyElseWasFasterItCloses() {
        var dialog = confirmed(() -> {
            throw new ChangedMeanwhile(new ProgramId(1));
        });
        assertThat(dialog.isOpened()).isFalse();
        assertThat(done).hasValue(0);
    }
}
