package org.belay.goal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.matching.MatchId;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** A journal of what went well, for its author alone; one of it may be shared. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class WinService {

    private final CurrentUser user;
    private final WinRepository wins;
    private final GoalPlaceQueries places;
    private final List<WinRecognition> recognition;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    WinService(
            CurrentUser user,
            WinRepository wins,
            GoalPlaceQueries places,
            List<WinRecognition> recognition,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.user = user;
        this.wins = wins;
        this.places = places;
        this.recognition = List.copyOf(recognition);
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Win> mine() {
        return wins.of(user.require(Permission.SEE_WIN, Facts.of(user.person())).person());
    }

    /** Those that the partner of a match shares with whoever asks, while it goes on. */
    @Transactional(readOnly = true)
    public List<SharedWin> sharedWith(MatchId match) {
        var me = user.person();
        var others = wins.pair(match).stream().filter(one -> !one.equals(me)).toList();
        return others.stream()
                        .anyMatch(other -> user.may(
                                Permission.SEE_SHARED_WIN, Facts.of(other).withPartners(Set.copyOf(wins.pair(match)))))
                ? wins.sharedWith(match, me)
                : List.of();
    }

    public WinId add(LocalDate happenedOn, String words) {
        var me = me();
        if (happenedOn.isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new Refused(Problem.of("win.problem.future"));
        }
        var id = wins.add(me, happenedOn, GoalLimits.required(words, Win.LONGEST, "win.problem.words"));
        record("win.noted", id);
        return id;
    }

    /** Takes it out of the journal, and away from the partner; a story made of it goes with it. */
    public void remove(WinId id, long version) {
        own(id);
        recognition.forEach(taker -> taker.remove(id));
        wins.remove(id, version);
        record("win.removed", id);
    }

    /** Lets the partner of a match read it. */
    public void share(WinId id, long version, MatchId match) {
        places.keep(match);
        var win = own(id);
        var me = me();
        var spot = places.place(match, me);
        if (spot == null) {
            throw new NotFound(match);
        }
        wins.share(win.id(), version, match, clock.instant());
        record("win.shared", id);
        wins.pair(match).stream()
                .filter(person -> !person.equals(me))
                .forEach(partner -> news.publishEvent(new WinTold(
                        id,
                        me,
                        places.nameOf(me),
                        partner,
                        match,
                        spot.program(),
                        places.programName(spot.program()))));
    }

    public void keepToOneself(WinId id, long version) {
        wins.share(own(id).id(), version, null, null);
        record("win.kept", id);
    }

    /** Whether there is somewhere to share one as recognition. */
    @Transactional(readOnly = true)
    public boolean mayBeRecognized() {
        return user.may(Permission.KEEP_WINS, Facts.of(user.person())) && !recognition.isEmpty();
    }

    /** Where the stories of the wins of whoever asks stand; without those that were never shared as recognition. */
    @Transactional(readOnly = true)
    public Map<WinId, WinStory> stories() {
        var me = user.require(Permission.SEE_WIN, Facts.of(user.person())).person();
        var stories = new HashMap<WinId, WinStory>();
        recognition.forEach(taker -> stories.putAll(taker.of(me)));
        return Map.copyOf(stories);
    }

    /**
     * Shares it as recognition; who may read it then is up to that. Again as well, once nobody reads the story any more.
     *
     * @throws ChangedMeanwhile when it is shared already
     */
    public void shareAsRecognition(WinId id, long version) {
        var win = own(id);
        var me = me();
        if (recognition.isEmpty()) {
            throw new NotFound(id);
        }
        if (recognition.stream().anyMatch(taker -> isShared(taker.of(me).get(id)))) {
            throw new ChangedMeanwhile(id);
        }
        wins.recognize(id, version);
        var shared = new WinShared(id, me, places.nameOf(me), win.happenedOn(), win.words());
        recognition.forEach(taker -> taker.take(shared));
        record("win.recognized", id);
    }

    private static boolean isShared(@Nullable WinStory story) {
        return story != null && story.isShared();
    }

    private PersonId me() {
        return user.require(Permission.KEEP_WINS, Facts.of(user.person())).person();
    }

    private Win own(WinId id) {
        return wins.find(id, me()).orElseThrow(() -> new NotFound(id));
    }

    /** Of no program: that somebody keeps a journal is theirs. */
    private void record(String action, WinId id) {
        audit.record(me(), AuditEvent.of(action, "win", id.value(), null));
    }
}
