package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.Problem;
import org.belay.shared.Refused;

/** Short news at the foot of the screen. */
public final class Notify {

    private static final int SECONDS = 1000;
    private static final int UNDO_MILLIS = 10 * SECONDS;

    private Notify() {}

    public static void done(String text) {
        show(5 * SECONDS, "circle-check", Tone.OK, new Span(text));
    }

    /** Says what was done and offers to undo it for ten seconds. */
    public static void done(String text, Runnable undo) {
        var button = new Button(UI.getCurrent().getTranslation("action.undo"), Icons.of("undo-2"));
        var notification = show(UNDO_MILLIS, "circle-check", Tone.OK, new Span(text), button);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(click -> {
            notification.close();
            undo.run();
        });
    }

    public static void problem(String text) {
        show(10 * SECONDS, "circle-alert", Tone.BAD, new Span(text));
    }

    /** Runs an action and says what stood against it, if a guard refused it or somebody else was faster. */
    public static boolean attempt(Runnable action) {
        return attempt(action, Notify::problem);
    }

    /** @param told gets what stood against it, to say it at a field */
    public static boolean attempt(Runnable action, Consumer<String> told) {
        try {
            action.run();
            return true;
        } catch (Refused refused) {
            told.accept(words(refused));
        } catch (ChangedMeanwhile e) {
            ChangedPage.tell(UI.getCurrent());
        }
        return false;
    }

    /** Why it was refused. */
    public static String words(Refused refused) {
        return refused.problems().stream().map(Notify::say).collect(Collectors.joining(" "));
    }

    private static String say(Problem problem) {
        return UI.getCurrent().getTranslation(problem.key(), problem.arguments().toArray());
    }

    static Notification show(int millis, String icon, Tone tone, Component... content) {
        var notification = new Notification();
        notification.setDuration(millis);
        notification.setPosition(Position.BOTTOM_CENTER);
        var row = Blocks.block("b-row b-toast " + tone.className(), Icons.of(icon));
        row.add(content);
        notification.add(row);
        notification.open();
        return notification;
    }
}
