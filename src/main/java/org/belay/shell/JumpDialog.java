package org.belay.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Icons;
import org.belay.shared.ui.JumpSource;
import org.belay.shared.ui.JumpSource.Jump;
import org.belay.shared.ui.NavigationSource;
import org.belay.shared.ui.NavigationSource.Section;

/** Search and jump: actions of the page, entries of the navigation and whatever the features find, for who may open it. */
class JumpDialog extends Dialog {

    private static final int SHORTEST = 2;

    private final transient List<Jump> near;
    private final transient List<JumpSource> far;

    /** @param actions of the page that is open */
    JumpDialog(List<Jump> actions, List<NavigationSource> entries, List<JumpSource> far) {
        this.near = Stream.concat(
                        actions.stream(),
                        entries.stream()
                                .flatMap(source -> source.entries().stream())
                                .map(entry -> Jump.to(
                                        entry.label(),
                                        entry.section() == Section.TOP
                                                ? ""
                                                : getTranslation("navigation.section." + entry.section()),
                                        entry.icon(),
                                        entry.address())))
                .toList();
        this.far = far;
        setHeaderTitle(getTranslation("jump.title"));
        add(Blocks.block("b-form", field()));
    }

    private ComboBox<Jump> field() {
        var field = new ComboBox<Jump>(getTranslation("jump.field"));
        field.setHelperText(getTranslation("jump.help"));
        field.setWidthFull();
        field.setItemLabelGenerator(Jump::label);
        field.setRenderer(new ComponentRenderer<>(JumpDialog::row));
        field.setItems(query -> found(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        field.addValueChangeListener(chosen -> {
            close();
            chosen.getValue().go().run();
        });
        field.setAutofocus(true);
        addOpenedChangeListener(change -> field.focus());
        return field;
    }

    private static Component row(Jump jump) {
        var words = new Span(jump.label());
        return jump.under().isEmpty()
                ? Blocks.row(Icons.of(jump.icon()), words)
                : Blocks.row(Icons.of(jump.icon()), words, Blocks.meta(jump.under()));
    }

    List<Jump> found(String words) {
        var sought = words.strip().toLowerCase(Locale.ROOT);
        var close = near.stream()
                .filter(jump -> jump.label().toLowerCase(Locale.ROOT).contains(sought));
        return sought.length() < SHORTEST
                ? close.toList()
                : Stream.concat(close, far.stream().flatMap(source -> source.find(sought).stream()))
                        .toList();
    }
}
