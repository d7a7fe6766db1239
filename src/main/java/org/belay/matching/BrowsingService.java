package org.belay.matching;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortState;
import org.belay.enrollment.AnswersForMatch;
import org.belay.enrollment.Application;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.NamedPerson;
import org.belay.enrollment.OwnWishes;
import org.belay.enrollment.Participant;
import org.belay.enrollment.Side;
import org.belay.enrollment.WishService;
import org.belay.program.Browsing;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looking at those with whom one could be matched, and wishing for some of them. Who is full, whom a rule excludes and who
 * must not be met, by the wish of either, is not there, and nothing says which of these it was. A wish is a reason for the
 * next run like any other: it reserves nobody, and the hour in which it came counts for nothing.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class BrowsingService {

    private static final Set<CohortState> OPEN =
            EnumSet.of(CohortState.ENROLLING, CohortState.MATCHING, CohortState.RUNNING);

    private final CohortPools pools;
    private final BrowsingQueries queries;
    private final WishService wishes;
    private final AnswersForMatch answers;
    private final CurrentUser user;

    BrowsingService(
            CohortPools pools, BrowsingQueries queries, WishService wishes, AnswersForMatch answers, CurrentUser user) {
        this.pools = pools;
        this.queries = queries;
        this.wishes = wishes;
        this.answers = answers;
        this.user = user;
    }

    /** Where whoever is signed in can look for somebody, or for one more. */
    @Transactional(readOnly = true)
    public List<OwnBrowsing> mine() {
        return queries.of(me(), OPEN);
    }

    /** @throws NotFound for who does not take part, and where the program lets nobody look */
    @Transactional(readOnly = true)
    public Browse open(CohortId id) {
        return seeker(id).browse();
    }

    /**
     * Some of the candidates, in their order.
     *
     * @param words in what is shown of them; blank for all
     * @throws NotFound for whom they were not found, and who may look no more
     */
    @Transactional(readOnly = true)
    public List<Candidate> page(Candidates candidates, String words, int offset, int limit) {
        var page = among(candidates, words).stream().skip(offset).limit(limit).toList();
        var profiles =
                queries.profiles(page.stream().map(Candidates.Found::place).toList());
        return page.stream()
                .filter(found -> profiles.containsKey(found.place()))
                .map(found ->
                        candidates.candidate(Objects.requireNonNull(profiles.get(found.place())), found.asMentor()))
                .toList();
    }

    /** How many of the candidates {@link #page} has. */
    @Transactional(readOnly = true)
    public int count(Candidates candidates, String words) {
        return among(candidates, words).size();
    }

    private List<Candidates.Found> among(Candidates candidates, String words) {
        if (!candidates.seeker().equals(me())
                || mine().stream().noneMatch(own -> own.cohort().equals(candidates.cohort()))) {
            throw new NotFound(candidates.cohort());
        }
        return words.isBlank() ? candidates.all() : candidates.among(queries.find(candidates.cohort(), words.strip()));
    }

    /** What one of the candidates answered to the questions that are marked for the match. */
    @Transactional(readOnly = true)
    public List<Application.Answer> answers(CohortId id, EnrollmentId candidate) {
        var seeker = seeker(id);
        if (seeker.candidates().noneMatch(p -> p.enrollment().equals(candidate))) {
            throw new NotFound(candidate);
        }
        return answers.of(candidate);
    }

    /**
     * Puts the own wishes into this order.
     *
     * @param ranked first choice first: candidates, and those who were wished for before
     * @return how it is then
     */
    public Browse rank(CohortId id, long version, List<PersonId> ranked) {
        var seeker = seeker(id);
        var possible = Stream.concat(
                        seeker.candidates().map(Participant::person),
                        seeker.own().ranked().stream().map(NamedPerson::id))
                .collect(toSet());
        ranked.stream().filter(person -> !possible.contains(person)).findFirst().ifPresent(stranger -> {
            throw new NotFound(stranger);
        });
        wishes.rank(id, version, ranked);
        return seeker.with(wishes.mine(id).orElseThrow(() -> new NotFound(id))).browse();
    }

    private PersonId me() {
        return user.require(Permission.RANK_WISHES, Facts.of(user.person())).person();
    }

    private Seeker seeker(CohortId id) {
        var me = me();
        var cohort = pools.reference(id);
        if (!OPEN.contains(cohort.state()) || cohort.browsing() == Browsing.NOBODY) {
            throw new NotFound(id);
        }
        var own = wishes.mine(id).orElseThrow(() -> new NotFound(id));
        var pool = pools.loadUnattended(id);
        var participant = pool.find(own.place())
                .filter(p -> p.person().equals(me))
                .filter(p -> cohort.browsing() == Browsing.ALL || p.side().learns())
                .orElseThrow(() -> new NotFound(id));
        return Seeker.of(cohort, pool, participant, own);
    }

    /** Whoever looks, with those whom they could be given; nobody is there as both. */
    private record Seeker(
            CohortReference cohort,
            CohortPool pool,
            Participant me,
            OwnWishes own,
            List<Participant> mentors,
            List<Participant> mentees) {

        static Seeker of(CohortReference cohort, CohortPool pool, Participant me, OwnWishes own) {
            var mentors = pool.wanted(me.enrollment()) == 0
                    ? List.<Participant>of()
                    : pool.mentors().stream()
                            .filter(mentor -> pool.places(mentor.enrollment()) > 0)
                            .filter(mentor -> possible(pool, mentor, me))
                            .toList();
            var known = Set.copyOf(mentors);
            // Peers are each other's mentors already.
            var mentees =
                    cohort.browsing() != Browsing.ALL || me.side() == Side.PEER || pool.places(me.enrollment()) == 0
                            ? List.<Participant>of()
                            : pool.mentees().stream()
                                    .filter(mentee -> !known.contains(mentee) && pool.wanted(mentee.enrollment()) > 0)
                                    .filter(mentee -> possible(pool, me, mentee))
                                    .toList();
            return new Seeker(cohort, pool, me, own, mentors, mentees);
        }

        /** Whom somebody does not want to meet is not shown, even where no rule of the program says so. */
        private static boolean possible(CohortPool pool, Participant mentor, Participant mentee) {
            return !mentor.equals(mentee)
                    && !mentor.avoid().contains(mentee.person())
                    && !mentee.avoid().contains(mentor.person())
                    && pool.violated(new CohortPool.Pair(mentor.enrollment(), mentee.enrollment()))
                            .isEmpty();
        }

        Seeker with(OwnWishes other) {
            return new Seeker(cohort, pool, me, other, mentors, mentees);
        }

        Stream<Participant> candidates() {
            return Stream.concat(mentors.stream(), mentees.stream());
        }

        Browse browse() {
            var mine = pool.profile(me.enrollment());
            var found = Stream.concat(
                            mentors.stream().map(p -> new Ordered(p, true, shared(p, true))),
                            mentees.stream().map(p -> new Ordered(p, false, shared(p, false))))
                    .sorted(comparingInt((Ordered one) -> -one.shared())
                            .thenComparing(one -> one.who().name(), String.CASE_INSENSITIVE_ORDER)
                            .thenComparingLong(one -> one.who().enrollment().value()))
                    .map(one -> new Candidates.Found(one.who().enrollment(), one.asMentor()))
                    .toList();
            var candidates =
                    new Candidates(cohort.id(), me.person(), pool.ofPeers(), mine.offered(), mine.wanted(), found);
            return new Browse(cohort, own.ranked(), candidates, own.version());
        }

        private record Ordered(Participant who, boolean asMentor, int shared) {}

        private int shared(Participant other, boolean asMentor) {
            var theirs = pool.profile(other.enrollment());
            var mine = pool.profile(me.enrollment());
            var ofOther = asMentor ? theirs.offered() : theirs.wanted();
            var ofMe = asMentor ? mine.wanted() : mine.offered();
            return Math.toIntExact(ofOther.stream().filter(ofMe::contains).count());
        }
    }
}
