package org.belay.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.belay.BelayTest;
import org.belay.matching.RoomClashes;
import org.belay.matching.RoomClashes.Crowd;
import org.belay.matching.RoomForecast;
import org.belay.matching.RoomForecast.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of the rooms of a site; they have seats and hours enough here. */
@BelayTest
@ViewPackages(packages = "org.belay")
class RoomsPanelTest extends SpringBrowserlessTest {

    private static final Crowd CROWD = new Crowd(Instant.parse("2026-12-01T10:00:00Z"), 3, 1);

    @BeforeEach
    void inEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void whereEachSessionHasARoomThereIsNothingToSay() {
        assertThat(said(new RoomClashes(24, 0, 0, 0, 0, null))).endsWith("Enough");
    }

    /** Two rooms, each free for one half of the hour. */
    @Test
    void sessionsWithoutARoomAreToldThoughNoHalfHourIsOverfull() {
        assertThat(said(new RoomClashes(24, 0, 1, 2, 0, null)))
                .contains("Of 24 sessions 1 would usually find no free room", "0 to 2 in 20 draws")
                .doesNotContain("Enough", "Most crowded");
        assertThat(said(new RoomClashes(24, 0, 0, 1, 0, null)))
                .as("one draw of all is enough")
                .contains("none would usually find")
                .doesNotContain("Enough");
    }

    @Test
    void theMostCrowdedHalfHourIsTold() {
        assertThat(said(new RoomClashes(24, 2, 3, 4, 0, CROWD)))
                .contains("Of 24 sessions 3 would usually", "Most crowded", "3 sessions and 1 free room");
    }

    @Test
    void sessionsForWhichNoTimeIsLeftAreTold() {
        assertThat(said(new RoomClashes(24, 0, 0, 0, 4, null)))
                .contains("Up to 4 sessions could not be held")
                .doesNotContain("Enough", "would usually find no free room");
    }

    private static String said(RoomClashes clashes) {
        var site = new Site("Bregenz", 4, 2, 2, 10, 50, clashes, ZoneOffset.UTC);
        var panel = new RoomsPanel(new RoomForecast(2, List.of(site)));
        UI.getCurrent().add(panel);
        return panel.getElement().getTextRecursively();
    }
}
