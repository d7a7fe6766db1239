package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.belay.community.SpacePage;
import org.belay.community.SpaceService;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;

/** Where those of a space meet, and who reads what they post. */
final class MeetingCard extends Div {

    private final transient SpacePage space;
    private final transient SpaceService spaces;
    private final transient Runnable changed;

    MeetingCard(SpacePage space, SpaceService spaces, Runnable changed) {
        this.space = space;
        this.spaces = spaces;
        this.changed = changed;
        addClassName("b-main");
        var link = space.meetingLink();
        var meeting = Blocks.card(text("spaces.meeting"));
        if (link == null) {
            meeting.add(Blocks.muted(text(space.mayPin() ? "spaces.meeting-none" : "spaces.meeting-nothing")));
        } else if (space.reads()) {
            meeting.add(Words.link(link, text("spaces.meeting-join", Words.host(link))));
        }
        if (space.mayPin()) {
            meeting.add(form());
        }
        if (space.reads() && (link != null || space.mayPin())) {
            add(meeting);
        }
        add(Blocks.card(
                text("spaces.about"),
                space.ofCircle() ? WhoSees.ofCircle(Permission.SEE_CIRCLE_POST) : WhoSees.ofSpace(Permission.SEE_POST),
                Blocks.muted(text(space.ofCircle() ? "spaces.rules-circle" : "spaces.rules"))));
    }

    private Component form() {
        var field = new LimitedField(text("spaces.meeting-link"));
        field.setPlaceholder("https://");
        field.setValue(space.meetingLink() == null ? "" : space.meetingLink());
        field.setMaxLength(SpaceService.LONGEST_LINK);
        field.setErrorMessage(text("community.problem.link"));
        field.setWidthFull();
        var pin = Buttons.of(text("spaces.pin"), "pin", () -> {
            if (Notify.attempt(() -> spaces.pin(space.place(), space.version(), field.getValue()), words -> {
                field.setErrorMessage(words);
                field.setInvalid(true);
            })) {
                changed.run();
            }
        });
        return Blocks.column(field, Blocks.row(pin));
    }
}
