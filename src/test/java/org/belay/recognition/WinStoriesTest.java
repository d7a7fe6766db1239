package org.belay.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.belay.BelayTest;
import org.belay.goal.Win;
import org.belay.goal.WinId;
import org.belay.goal.WinService;
import org.belay.goal.WinStory;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Ines shares a win; Maya coordinates and reads it first, Sam is anybody. */
@BelayTest
@Transactional
class WinStoriesTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private WinService wins;

    @Autowired
    private RecognitionService recognitions;

    private TestAccounts accounts;
    private PersonId ines;
    private PersonId sam;
    private PersonId maya;
    private WinId win;

    @BeforeEach
    void aWinThatIsShared() {
        accounts = new TestAccounts(sql);
        ines = accounts.member("Ines", "Carvalho");
        sam = accounts.member("Sam", "Else");
        maya = accounts.member("Maya", "Lindqvist", new Pairs(sql).program(), ProgramRole.COORDINATOR);
        accounts.signIn(ines);
        win = wins.add(LocalDate.of(2026, 3, 2), "I spoke up. It was short.");
        share();
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private void share() {
        wins.shareAsRecognition(win, version());
    }

    private long version() {
        return wins.mine().stream()
                .filter(one -> one.id().equals(win))
                .map(Win::version)
                .findFirst()
                .orElseThrow();
    }

    private RecognitionId story() {
        return recognitions.mine().getFirst().id();
    }

    private void read(boolean published) {
        var id = story();
        accounts.signIn(maya);
        recognitions.publish(id, published);
        accounts.signIn(ines);
    }

    private List<String> readBySam() {
        accounts.signIn(sam);
        var titles = recognitions.all().stream().map(Recognized::title).toList();
        accounts.signIn(ines);
        return titles;
    }

    private WinStory standing() {
        return wins.stories().get(win);
    }

    @Test
    void aWinSaysWhatBecomesOfItsStory() {
        assertThat(standing()).isEqualTo(WinStory.TO_READ);
        read(true);
        assertThat(standing()).isEqualTo(WinStory.PUBLIC);
        assertThat(readBySam()).contains("I spoke up.");
        read(false);
        assertThat(standing()).isEqualTo(WinStory.NOT_PUBLISHED);
        var id = story();
        recognitions.takeBack(id);
        assertThat(standing()).isEqualTo(WinStory.TAKEN_BACK);
        recognitions.bringBack(id);
        assertThat(standing()).isEqualTo(WinStory.NOT_PUBLISHED);

        accounts.signIn(sam);
        assertThat(wins.stories()).isEmpty();
    }

    @Test
    void whatWasTakenBackOrKeptIsSharedAgainInItsPlace() {
        var first = story();
        recognitions.takeBack(first);
        share();
        assertThat(standing()).isEqualTo(WinStory.TO_READ);
        assertThat(story()).isNotEqualTo(first);
        assertThatThrownBy(() -> recognitions.bringBack(first)).isInstanceOf(NotFound.class);

        read(false);
        share();
        assertThat(recognitions.mine())
                .singleElement()
                .satisfies(one -> assertThat(one.published()).isNull());
    }

    @Test
    void whatIsSharedIsNotSharedTwice() {
        assertThatThrownBy(this::share).isInstanceOf(ChangedMeanwhile.class);
        read(true);
        assertThatThrownBy(this::share).isInstanceOf(ChangedMeanwhile.class);
        assertThat(recognitions.mine()).hasSize(1);
    }

    @Test
    void itsStoryGoesWithAWin() {
        read(true);
        recognitions.give(RecognitionDraft.story("Another", "Of no win", Set.of()));
        wins.remove(win, version());
        assertThat(recognitions.mine()).extracting(Recognized::title).containsExactly("Another");
        assertThat(readBySam()).doesNotContain("I spoke up.");
    }

    @Test
    void nobodyRemovesTheStoryOfSomebodyElse() {
        read(true);
        var version = version();
        accounts.signIn(sam);
        assertThatThrownBy(() -> wins.remove(win, version)).isInstanceOf(NotFound.class);
        accounts.signIn(ines);
        assertThatThrownBy(() -> wins.remove(win, version - 1)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(wins.mine()).hasSize(1);
    }
}
