package org.belay.security;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.belay.BelayTest;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentFilter;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentRow;
import org.belay.enrollment.EnrollmentService;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.matching.MatchFilter;
import org.belay.matching.MatchId;
import org.belay.matching.MatchRow;
import org.belay.matching.MatchService;
import org.belay.matching.MatchState;
import org.belay.organization.PeopleFilter;
import org.belay.organization.PeopleOrder;
import org.belay.organization.PersonDirectory;
import org.belay.organization.PersonRow;
import org.belay.program.Format;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the lists and pages of the application give each of several people is what {@link Access} says about each object,
 * from facts that the test knows because it made them up.
 */
@BelayTest
@Transactional
class ListAgreementTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final int PEOPLE = 10;
    private static final Set<MatchState> COUNTED = Set.of(MatchState.OFFERED, MatchState.ACTIVE, MatchState.ON_HOLD);

    @Autowired
    private DSLContext sql;

    @Autowired
    private CurrentUser user;

    @Autowired
    private EnrollmentService enrollments;

    @Autowired
    private MatchService matches;

    @Autowired
    private PersonDirectory directory;

    private final Random random = new Random(20261122);
    private final List<PersonId> people = new ArrayList<>();
    private final Map<PersonId, PersonId> lineManagers = new HashMap<>();
    private final Map<CohortId, ProgramId> cohorts = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    private record Place(EnrollmentId id, PersonId person, CohortId cohort, Side side) {}

    private record Pair(MatchId id, Place mentor, Place mentee, MatchState state) {}

    @BeforeEach
    void generate() {
        var accounts = new TestAccounts(sql);
        for (var i = 0; i < PEOPLE; i++) {
            people.add(accounts.member("Person", "Number" + i));
        }
        for (var i = 0; i < 2; i++) {
            var program = program();
            cohorts.put(cohort(program), program);
            cohorts.put(cohort(program), program);
        }
        people.forEach(this::placeInTheOrganization);
        cohorts.keySet().stream()
                .sorted((a, b) -> Long.compare(a.value(), b.value()))
                .forEach(this::fill);
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    @Test
    void theMadeUpPeopleAreWorthAsking() {
        assertThat(conflicts())
                .as("Coordinators who are matched with somebody in their program")
                .isPositive();
        assertThat(pairs).anyMatch(pair -> !COUNTED.contains(pair.state()));
    }

    @Test
    void applicationsAreListedAndReadAsAccessSays() {
        asEach(actor -> {
            cohorts.forEach((cohort, program) -> {
                var expected = places.stream()
                        .filter(place -> place.cohort().equals(cohort) && mayRead(actor, place))
                        .map(Place::id)
                        .toList();
                listed(
                        Access.allows(actor, Permission.SEE_APPLICATION, Facts.of(program)),
                        () -> assertThat(enrollments.all(cohort, EnrollmentFilter.ALL))
                                .as("%s in %s", actor, cohort)
                                .extracting(EnrollmentRow::id)
                                .containsExactlyInAnyOrderElementsOf(expected));
            });
            for (var place : places) {
                assertThat(found(() -> enrollments.application(place.id())))
                        .as("%s reads %s", actor, place)
                        .isEqualTo(mayRead(actor, place));
            }
        });
    }

    @Test
    void matchesAreListedAndOpenedAsAccessSays() {
        asEach(actor -> {
            cohorts.forEach((cohort, program) -> {
                var expected = pairs.stream()
                        .filter(pair -> pair.mentor().cohort().equals(cohort))
                        .map(Pair::id)
                        .toList();
                listed(
                        Access.allows(actor, Permission.MATCH_PEOPLE, Facts.of(program)),
                        () -> assertThat(matches.page(
                                        cohort, new MatchFilter(MatchFilter.Segment.ALL, ""), 0, PEOPLE * PEOPLE))
                                .extracting(MatchRow::id)
                                .containsExactlyInAnyOrderElementsOf(expected));
            });
            for (var pair : pairs) {
                var facts = Facts.ofPair(pair.mentor().person(), pair.mentee().person(), programOf(pair.mentor()));
                assertThat(found(() -> matches.details(pair.id())))
                        .as("%s opens %s", actor, pair)
                        .isEqualTo(Access.allows(actor, Permission.SEE_MATCH, facts));
            }
        });
    }

    @Test
    void peopleAreListedAndShownAsAccessSays() {
        asEach(actor -> {
            listed(
                    Access.allows(actor, Permission.SEE_NAME, Facts.NONE),
                    () -> assertThat(directory.page(
                                    PeopleFilter.EVERYBODY, PeopleOrder.NAME, false, 0, Integer.MAX_VALUE))
                            .extracting(PersonRow::id)
                            .containsAll(people));
            for (var person : people) {
                var facts = facts(person);
                assertThat(found(() -> directory.details(person)))
                        .as("%s sees %s", actor, person)
                        .isEqualTo(Access.allows(actor, Permission.SEE_NAME, facts));
                if (Access.allows(actor, Permission.SEE_NAME, facts)) {
                    assertThat(directory.details(person).hrFacts() != null)
                            .as("%s sees HR facts of %s", actor, person)
                            .isEqualTo(Access.allows(actor, Permission.SEE_HR_FACTS, facts));
                }
            }
        });
    }

    private void asEach(Consumer<Actor> asked) {
        var accounts = new TestAccounts(sql);
        for (var person : people) {
            accounts.signIn(person);
            asked.accept(user.actor());
        }
    }

    /** Who may not open a list is told that there is none. */
    private static void listed(boolean allowed, Runnable list) {
        if (allowed) {
            list.run();
        } else {
            assertThatExceptionOfType(NotFound.class).isThrownBy(list::run);
        }
    }

    private static boolean found(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (NotFound e) {
            return false;
        }
    }

    private boolean mayRead(Actor actor, Place place) {
        return Access.allows(
                actor,
                Permission.SEE_APPLICATION,
                Facts.of(place.person(), programOf(place)).withPartners(partners(place.person())));
    }

    private Facts facts(PersonId person) {
        var programs = new HashSet<ProgramId>();
        places.stream().filter(place -> place.person().equals(person)).forEach(place -> programs.add(programOf(place)));
        return new Facts(Set.of(person), partners(person), programs, null, lineManagers.get(person));
    }

    private Set<PersonId> partners(PersonId person) {
        var partners = new HashSet<PersonId>();
        for (var pair : pairs) {
            if (COUNTED.contains(pair.state())) {
                if (pair.mentor().person().equals(person)) {
                    partners.add(pair.mentee().person());
                } else if (pair.mentee().person().equals(person)) {
                    partners.add(pair.mentor().person());
                }
            }
        }
        return partners;
    }

    private ProgramId programOf(Place place) {
        return requireNonNull(cohorts.get(place.cohort()));
    }

    private int conflicts() {
        var conflicts = new int[1];
        asEach(actor -> places.stream()
                .filter(place -> actor.coordinates().contains(programOf(place))
                        && partners(place.person()).contains(actor.person()))
                .forEach(place -> conflicts[0]++));
        return conflicts[0];
    }

    /** The first two coordinate a program each, the third both; of the others some hold another right. */
    private void placeInTheOrganization(PersonId person) {
        var index = people.indexOf(person);
        var account = sql.select(ACCOUNT.ACCOUNT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(person))
                .fetchSingle()
                .value1();
        var programs = cohorts.values().stream()
                .distinct()
                .sorted((a, b) -> Long.compare(a.value(), b.value()))
                .toList();
        for (var i = 0; i < programs.size(); i++) {
            if (index == i || index == 2) {
                new AccountRepository(sql)
                        .grant(account, programs.get(i), index == 2 ? ProgramRole.BACKUP : ProgramRole.COORDINATOR);
            } else if (index == 3) {
                new AccountRepository(sql).grant(account, programs.get(i), ProgramRole.MANAGER);
            }
        }
        sql.update(ACCOUNT)
                .set(ACCOUNT.ADMINISTRATOR, index == 4)
                .set(ACCOUNT.MAY_IMPORT_PEOPLE, index == 5)
                .where(ACCOUNT.ACCOUNT_ID.eq(account))
                .execute();
        var manager = people.get(random.nextInt(PEOPLE));
        if (!manager.equals(person)) {
            lineManagers.put(person, manager);
            sql.update(PERSON)
                    .set(PERSON.LINE_MANAGER_ID, manager)
                    .where(PERSON.PERSON_ID.eq(person))
                    .execute();
        }
    }

    private void fill(CohortId cohort) {
        var mentors = new ArrayList<Place>();
        var mentees = new ArrayList<Place>();
        for (var person : people) {
            switch (random.nextInt(3)) {
                case 0 -> mentors.add(place(cohort, person, Side.MENTOR));
                case 1 -> mentees.add(place(cohort, person, Side.MENTEE));
                default -> {
                    // Not in this cohort.
                }
            }
        }
        places.addAll(mentors);
        places.addAll(mentees);
        for (var mentor : mentors) {
            for (var mentee : mentees) {
                if (random.nextInt(2) == 0) {
                    pairs.add(pair(mentor, mentee, state()));
                }
            }
        }
    }

    private MatchState state() {
        var all = MatchState.values();
        return random.nextBoolean() ? MatchState.ACTIVE : all[random.nextInt(all.length)];
    }

    private ProgramId program() {
        return sql.insertInto(PROGRAM)
                .set(PROGRAM.NAME, "Program " + UUID.randomUUID())
                .set(PROGRAM.PURPOSE, "To learn")
                .set(PROGRAM.FORMAT, Format.ONE_TO_ONE)
                .set(PROGRAM.CREATED_AT, LONG_AGO)
                .returningResult(PROGRAM.PROGRAM_ID)
                .fetchSingle()
                .value1();
    }

    private CohortId cohort(ProgramId program) {
        return sql.insertInto(COHORT)
                .set(COHORT.PROGRAM_ID, program)
                .set(COHORT.NAME, "Cohort " + UUID.randomUUID())
                .set(COHORT.STATE, CohortState.RUNNING)
                .set(COHORT.CREATED_AT, LONG_AGO)
                .returningResult(COHORT.COHORT_ID)
                .fetchSingle()
                .value1();
    }

    private Place place(CohortId cohort, PersonId person, Side side) {
        var id = sql.insertInto(ENROLLMENT)
                .set(ENROLLMENT.COHORT_ID, cohort)
                .set(ENROLLMENT.PERSON_ID, person)
                .set(ENROLLMENT.SIDE, side)
                .set(ENROLLMENT.STATE, EnrollmentState.ACTIVE)
                .returningResult(ENROLLMENT.ENROLLMENT_ID)
                .fetchSingle()
                .value1();
        return new Place(id, person, cohort, side);
    }

    private Pair pair(Place mentor, Place mentee, MatchState state) {
        var id = sql.insertInto(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.COHORT_ID, mentor.cohort())
                .set(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, mentor.id())
                .set(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID, mentee.id())
                .set(PUBLISHED_MATCH.STATE, state)
                .set(PUBLISHED_MATCH.PUBLISHED_AT, LONG_AGO)
                .returningResult(PUBLISHED_MATCH.MATCH_ID)
                .fetchSingle()
                .value1();
        return new Pair(id, mentor, mentee, state);
    }
}
