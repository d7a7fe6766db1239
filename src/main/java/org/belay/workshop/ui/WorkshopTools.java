package org.belay.workshop.ui;

import java.time.Clock;
import java.time.Instant;
import org.belay.draft.Drafts;
import org.belay.program.ProgramService;
import org.belay.security.CurrentUser;
import org.belay.workshop.CheckInService;
import org.belay.workshop.OnlineSeats;
import org.belay.workshop.RegistrationService;
import org.belay.workshop.WorkshopFeedbackService;
import org.belay.workshop.WorkshopLists;
import org.belay.workshop.WorkshopService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the pages of workshops work with. */
@Component
record WorkshopTools(
        WorkshopService workshops,
        RegistrationService registrations,
        OnlineSeats online,
        CheckInService door,
        WorkshopFeedbackService feedback,
        WorkshopLists lists,
        ProgramService programs,
        Drafts drafts,
        CurrentUser user,
        Clock clock,
        @Value("${belay.base-url}") String baseUrl) {

    Instant now() {
        return clock.instant();
    }

    /** An address in full, for a code that a telephone reads. */
    String inFull(String path) {
        return baseUrl.endsWith("/") ? baseUrl + path : baseUrl + "/" + path;
    }
}
