package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.workshop.AttendanceSettled.Attended;
import org.belay.workshop.Workshop;

/** Who was there, once a workshop is finished: in numbers for those who lead, for everybody their own. */
final class AttendanceCard {

    private AttendanceCard() {}

    static Component ofAll(WorkshopTools tools, Workshop workshop) {
        var people = tools.door().attended(workshop.id());
        var there = people.stream().filter(one -> one.dates() > 0).count();
        var minutes = people.stream().mapToInt(Attended::minutes).sum();
        return Blocks.card(
                text("workshop.attendance"),
                Blocks.column(
                        Blocks.strong(text("workshop.were-there", there, people.size())),
                        Blocks.muted(text("workshop.hours-in-all", Words.hoursLong(minutes)))));
    }

    /** Nothing for who had no seat. */
    static Optional<Component> own(WorkshopTools tools, Workshop workshop) {
        return tools.door()
                .mine(workshop.id())
                .map(own -> Blocks.card(
                        text("workshop.your-attendance"),
                        Blocks.column(
                                Blocks.text(text(
                                        "workshop.you-were",
                                        workshop.dates().size(),
                                        own.dates(),
                                        Words.hoursLong(own.minutes()))),
                                WhoSees.of(Permission.SEE_ATTENDANCE))));
    }
}
