package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.Member;
import org.belay.session.Repetition;
import org.belay.session.SessionId;
import org.belay.session.SessionPlan;
import org.belay.session.SessionRow;
import org.belay.session.Slot;
import org.jspecify.annotations.Nullable;

/** Whose session is planned, a pair's or a circle's. */
interface Planning {

    /** In which whoever plans reads times. */
    ZoneId zone();

    /** Those whose clock may show another time and who are few enough to be named. */
    List<Member> others();

    /** Times at which everybody is free. */
    List<Slot> free(int minutes, @Nullable SessionId moving);

    void book(SessionPlan plan);

    /** Returns how many of them were booked. */
    int book(SessionPlan first, Repetition repetition);

    void move(SessionRow session, SessionPlan plan, String reason);

    WhoSees readers(Permission permission);

    /** How the session that is planned, or moves, can go; nothing where no plan says so. */
    Optional<Component> guide(@Nullable SessionRow moving);

    /** The page to which it leads back. */
    String back();
}
