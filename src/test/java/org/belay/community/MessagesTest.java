package org.belay.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.PROGRAM_ROLE;
import static org.belay.db.Tables.PUBLISHED_MATCH;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.belay.enrollment.Side;
import org.belay.matching.CircleState;
import org.belay.matching.MatchState;
import org.belay.matching.Space;
import org.belay.shared.Bells;
import org.belay.shared.PersonId;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** Messages in pairs and circles, and of coordinators. */
class MessagesTest extends CommunityTestBase {

    @Autowired
    private Bells bells;

    private MessagePlace ofPair;
    private MessagePlace ofCircle;

    @BeforeEach
    void places() {
        ofPair = new MessagePlace.InSpace(pair);
        ofCircle = new MessagePlace.InSpace(circle);
    }

    private List<String> texts(MessagePlace place) {
        return messages.page(place, 50).messages().stream()
                .map(MessageRow::text)
                .toList();
    }

    private MessageId last() {
        return messages.page(ofPair, 1).messages().getLast().id();
    }

    private ConversationId written(PersonId to, String text) {
        as(maya);
        return messages.write(program, Set.of(to), text).getFirst();
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithThePairs() {
        as(daniel);
        messages.send(ofPair, "See you on Thursday");
        var few = statements();
        for (var i = 0; i < 5; i++) {
            var other = given.person("Mentee" + i, "Other", "Europe/Berlin");
            var there = given.cohort(program);
            var match = given.match(
                    there,
                    given.enrollment(there, daniel, Side.MENTOR, null),
                    given.enrollment(there, other, Side.MENTEE, null));
            messages.send(new MessagePlace.InSpace(new Space.OfMatch(match)), "Hello " + i);
        }
        assertThat(statements()).isEqualTo(few);
        assertThat(messages.mine()).hasSize(6).allMatch(row -> row.lastAt() != null);
    }

    private int statements() {
        var count = new AtomicInteger();
        var listeners = sql.configuration().executeListenerProviders();
        sql.configuration().set((ExecuteListener) new Counting(count));
        try {
            messages.mine();
        } finally {
            sql.configuration().set(listeners);
        }
        return count.get();
    }

    private record Counting(AtomicInteger count) implements ExecuteListener {
        @Override
        public void executeStart(ExecuteContext context) {
            count.incrementAndGet();
        }
    }

    @Test
    void theTwoOfAPairReadEachOtherAndNobodyElseDoes() {
        as(daniel);
        messages.send(ofPair, "See you on Thursday");
        as(ines);
        assertThat(texts(ofPair)).containsExactly("See you on Thursday");
        assertThat(messages.page(ofPair, 50).title()).isEqualTo("Daniel Osei");
        for (var other : Set.of(cleo, olga, maya, hugo, admin)) {
            as(other);
            hidden(() -> messages.page(ofPair, 50));
            hidden(() -> messages.send(ofPair, "Hello"));
            hidden(() -> messages.read(ofPair, new MessageId(1)));
            hidden(() -> messages.unread(pair));
            assertThat(messages.mine()).extracting(ConversationRow::place).doesNotContain(ofPair);
        }
    }

    @Test
    void whoHasLeftACircleReadsNoMore() {
        as(lea);
        messages.send(ofCircle, "Welcome");
        as(cleo);
        assertThat(texts(ofCircle)).containsExactly("Welcome");
        leavesCircle(cleosPlace);
        hidden(() -> messages.page(ofCircle, 50));
        hidden(() -> messages.send(ofCircle, "Still here"));
        as(ben);
        messages.send(ofCircle, "Thanks");
        assertThat(told.stream(MessageSent.class).toList().getLast().receivers())
                .extracting(MessageSent.To::person)
                .containsExactlyInAnyOrder(ines, lea);
    }

    @Test
    void unreadIsWhatOthersWroteSinceOneLooked() {
        as(daniel);
        messages.send(ofPair, "One");
        messages.send(ofPair, "Two");
        assertThat(messages.unread()).isZero();
        as(ines);
        assertThat(messages.unread(pair)).isEqualTo(2);
        assertThat(messages.unread()).isEqualTo(2);
        messages.read(ofPair, last());
        assertThat(messages.unread()).isZero();
        messages.send(ofPair, "Three");
        assertThat(messages.unread()).isZero();
        as(daniel);
        assertThat(messages.unread(pair)).isEqualTo(1);
    }

    @Test
    void whatCameAfterThePageWasShownIsNotRead() {
        as(daniel);
        messages.send(ofPair, "One");
        as(ines);
        var shown = last();
        as(daniel);
        messages.send(ofPair, "Two");
        as(ines);
        messages.read(ofPair, shown);
        assertThat(messages.unread(pair)).isEqualTo(1);
        messages.send(ofPair, "Three");
        assertThat(messages.unread(pair)).as("writing is not reading").isEqualTo(1);
        messages.read(ofPair, last());
        messages.read(ofPair, shown);
        assertThat(messages.unread(pair)).isZero();
    }

    @Test
    void untilSomebodyReadsThereIsOnePieceOfNews() {
        as(daniel);
        messages.send(ofPair, "One");
        messages.send(ofPair, "Two");
        as(ines);
        messages.read(ofPair, last());
        as(daniel);
        messages.send(ofPair, "Three");
        var since = told.stream(MessageSent.class)
                .map(news -> news.receivers().getFirst().since())
                .toList();
        assertThat(since.get(0)).isEqualTo(since.get(1));
        assertThat(since.get(2).value()).isGreaterThan(since.get(1).value());
    }

    @Test
    void aCoordinatorWritesToEachApart() {
        as(maya);
        var written = messages.write(program, Set.of(daniel, ines), "How is it going?");
        assertThat(written).doesNotHaveDuplicates().hasSize(2);
        as(daniel);
        var his = messages.mine().stream()
                .filter(row -> row.place() instanceof MessagePlace.WithCoordinator)
                .toList();
        assertThat(his).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("Maya Lindqvist");
            assertThat(row.unread()).isEqualTo(1);
        });
        messages.send(his.getFirst().place(), "Well, thank you");
        as(ines);
        hidden(() -> messages.page(his.getFirst().place(), 50));
        hidden(() -> messages.send(his.getFirst().place(), "Hello"));
        as(maya);
        assertThat(texts(his.getFirst().place())).containsExactly("How is it going?", "Well, thank you");
        assertThat(messages.write(program, Set.of(daniel), "Good")).isSubsetOf(written);
    }

    @Test
    void anotherCoordinatorSeesHerOwnConversationsAlone() {
        var place = new MessagePlace.WithCoordinator(written(daniel, "Between us"));
        for (var other : Set.of(noor, hugo, admin, ines)) {
            as(other);
            hidden(() -> messages.page(place, 50));
            hidden(() -> messages.send(place, "Hello"));
            hidden(() -> messages.read(place, new MessageId(1)));
        }
        as(noor);
        assertThat(messages.mine()).isEmpty();
    }

    @Test
    void onlyThoseWhoTakePartAreWrittenTo() {
        as(maya);
        refused(() -> messages.write(program, Set.of(daniel, olga), "Hello"), "community.problem.receiver");
        refused(() -> messages.write(program, Set.of(), "Hello"), "community.problem.receivers");
        refused(() -> messages.write(program, Set.of(daniel), " "), "community.problem.words");
        leavesProgram(cleosPlace);
        refused(() -> messages.write(program, Set.of(cleo), "Hello"), "community.problem.receiver");
        assertThat(messages.receivers(program, "os", 0, 10))
                .extracting(Receiver::name)
                .containsExactly("Daniel Osei");
        assertThat(messages.receivers(program, "", 0, 10))
                .extracting(Receiver::person)
                .as("Lea has no place and leads a circle")
                .containsExactlyInAnyOrder(daniel, ines, ben, lea);
        assertThat(messages.write(program, Set.of(lea), "Hello")).hasSize(1);
        for (var other : Set.of(daniel, hugo, admin)) {
            as(other);
            hidden(() -> messages.write(program, Set.of(ines), "Hello"));
            hidden(() -> messages.receivers(program, "", 0, 10));
        }
    }

    @Test
    void theLastMessageStaysWhereItCanBeReadWhenItIsOver() {
        as(daniel);
        messages.send(ofPair, "Thank you for all");
        messages.send(ofPair, "Farewell");
        as(lea);
        messages.send(ofCircle, "See you");
        sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.STATE, MatchState.COMPLETED)
                .execute();
        given.put(circleId, CircleState.COMPLETED);
        as(ines);
        assertThat(messages.unread()).isEqualTo(3);
        assertThat(messages.mine()).extracting(ConversationRow::place).containsExactlyInAnyOrder(ofPair, ofCircle);
        messages.read(ofPair, last());
        assertThat(messages.unread()).isEqualTo(1);
    }

    @Test
    void whatIsOverBeforeAnythingWasSaidIsNotListed() {
        sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.STATE, MatchState.COMPLETED)
                .execute();
        as(daniel);
        assertThat(messages.mine()).isEmpty();
    }

    @Test
    void whoCoordinatesNoMoreIsWrittenToNoMore() {
        var place = new MessagePlace.WithCoordinator(written(daniel, "How is it going?"));
        sql.deleteFrom(PROGRAM_ROLE)
                .where(PROGRAM_ROLE.ACCOUNT_ID.in(org.jooq
                        .impl
                        .DSL
                        .select(ACCOUNT.ACCOUNT_ID)
                        .from(ACCOUNT)
                        .where(ACCOUNT.PERSON_ID.eq(maya))))
                .execute();
        as(daniel);
        assertThat(messages.page(place, 50).writes()).isFalse();
        assertThat(texts(place)).containsExactly("How is it going?");
        refused(() -> messages.send(place, "Well"), "community.problem.over");
    }

    @Test
    void whenAPairIsOverItsMessagesAreOnlyRead() {
        as(daniel);
        messages.send(ofPair, "It was good");
        sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.STATE, MatchState.COMPLETED)
                .execute();
        assertThat(texts(ofPair)).containsExactly("It was good");
        assertThat(messages.page(ofPair, 50).writes()).isFalse();
        refused(() -> messages.send(ofPair, "One more"), "community.problem.over");
    }

    @Test
    void aMessageIsNeitherEmptyNorEndless() {
        as(daniel);
        refused(() -> messages.send(ofPair, "  "), "community.problem.words");
        refused(() -> messages.send(ofPair, "x".repeat(MessageService.LONGEST + 1)), "community.problem.words");
        hidden(() -> messages.page(new MessagePlace.WithCoordinator(new ConversationId(-1)), 50));
    }

    /** Before it is there for all, nobody is called to read it; what is rolled back calls nobody. */
    @Test
    void theOpenPagesOfBothAreCalledOnceTheMessageIsThere() {
        var toRead = new AtomicInteger();
        var written = new AtomicInteger();
        var stops = List.of(listen(ines, toRead), listen(daniel, written));
        as(daniel);
        messages.send(ofPair, "Hello");
        assertThat(toRead).hasValue(0);
        assertThat(written).hasValue(0);
        TransactionSynchronizationUtils.triggerAfterCommit();
        assertThat(toRead).as("by the message and by its news").hasPositiveValue();
        assertThat(written).as("another page of the one who wrote").hasValue(1);
        var before = toRead.get();
        TestTransaction.end();
        assertThat(toRead).as("what was rolled back is no message").hasValue(before);
        stops.forEach(Runnable::run);
    }

    /** Calls of this thread alone: whoever watches for the news of other nodes calls open pages too, from its own. */
    private Runnable listen(PersonId person, AtomicInteger calls) {
        var here = Thread.currentThread();
        return bells.listen(person, () -> {
            if (Thread.currentThread() == here) {
                calls.incrementAndGet();
            }
        });
    }

    @Test
    void theLatestAreShownAndTheOthersCounted() {
        as(daniel);
        for (var i = 1; i <= 4; i++) {
            messages.send(ofPair, "No. " + i);
        }
        var page = messages.page(ofPair, 2);
        assertThat(page.messages()).extracting(MessageRow::text).containsExactly("No. 3", "No. 4");
        assertThat(page.total()).isEqualTo(4);
    }
}
