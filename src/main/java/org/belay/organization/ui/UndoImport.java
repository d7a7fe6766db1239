package org.belay.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.belay.organization.ImportBatchId;
import org.belay.organization.ImportBatches;
import org.belay.organization.ImportKind;
import org.belay.organization.ImportRow;
import org.belay.organization.ImportUndo;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;

/** Where imports are undone: it says before what that would do, shows how far it has come, and says what was done. */
public class UndoImport extends Div {

    private final transient ImportBatches imports;
    private final transient Runnable done;

    /** @param done what follows, also when it was cancelled or refused */
    public UndoImport(ImportBatches imports, Runnable done) {
        this.imports = imports;
        this.done = done;
    }

    /** Of an import just applied; not to be seen when it changed nothing. */
    public Button button(ImportBatchId batch) {
        return button(imports.row(batch));
    }

    Button button(ImportRow row) {
        var button = Buttons.of(getTranslation("people.undo"), "rotate-ccw", () -> ask(row));
        button.setAriaLabel(getTranslation("people.undo.of", row.batch().fileName()));
        button.setVisible(row.undoable());
        return button;
    }

    private void ask(ImportRow row) {
        var effect = imports.effectOfUndo(row.id());
        boolean people = row.batch().kind() == ImportKind.PEOPLE;
        var of = people ? "people.undo." : "people.undo.other.";
        var words = Blocks.column();
        line(words, of + "removed", effect.removed());
        line(words, of + "kept", effect.kept());
        line(words, of + "restored", effect.restored());
        line(words, "people.undo.back", effect.back());
        line(words, of + "changed-since", effect.changedSince());
        if (people) {
            words.add(Blocks.meta(getTranslation("people.undo.places")));
        }
        new ConfirmDialog(
                        getTranslation("people.undo.title", row.batch().fileName()),
                        getTranslation("people.undo.confirm"),
                        () -> {},
                        () -> run(row),
                        words)
                .open();
    }

    private void line(Div words, String key, int count) {
        if (count > 0) {
            words.add(Blocks.text(getTranslation(key, count)));
        }
    }

    private void run(ImportRow row) {
        add(new BackgroundTask<ImportUndo>(
                        getTranslation("people.undo.running", row.batch().fileName()),
                        progress -> imports.undo(row.id(), progress))
                .whenDone(this::tell)
                .otherwise(this::end));
    }

    private void tell(ImportUndo effect) {
        end();
        Notify.done(getTranslation(
                "people.undo.done",
                Formats.number(effect.removed()),
                Formats.number(effect.restored() + effect.back()),
                Formats.number(effect.kept() + effect.changedSince())));
    }

    private void end() {
        removeAll();
        done.run();
    }
}
