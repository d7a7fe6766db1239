package org.belay.matching;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
import org.belay.program.Topic;
import org.belay.program.TopicId;
import org.belay.program.TopicService;
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
    private final TopicService topics;
    private final CurrentUser user;

    BrowsingService(
            CohortPools pools,
            BrowsingQueries queries,
            WishService wishes,
            AnswersForMatch answers,
            TopicService topics,
            CurrentUser user) {
        this.pools = pools;
        this.queries = queries;
        this.wishes = wishes;
        this.answers = answers;
        this.topics = topics;
        this.user = user;
    }

    /** Where whoever is signed in can look for somebody, and has nobody yet. */
    @Transactional(readOnly = true)
    public List<OwnBrowsing> mine() {
        return queries.of(me(), OPEN);
    }

    /** @throws NotFound for who does not take part, and where the program lets nobody look */
    @Transactional(readOnly = true)
    public Browse open(CohortId id) {
        var seeker = seeker(id);
        var names = topics.byId();
        return new Browse(
                seeker.cohort(),
                seeker.own().ranked(),
                Stream.concat(
                                seeker.mentors().map(p -> seeker.candidate(p, true, names)),
                                seeker.mentees().map(p -> seeker.candidate(p, false, names)))
                        .sorted(comparingInt((Candidate c) -> -c.shared().size())
                                .thenComparing(Candidate::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparingLong(c -> c.place().value()))
                        .toList(),
                seeker.own().version());
    }

    /** What one of the candidates answered to the questions that are marked for the match. */
    @Transactional(readOnly = true)
    public List<Application.Answer> answers(CohortId id, EnrollmentId candidate) {
        var seeker = seeker(id);
        if (Stream.concat(seeker.mentors(), seeker.mentees())
                .noneMatch(p -> p.enrollment().equals(candidate))) {
            throw new NotFound(candidate);
        }
        return answers.of(candidate);
    }

    /**
     * Puts the own wishes into this order.
     *
     * @param ranked first choice first: candidates, and those who were wished for before
     */
    public void rank(CohortId id, long version, List<PersonId> ranked) {
        var seeker = seeker(id);
        var possible = Stream.concat(
                        Stream.concat(seeker.mentors(), seeker.mentees()).map(Participant::person),
                        seeker.own().ranked().stream().map(NamedPerson::id))
                .collect(toSet());
        ranked.stream().filter(person -> !possible.contains(person)).findFirst().ifPresent(stranger -> {
            throw new NotFound(stranger);
        });
        wishes.rank(id, version, ranked);
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
        return new Seeker(cohort, pool, participant, own);
    }

    /** Whoever looks, with those whom they could be given. */
    private record Seeker(CohortReference cohort, CohortPool pool, Participant me, OwnWishes own) {

        Stream<Participant> mentors() {
            return pool.wanted(me.enrollment()) == 0
                    ? Stream.empty()
                    : pool.mentors().stream()
                            .filter(mentor -> pool.places(mentor.enrollment()) > 0)
                            .filter(mentor -> possible(mentor, me));
        }

        /** Peers are each other's mentors already. */
        Stream<Participant> mentees() {
            return cohort.browsing() != Browsing.ALL || me.side() == Side.PEER || pool.places(me.enrollment()) == 0
                    ? Stream.empty()
                    : pool.mentees().stream()
                            .filter(mentee -> pool.wanted(mentee.enrollment()) > 0)
                            .filter(mentee -> possible(me, mentee))
                            .filter(mentee -> mentors().noneMatch(mentee::equals));
        }

        /** Whom somebody does not want to meet is not shown, even where no rule of the program says so. */
        private boolean possible(Participant mentor, Participant mentee) {
            return !mentor.equals(mentee)
                    && !mentor.avoid().contains(mentee.person())
                    && !mentee.avoid().contains(mentor.person())
                    && pool.violated(new CohortPool.Pair(mentor.enrollment(), mentee.enrollment()))
                            .isEmpty();
        }

        Candidate candidate(Participant other, boolean asMentor, Map<TopicId, Topic> names) {
            var theirs = pool.profile(other.enrollment());
            var mine = pool.profile(me.enrollment());
            var ofOther = asMentor ? theirs.offered() : theirs.wanted();
            var ofMe = asMentor ? mine.wanted() : mine.offered();
            return new Candidate(
                    other.enrollment(),
                    other.person(),
                    other.name(),
                    other.departmentName(),
                    other.siteName(),
                    asMentor,
                    labels(ofOther.stream().filter(ofMe::contains), names),
                    labels(ofOther.stream().filter(topic -> !ofMe.contains(topic)), names));
        }

        private static List<String> labels(Stream<Long> topics, Map<TopicId, Topic> names) {
            return topics.map(topic -> names.get(new TopicId(topic)))
                    .filter(java.util.Objects::nonNull)
                    .map(Topic::label)
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .toList();
        }
    }
}
