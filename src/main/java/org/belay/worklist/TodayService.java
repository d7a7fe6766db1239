package org.belay.worklist;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.organization.Ties;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.worklist.WorklistRepository.Mark;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What needs the decision of whoever coordinates, in the programs that they coordinate. What they put aside is their own. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class TodayService {

    private static final Logger LOG = LoggerFactory.getLogger(TodayService.class);

    private final List<RuleQueries> rules;
    private final WorklistQueries queries;
    private final WorklistRepository repository;
    private final HealthQueries figures;
    private final AgendaQueries agendas;
    private final DoneQueries done;
    private final Ties ties;
    private final CurrentUser user;
    private final Clock clock;

    TodayService(
            List<RuleQueries> rules,
            WorklistQueries queries,
            WorklistRepository repository,
            HealthQueries figures,
            AgendaQueries agendas,
            DoneQueries done,
            ObjectProvider<Ties> ties,
            CurrentUser user,
            Clock clock) {
        this.rules = List.copyOf(rules);
        this.queries = queries;
        this.repository = repository;
        this.figures = figures;
        this.agendas = agendas;
        this.done = done;
        this.ties = Ties.together(ties);
        this.user = user;
        this.clock = clock;
    }

    /**
     * A stretch of the items that the filter shows.
     *
     * @param zone of the reader: it says which day is today
     * @param offset how many to leave out
     * @param limit how many to read
     */
    @Transactional(readOnly = true)
    public Worklist read(TodayFilter filter, ZoneId zone, int offset, int limit) {
        var scope = scope(user.require(Permission.OPEN_WORKLIST), filter, zone);
        try {
            var page = queries.page(rules, scope, filter, offset + 1, offset + limit);
            return new Worklist(page.items(), page.open(), page.aside(), Set.of(), scope.now());
        } catch (DataAccessException e) {
            LOG.error("The rules of Today could not be read together; each is read alone", e);
            return withoutWhatFails(scope, filter, offset, limit);
        }
    }

    /** One rule that fails takes none of the others with it. */
    private Worklist withoutWhatFails(Scope scope, TodayFilter filter, int offset, int limit) {
        var failed = EnumSet.noneOf(ItemKind.class);
        var sound = rules.stream()
                .filter(rule -> {
                    try {
                        queries.page(List.of(rule), scope, filter, 1, 1);
                        return true;
                    } catch (DataAccessException e) {
                        failed.addAll(rule.kinds());
                        return false;
                    }
                })
                .toList();
        if (sound.isEmpty()) {
            return new Worklist(List.of(), Map.of(), Map.of(), failed, scope.now());
        }
        var page = queries.page(sound, scope, filter, offset + 1, offset + limit);
        return new Worklist(page.items(), page.open(), page.aside(), failed, scope.now());
    }

    /** How the cohorts that the filter leaves stand. */
    @Transactional(readOnly = true)
    public Health health(TodayFilter filter, ZoneId zone) {
        return figures.read(scope(user.require(Permission.OPEN_WORKLIST), filter, zone));
    }

    /**
     * The pairs that a number leaves, those who have waited longest first.
     *
     * @param figure one of pairs
     * @param offset how many to leave out
     * @param limit how many to read
     */
    @Transactional(readOnly = true)
    public List<PairLeft> left(Figure figure, TodayFilter filter, ZoneId zone, int offset, int limit) {
        return figures.left(scope(user.require(Permission.OPEN_WORKLIST), filter, zone), figure, offset, limit);
    }

    @Transactional(readOnly = true)
    public int left(Figure figure, TodayFilter filter, ZoneId zone) {
        return figures.left(scope(user.require(Permission.OPEN_WORKLIST), filter, zone), figure);
    }

    /** What is on today in the cohorts that the filter leaves. */
    @Transactional(readOnly = true)
    public Agenda agenda(TodayFilter filter, ZoneId zone) {
        return agendas.read(scope(user.require(Permission.OPEN_WORKLIST), filter, zone), zone);
    }

    /** What those who coordinate have done since the Monday of last week, the latest first. */
    @Transactional(readOnly = true)
    public List<DoneEntry> done(TodayFilter filter, ZoneId zone, int most) {
        var scope = scope(user.require(Permission.OPEN_WORKLIST), filter, zone);
        var monday = scope.today().minusWeeks(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return done.since(scope, start(monday, zone), zone, most);
    }

    /**
     * Takes an item from the list until a day, where the reader is.
     *
     * @return what puts it back as it was
     */
    public Undo snooze(WorkItem item, Snooze snooze, ZoneId zone) {
        var today = clock.instant().atZone(zone).toLocalDate();
        return switch (snooze) {
            case ONE_DAY -> putAside(item, Aside.FOR_A_TIME, start(today.plusDays(1), zone), zone);
            case THREE_DAYS -> putAside(item, Aside.FOR_A_TIME, start(today.plusDays(3), zone), zone);
            case NEXT_MONDAY ->
                putAside(
                        item,
                        Aside.FOR_A_TIME,
                        start(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), zone),
                        zone);
            case UNTIL_CHANGE -> putAside(item, Aside.UNTIL_CHANGE, null, zone);
        };
    }

    /** Takes an item from the list for as long as the fact is the same as what was read. */
    public Undo notNeeded(WorkItem item, ZoneId zone) {
        return putAside(item, Aside.NOT_NEEDED, null, zone);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Undo putAside(WorkItem item, Aside how, @Nullable Instant until, ZoneId zone) {
        var actor = user.require(Permission.OPEN_WORKLIST);
        requireFound(actor, item.key(), zone);
        var before = repository.mark(actor.person(), item.key());
        repository.set(actor.person(), item.key(), new Mark(how, until, item.remembered(how)), clock.instant());
        return new Undo(item.key(), before.orElse(null));
    }

    /** Puts an item back on the list. */
    public void wake(ItemKey key) {
        repository.remove(user.require(Permission.OPEN_WORKLIST).person(), key);
    }

    /** Puts an item where it was before it was put aside. */
    public void takeBack(Undo undo) {
        var me = user.require(Permission.OPEN_WORKLIST).person();
        var before = undo.before();
        if (before == null) {
            repository.remove(me, undo.key());
        } else {
            repository.set(me, undo.key(), before, clock.instant());
        }
    }

    /** How an item stood before it was put aside. */
    public static final class Undo {

        private final ItemKey key;
        private final @Nullable Mark before;

        private Undo(ItemKey key, @Nullable Mark before) {
            this.key = key;
            this.before = before;
        }

        ItemKey key() {
            return key;
        }

        @Nullable
        Mark before() {
            return before;
        }
    }

    /** @throws NotFound for what is no item of the actor's, and for what was solved meanwhile */
    private WorkItem requireFound(Actor actor, ItemKey key, ZoneId zone) {
        var scope = scope(actor, TodayFilter.ALL, zone);
        return rules.stream()
                .filter(rule -> rule.kinds().contains(key.kind()))
                .findFirst()
                .flatMap(rule -> queries.find(rule, scope, key))
                .orElseThrow(() -> new NotFound(key));
    }

    private Scope scope(Actor actor, TodayFilter filter, ZoneId zone) {
        var now = clock.instant();
        return new Scope(
                actor,
                ties.partners(actor.person()),
                repository.thresholds(actor.coordinates()),
                now,
                zone,
                filter.program(),
                filter.cohort());
    }
}
