package org.belay.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.DatabaseDump;
import org.belay.matching.MatchState;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WinServiceTest extends GoalTestBase {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final List<WinShared> taken = new ArrayList<>();
    private final List<WinId> removed = new ArrayList<>();
    private WinService wins;

    @BeforeEach
    void journal() {
        wins = winsWith(List.of());
    }

    private WinService winsWith(List<WinRecognition> recognition) {
        return new WinService(user, winRepository, places, recognition, audit, news, clock);
    }

    @Test
    void itsAuthorAloneReadsTheJournal() {
        wins.add(TODAY, "I spoke up in the round");

        assertThat(wins.mine()).extracting(Win::words).containsExactly("I spoke up in the round");
        assertThat(DatabaseDump.columnsHolding(jdbc, "spoke up in the round")).isEmpty();
        for (var other : List.of(daniel, maya, kai)) {
            as(other);
            assertThat(wins.mine()).isEmpty();
            assertThat(wins.sharedWith(match)).isEmpty();
        }
    }

    @Test
    void oneIsSharedWithThePartnerWhileTheMatchGoesOn() {
        var id = wins.add(TODAY, "I spoke up");
        wins.add(TODAY.minusDays(1), "Only mine");
        wins.share(id, 0, match);

        assertThat(told.stream(WinTold.class))
                .singleElement()
                .satisfies(news -> assertThat(news.with()).isEqualTo(daniel));
        as(daniel);
        assertThat(wins.sharedWith(match)).extracting(SharedWin::words).containsExactly("I spoke up");
        for (var other : List.of(olga, maya)) {
            as(other);
            assertThat(wins.sharedWith(match)).isEmpty();
        }
        as(ines);
        assertThatThrownBy(() -> wins.keepToOneself(id, 0)).isInstanceOf(ChangedMeanwhile.class);
        given.put(match, MatchState.ENDED_EARLY);
        as(daniel);
        assertThat(wins.sharedWith(match)).isEmpty();
    }

    @Test
    void nobodySharesOrTakesAwayWhatIsNotTheirs() {
        var id = wins.add(TODAY, "I spoke up");
        as(daniel);
        notFound(() -> wins.share(id, 0, match));
        notFound(() -> wins.remove(id, 0));
        as(olga);
        var own = wins.add(TODAY, "Mine");
        notFound(() -> wins.share(own, 0, match));
    }

    @Test
    void whatTakesRecognitionGetsItOnce() {
        var id = wins.add(TODAY, "I spoke up");
        assertThat(wins.mayBeRecognized()).isFalse();
        notFound(() -> wins.shareAsRecognition(id, 0));

        var recognizing = winsWith(List.of(new Taker()));
        assertThat(recognizing.mayBeRecognized()).isTrue();
        recognizing.shareAsRecognition(id, 0);
        assertThat(taken).singleElement().satisfies(win -> {
            assertThat(win.words()).isEqualTo("I spoke up");
            assertThat(win.name()).isEqualTo("Ines Carvalho");
        });
        assertThatThrownBy(() -> recognizing.shareAsRecognition(id, 1)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(taken).hasSize(1);

        recognizing.remove(id, 1);
        assertThat(removed).containsExactly(id);
    }

    /** Keeps in mind what it was told; whatever it took is public. */
    private final class Taker implements WinRecognition {

        @Override
        public void take(WinShared win) {
            taken.add(win);
        }

        @Override
        public void remove(WinId win) {
            removed.add(win);
        }

        @Override
        public Map<WinId, WinStory> of(PersonId person) {
            return taken.stream().collect(Collectors.toMap(WinShared::win, _ -> WinStory.PUBLIC));
        }
    }

    @Test
    void wrongInputIsRefused() {
        refused("win.problem.words", () -> wins.add(TODAY, " "));
        refused("goal.problem.long", () -> wins.add(TODAY, "x".repeat(1001)));
        refused("win.problem.future", () -> wins.add(TODAY.plusDays(2), "Soon"));
    }
}
