package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.provider.HasListDataView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people have filled in on a page since it was loaded, to be found again after it is loaded anew. */
final class FilledIn {

    /** Filters stand in the address, and so on the page that is loaded anew. */
    private static final String FILTERS = "b-filters";

    /** That a field is watched. */
    private record Watched() {}

    /** What a field held before its reader changed it. */
    private record Before(@Nullable Object value) {}

    /**
     * @param nth among the fields of this label that do not stand in a dialog, from 0; -1 in a dialog
     * @param among so many
     * @param words the value as its reader saw it
     */
    private record Change(
            String label,
            int nth,
            int among,
            @Nullable Object before,
            @Nullable Object value,
            String words) {}

    /**
     * What is not in a field of the page.
     *
     * @param field where it was filled in, with something else in it by now; null where that cannot be told, or where it
     *     can be chosen no more
     */
    record Left(
            String label,
            String words,
            @Nullable Object value,
            @Nullable InputField<?, ?> field) {}

    /** @param carried how many fields hold again what was filled in */
    record Carried(int carried, List<Left> left) {}

    private final List<Change> changes = new ArrayList<>();

    private FilledIn() {}

    /** To be called before a reader can have changed a field. */
    static void watch(Component root) {
        fields(root)
                .filter(field -> ComponentUtil.getData((Component) field, Watched.class) == null)
                .toList()
                .forEach(FilledIn::watch);
    }

    /** Last of its listeners: what acts as soon as it is chosen has acted by then, and is not done once more. */
    private static void watch(InputField<?, ?> field) {
        ComponentUtil.setData((Component) field, Watched.class, new Watched());
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                mark(field, change.getOldValue());
            }
        });
    }

    private static void mark(InputField<?, ?> field, @Nullable Object before) {
        if (ComponentUtil.getData((Component) field, Before.class) == null) {
            ComponentUtil.setData((Component) field, Before.class, new Before(before));
        }
    }

    /** @param root with pages and dialogs */
    static FilledIn on(Component root) {
        var filled = new FilledIn();
        var onPage = onPage(root);
        for (var field : fields(root).toList()) {
            var before = ComponentUtil.getData((Component) field, Before.class);
            if (before != null && !Objects.equals(field.getValue(), before.value())) {
                var alike = alike(onPage, label(field));
                filled.changes.add(new Change(
                        label(field),
                        alike.indexOf(field),
                        alike.size(),
                        before.value(),
                        field.getValue(),
                        FieldWords.of(field)));
            }
        }
        return filled;
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Puts each into the field that it was filled into, as long as nobody else changed what is there. */
    Carried carryTo(Component page) {
        var carried = 0;
        var left = new ArrayList<Left>();
        for (var change : changes) {
            // Looked for anew, since what was put back may show further fields.
            var field = field(change, alike(onPage(page), change.label()));
            if (field == null || !takes(field, change.value())) {
                left.add(new Left(change.label(), change.words(), change.value(), null));
            } else if (Objects.equals(field.getValue(), change.before())) {
                put(field, change.value());
                carried++;
            } else if (!Objects.equals(field.getValue(), change.value())) {
                left.add(new Left(change.label(), change.words(), change.value(), field));
            }
        }
        return new Carried(carried, left);
    }

    /** It counts as filled in, so that it is kept once more should it be needed. */
    @SuppressWarnings("unchecked")
    static void put(InputField<?, ?> field, @Nullable Object value) {
        var before = field.getValue();
        ((InputField<?, @Nullable Object>) field).setValue(value);
        mark(field, before);
    }

    /** What is chosen from a list must be in it still. */
    private static boolean takes(InputField<?, ?> field, @Nullable Object value) {
        if (field.isReadOnly() || !field.isEnabled()) {
            return false;
        }
        return !(field instanceof HasListDataView<?, ?> choices)
                || choices.getListDataView().getItems().toList().containsAll(each(value));
    }

    private static List<?> each(@Nullable Object value) {
        return value instanceof Collection<?> many
                ? List.copyOf(many)
                : Stream.ofNullable(value).toList();
    }

    /** Where rows came or went, the places of fields say nothing: then what stood there does, if it stands there once. */
    private static @Nullable InputField<?, ?> field(Change change, List<InputField<?, ?>> alike) {
        if (change.nth() >= 0 && alike.size() == change.among()) {
            return alike.get(change.nth());
        }
        var same = alike.stream()
                .filter(field -> !field.isEmpty() && Objects.equals(field.getValue(), change.before()))
                .toList();
        return change.nth() >= 0 && same.size() == 1 ? same.getFirst() : null;
    }

    private static List<InputField<?, ?>> onPage(Component root) {
        return fields(root).filter(field -> !inDialog((Component) field)).toList();
    }

    private static List<InputField<?, ?>> alike(List<InputField<?, ?>> fields, String label) {
        return fields.stream().filter(field -> label(field).equals(label)).toList();
    }

    private static String label(InputField<?, ?> field) {
        return Optional.ofNullable(field.getLabel())
                .or(() -> field instanceof HasAriaLabel named ? named.getAriaLabel() : Optional.empty())
                .orElse("");
    }

    private static boolean inDialog(Component field) {
        return Stream.iterate(field.getParent(), Optional::isPresent, one -> one.flatMap(Component::getParent))
                .anyMatch(one -> one.orElseThrow() instanceof Dialog);
    }

    /** Passwords are not kept. What a field is made of is no field. */
    private static Stream<InputField<?, ?>> fields(Component root) {
        return switch (root) {
            case PasswordField _ -> Stream.empty();
            case InputField<?, ?> field -> Stream.of(field);
            default ->
                root.getElement().getClassList().contains(FILTERS)
                        ? Stream.empty()
                        : root.getChildren().flatMap(FilledIn::fields);
        };
    }
}
