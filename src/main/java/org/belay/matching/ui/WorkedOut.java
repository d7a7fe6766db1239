package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;

/** What takes seconds to say of a pair, for who asks for it; it goes on beside the page. */
final class WorkedOut<T> extends Div {

    private final transient BackgroundTask.Work<T> work;
    private final transient Function<T, String> words;

    /** @param words for what the work gives, looked up on the page */
    WorkedOut(BackgroundTask.Work<T> work, Function<T, String> words) {
        this.work = work;
        this.words = words;
        addClassName("b-column");
        offer();
    }

    private void offer() {
        removeAll();
        add(
                Blocks.muted(text("matching.lock-effect.too-large")),
                Blocks.row(Buttons.quiet(text("matching.lock-effect.work-out"), this::begin)));
    }

    private void begin() {
        removeAll();
        add(new BackgroundTask<>(text("matching.lock-effect.working"), work)
                .whenDone(this::say)
                .otherwise(this::offer));
    }

    private void say(T found) {
        removeAll();
        add(Blocks.muted(words.apply(found)));
    }
}
