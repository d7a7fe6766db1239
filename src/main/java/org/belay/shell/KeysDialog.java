package org.belay.shell;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Keys;
import org.belay.shared.ui.PlainTable;

/** Which keys do what, and whether single ones do anything: whoever speaks to the browser would press them by chance. */
class KeysDialog extends Dialog {

    KeysDialog() {
        setHeaderTitle(getTranslation("keys.title"));
        var table = new PlainTable(
                        getTranslation("keys.title"), getTranslation("keys.key"), getTranslation("keys.does"))
                .wordsLast()
                .line("Ctrl K", getTranslation("jump.title"))
                .line("?", getTranslation("keys.list"))
                .line("J  K", getTranslation("keys.move"))
                .line("A", getTranslation("keys.act"))
                .line("S", getTranslation("keys.later"))
                .line("Alt ← ↑ → ↓", getTranslation("keys.drag"))
                .line("Ctrl Z", getTranslation("keys.undo"))
                .line("Esc", getTranslation("keys.close"));
        var single = new Checkbox(getTranslation("keys.single"));
        single.setHelperText(getTranslation("keys.single-help"));
        // The browser keeps it: the hands and the microphone are those of this machine.
        single.getElement()
                .executeJs(
                        "this.checked = " + Keys.SINGLE + ";"
                                + "this.addEventListener('change', () => localStorage.setItem('belay.keys', this.checked ? 'on' : 'off'))");
        add(Blocks.block("b-form", table, single));
        getFooter().add(Buttons.plain(getTranslation("action.close"), this::close));
    }
}
