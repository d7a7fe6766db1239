package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people have typed into text fields of a page since it was loaded, to be found again after it is loaded anew. */
final class TypedTexts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What a field held before its reader typed into it. */
    private record Before(String text) implements Serializable {}

    /**
     * @param nth among the fields of this label that do not stand in a dialog, from 0; -1 in a dialog
     * @param among so many
     */
    private record Typed(String label, int nth, int among, String before, String text) implements Serializable {}

    /**
     * A text that is not in a field of the page.
     *
     * @param field where it was typed, with other words by now; null where that cannot be told
     */
    record Left(String label, String text, @Nullable TextFieldBase<?, String> field) {}

    /** @param carried how many texts are in their fields again */
    record Carried(int carried, List<Left> left) {}

    private final ArrayList<Typed> texts = new ArrayList<>();

    private TypedTexts() {}

    static void watch(TextFieldBase<?, String> field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                mark(field, change.getOldValue());
            }
        });
    }

    private static void mark(TextFieldBase<?, String> field, String before) {
        if (ComponentUtil.getData(field, Before.class) == null) {
            ComponentUtil.setData(field, Before.class, new Before(before));
        }
    }

    /** @param root with pages and dialogs */
    static TypedTexts on(Component root) {
        var typed = new TypedTexts();
        var onPage = onPage(root);
        for (var field : fields(root).toList()) {
            var before = ComponentUtil.getData(field, Before.class);
            if (before != null && !field.getValue().equals(before.text())) {
                var alike = alike(onPage, label(field));
                typed.texts.add(
                        new Typed(label(field), alike.indexOf(field), alike.size(), before.text(), field.getValue()));
            }
        }
        return typed;
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Puts each text into the field that it was typed into, as long as nobody else changed what is there. */
    Carried carryTo(Component page) {
        var onPage = onPage(page);
        var carried = 0;
        var left = new ArrayList<Left>();
        for (var typed : texts) {
            var field = field(typed, alike(onPage, typed.label()));
            if (field == null) {
                left.add(new Left(typed.label(), typed.text(), null));
            } else if (field.getValue().equals(typed.before())) {
                put(field, typed.text());
                carried++;
            } else if (!field.getValue().equals(typed.text())) {
                left.add(new Left(typed.label(), typed.text(), field));
            }
        }
        return new Carried(carried, left);
    }

    /** It counts as typed, so that it is kept once more should it be needed. */
    static void put(TextFieldBase<?, String> field, String text) {
        var before = field.getValue();
        field.setValue(text);
        mark(field, before);
    }

    /** Where rows came or went, the places of fields say nothing: then what stood there does, if it stands there once. */
    private static @Nullable TextFieldBase<?, String> field(Typed typed, List<TextFieldBase<?, String>> alike) {
        if (typed.nth() >= 0 && alike.size() == typed.among()) {
            return alike.get(typed.nth());
        }
        var same = alike.stream()
                .filter(field -> !typed.before().isBlank() && field.getValue().equals(typed.before()))
                .toList();
        return typed.nth() >= 0 && same.size() == 1 ? same.getFirst() : null;
    }

    private static List<TextFieldBase<?, String>> onPage(Component root) {
        return fields(root).filter(field -> !inDialog(field)).toList();
    }

    private static List<TextFieldBase<?, String>> alike(List<TextFieldBase<?, String>> fields, String label) {
        return fields.stream().filter(field -> label(field).equals(label)).toList();
    }

    private static String label(TextFieldBase<?, String> field) {
        return Objects.requireNonNullElse(field.getLabel(), "");
    }

    private static boolean inDialog(Component field) {
        return Stream.iterate(field.getParent(), Optional::isPresent, one -> one.flatMap(Component::getParent))
                .anyMatch(one -> one.orElseThrow() instanceof Dialog);
    }

    /** Those that were made to be typed into. */
    private static Stream<TextFieldBase<?, String>> fields(Component root) {
        return switch (root) {
            case LimitedField field -> Stream.of(field);
            case LimitedArea area -> Stream.of(area);
            default -> root.getChildren().flatMap(TypedTexts::fields);
        };
    }
}
