package org.belay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.belay.security.CurrentUser;
import org.belay.security.TestAccounts;
import org.belay.shared.NotFound;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WaitingItemsTest extends SessionTestBase {

    @Autowired
    private DSLContext database;

    @Autowired
    private CurrentUser current;

    private WaitingItems items;

    @BeforeEach
    void service() {
        items = new WaitingItems(new AsideRepository(database), current, clock);
        as(daniel);
    }

    @Test
    void whatIsSnoozedComesBackAndWhatIsNotNeededDoesNot() {
        items.putAside("log:1", clock.instant().plus(Duration.ofDays(1)));
        items.putAside("log:2", null);
        assertThat(items.aside()).containsExactlyInAnyOrder("log:1", "log:2");

        clock.advance(Duration.ofDays(1));
        assertThat(items.aside()).containsExactly("log:2");
        items.putAside("log:2", clock.instant().plus(Duration.ofDays(1)));
        clock.advance(Duration.ofDays(1));
        assertThat(items.aside()).isEmpty();
    }

    @Test
    void itIsTakenBack() {
        items.putAside("log:1", null);
        items.putAside("log:2", null);
        items.putAside("log:3", null);
        items.takeBack("log:1");
        assertThat(items.aside()).containsExactlyInAnyOrder("log:2", "log:3");
        items.takeAllBack();
        assertThat(items.aside()).isEmpty();
    }

    @Test
    void everybodyHasTheirOwn() {
        items.putAside("log:1", null);
        as(ines);
        assertThat(items.aside()).isEmpty();
        items.takeAllBack();
        as(daniel);
        assertThat(items.aside()).hasSize(1);
        TestAccounts.signOut();
        assertThatThrownBy(() -> items.aside()).isInstanceOf(NotFound.class);
    }
}
