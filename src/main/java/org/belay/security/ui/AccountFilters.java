package org.belay.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import org.belay.security.AccountFilter;
import org.belay.security.AccountRole;
import org.belay.security.AccountState;

/** The filters above the list of accounts. */
class AccountFilters extends Div {

    private final TextField text = new TextField(getTranslation("accounts.search"));
    private final Select<AccountState> state = choice("accounts.state", AccountState.values(), "state.AccountState.");
    private final Select<AccountRole> role = choice("accounts.role", AccountRole.values(), "state.AccountRole.");

    AccountFilters(Runnable changed) {
        addClassNames("b-row", "b-filters");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> run(change.isFromClient(), changed));
        state.addValueChangeListener(change -> run(change.isFromClient(), changed));
        role.addValueChangeListener(change -> run(change.isFromClient(), changed));
        add(text, state, role);
    }

    private static void run(boolean byHand, Runnable changed) {
        if (byHand) {
            changed.run();
        }
    }

    private <E extends Enum<E>> Select<E> choice(String label, E[] values, String words) {
        var select = new Select<E>();
        select.setLabel(getTranslation(label));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setItemLabelGenerator(value -> value == null ? "" : getTranslation(words + value.name()));
        return select;
    }

    AccountFilter value() {
        return new AccountFilter(text.getValue(), state.getValue(), role.getValue());
    }

    void read(Map<String, List<String>> parameters) {
        text.setValue(Address.read(parameters, "text"));
        state.setValue(Address.read(parameters, "state", AccountState.class));
        role.setValue(Address.read(parameters, "role", AccountRole.class));
    }

    Map<String, String> address() {
        return new Address()
                .with("text", text.getValue())
                .with("state", state.getValue())
                .with("role", role.getValue())
                .parameters();
    }
}
