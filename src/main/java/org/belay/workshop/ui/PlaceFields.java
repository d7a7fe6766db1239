package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Fields;
import org.belay.workshop.Venue;
import org.belay.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/** Where a workshop takes place: a room, elsewhere, online, or both in a room and online. */
class PlaceFields extends Div {

    private final ComboBox<Workshop.Room> room = new ComboBox<>(text("workshop.form.room"));
    private final TextField place = new TextField(text("workshop.form.place"));
    private final TextField link = new TextField(text("workshop.link"));
    private final HasValue<?, Integer> seats;

    /** @param seats of which there may be more than chairs, which is said */
    PlaceFields(List<Workshop.Room> rooms, Venue venue, HasValue<?, Integer> seats) {
        this.seats = seats;
        addClassName("b-column");
        room.setItems(rooms);
        room.setItemLabelGenerator(one -> {
            var capacity = one.capacity();
            return capacity == null ? one.label() : text("workshop.form.room-of", one.label(), capacity);
        });
        room.setClearButtonVisible(true);
        rooms.stream().filter(one -> one.id().equals(venue.room())).findFirst().ifPresent(room::setValue);
        place.setValue(or(venue.place()));
        place.setHelperText(text("workshop.form.place-help"));
        link.setValue(or(venue.link()));
        link.setHelperText(text("workshop.form.link-help"));
        room.addValueChangeListener(change -> warn());
        seats.addValueChangeListener(change -> warn());
        warn();
        add(Blocks.strong(text("workshop.where")), room, place, link);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    List<HasValue<?, ?>> fields() {
        return List.of(room, place, link);
    }

    /** It can be said at any of the three; the first of them says what is missing. */
    void tell(String words) {
        Fields.tell(room, words);
        place.addValueChangeListener(change -> room.setInvalid(false));
        link.addValueChangeListener(change -> room.setInvalid(false));
    }

    ComboBox<Workshop.Room> room() {
        return room;
    }

    /** More seats than chairs are said at once, and allowed. */
    private void warn() {
        var chosen = room.getValue();
        var capacity = chosen == null ? null : chosen.capacity();
        var many = seats.getValue();
        room.setHelperText(
                chosen != null && capacity != null && many != null && many > capacity
                        ? text("workshop.remark.capacity", chosen.label(), capacity, many)
                        : "");
    }

    Venue read() {
        return new Venue(room.getValue() == null ? null : room.getValue().id(), place.getValue(), link.getValue());
    }
}
