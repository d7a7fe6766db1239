package org.belay.scheduling.ui;

import static org.belay.scheduling.ui.Words.text;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.belay.scheduling.OwnKickoff;
import org.belay.scheduling.ScheduleService;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.HomeCard;
import org.belay.shared.ui.Icons;

/** Home of whoever takes part: the kickoff of their cohort. */
@org.springframework.stereotype.Component
class KickoffHome implements HomeCard {

    private final ScheduleService schedules;

    KickoffHome(ScheduleService schedules) {
        this.schedules = schedules;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> content() {
        var kickoffs = schedules.ownKickoffs();
        return kickoffs.isEmpty()
                ? Optional.empty()
                : Optional.of(Blocks.block(
                        "b-main",
                        Blocks.card(
                                text("schedule.meeting.KICKOFF"),
                                kickoffs.stream().map(KickoffHome::line).toArray(Component[]::new))));
    }

    private static Component line(OwnKickoff kickoff) {
        var room = kickoff.roomName();
        return Blocks.row(
                Icons.of("flag"),
                Blocks.block(
                        "b-column b-tight",
                        Blocks.strong(Words.when(kickoff.startsAt(), kickoff.minutes())),
                        Blocks.meta(kickoff.cohortName()
                                + " · "
                                + (room == null ? text("state.SessionKind." + kickoff.kind()) : room))));
    }
}
