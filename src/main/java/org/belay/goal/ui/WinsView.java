package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.belay.goal.GoalSpot;
import org.belay.goal.Win;
import org.belay.goal.WinStory;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.DayField;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.jspecify.annotations.Nullable;

/** A journal of what went well, for whoever writes it. */
@Route(GoalNavigation.WINS)
@PermitAll
class WinsView extends Page implements BeforeEnterObserver {

    private final transient GoalTools tools;

    WinsView(GoalTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        header(getTranslation("win.title"))
                .under(getTranslation("home.title"), "")
                .context(getTranslation("win.context"));
        var spots = tools.goals().spots().stream()
                .filter(spot -> spot.match() != null)
                .toList();
        var wins = tools.wins().mine();
        var card = Blocks.card(getTranslation("win.journal"), WhoSees.of(Permission.SEE_WIN));
        if (wins.isEmpty()) {
            card.add(Blocks.muted(getTranslation("win.none")));
        }
        var stories = tools.wins().stories();
        wins.forEach(win -> card.add(line(win, stories.get(win.id()), spots)));
        add(Blocks.block("b-flow b-pair", Blocks.block("b-main", card), Blocks.block("b-rail", form())));
    }

    private Component form() {
        var words = new LimitedArea(getTranslation("win.words"));
        words.setPlaceholder(getTranslation("win.words.example"));
        words.setMaxLength(Win.LONGEST);
        words.setMinRows(3);
        words.setWidthFull();
        var today = LocalDate.ofInstant(tools.clock().instant(), Formats.zone());
        var day = new DayField(getTranslation("win.day"), today);
        day.setLocale(getLocale());
        day.setWidthFull();
        var sketch = new Sketch(tools.drafts(), "win", 0);
        sketch.watch("words", words);
        sketch.fillIn();
        var add = Buttons.primary(getTranslation("win.add"), "plus", () -> {
            var on = day.getValue() == null ? today : day.getValue();
            if (Notify.attempt(() -> tools.wins().add(on, words.getValue()), told -> {
                words.setErrorMessage(told);
                words.setInvalid(true);
            })) {
                sketch.discard();
                Notify.done(getTranslation("win.added"));
                show();
            }
        });
        return Blocks.card(
                getTranslation("win.new"),
                WhoSees.of(Permission.SEE_WIN),
                words,
                day,
                new AutoSave(sketch.fields().values(), sketch::keep),
                Blocks.row(add));
    }

    private Component line(Win win, @Nullable WinStory story, List<GoalSpot> spots) {
        var words = Blocks.paragraph(win.words());
        words.addClassName("b-prose");
        var line = Blocks.block("b-column b-win", words, Blocks.meta(Formats.date(win.happenedOn())));
        var actions = Blocks.row();
        if (win.sharedWith() == null) {
            for (var spot : spots) {
                actions.add(Buttons.quiet(
                        getTranslation("win.share", Objects.requireNonNull(spot.partner())), () -> share(win, spot)));
            }
        } else {
            if (spots.stream().anyMatch(spot -> win.sharedWith().equals(spot.match()))) {
                line.add(WhoSees.of(Permission.SEE_SHARED_WIN));
            }
            actions.add(Buttons.quiet(
                    getTranslation("goal.keep"), () -> act(() -> tools.wins().keepToOneself(win.id(), win.version()))));
        }
        if (story != null) {
            line.add(Blocks.meta(getTranslation("win.story." + story.name())));
        }
        if (story != null && story.isShared()) {
            actions.add(Buttons.quiet(
                    getTranslation("win.remove-story"),
                    () -> removeBoth(win, story).open()));
        } else {
            if (tools.wins().mayBeRecognized()) {
                actions.add(Buttons.quiet(
                        getTranslation("win.recognize"), () -> recognize(win).open()));
            }
            actions.add(Buttons.quiet(getTranslation("win.remove"), () -> remove(win)));
        }
        line.add(actions, Blocks.rule());
        return line;
    }

    private void share(Win win, GoalSpot spot) {
        if (Notify.attempt(() -> tools.wins().share(win.id(), win.version(), Objects.requireNonNull(spot.match())))) {
            Notify.done(
                    getTranslation("win.shared", Objects.requireNonNull(spot.partner())),
                    () -> act(() -> tools.wins().keepToOneself(win.id(), win.version() + 1)));
        }
        show();
    }

    /** Not taken back by a button here: others read it from then on. */
    private ConfirmDialog recognize(Win win) {
        return new ConfirmDialog(
                getTranslation("win.recognize"),
                getTranslation("win.recognize-confirm"),
                () -> tools.wins().shareAsRecognition(win.id(), win.version()),
                this::show,
                Blocks.paragraph(win.words()),
                Blocks.paragraph(getTranslation("win.recognize-read")),
                WhoSees.of(Permission.SEE_RECOGNITION));
    }

    /** Asked before, since what others may have read does not come back. */
    private ConfirmDialog removeBoth(Win win, WinStory story) {
        return new ConfirmDialog(
                getTranslation("win.remove"),
                getTranslation("win.remove-confirm"),
                () -> tools.wins().remove(win.id(), win.version()),
                () -> {
                    Notify.done(getTranslation("win.removed-both"));
                    show();
                },
                Blocks.paragraph(win.words()),
                Blocks.paragraph(getTranslation("win.remove-read." + story.name())));
    }

    private void remove(Win win) {
        if (Notify.attempt(() -> tools.wins().remove(win.id(), win.version()))) {
            Notify.done(
                    getTranslation("win.removed"), () -> act(() -> tools.wins().add(win.happenedOn(), win.words())));
        }
        show();
    }

    private void act(Runnable action) {
        Notify.attempt(action);
        show();
    }
}
