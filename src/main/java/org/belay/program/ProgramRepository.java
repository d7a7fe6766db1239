package org.belay.program;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PROGRAM_OUTCOME;
import static org.belay.db.Tables.PROGRAM_ROLE;
import static org.belay.db.Tables.PROGRAM_TERM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.organization.PersonState;
import org.belay.security.AccessCondition;
import org.belay.security.Actor;
import org.belay.security.Permission;
import org.belay.security.ProgramRole;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;
import org.belay.shared.Terms;
import org.belay.shared.Terms.Words;
import org.belay.shared.database.FullName;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class ProgramRepository {

    private static final Field<String> NAME_OF_PERSON =
            FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME);

    private final DSLContext sql;
    private final RulesRepository rules;

    ProgramRepository(DSLContext sql, RulesRepository rules) {
        this.sql = sql;
        this.rules = rules;
    }

    Optional<ProgramDetails> find(ProgramId id) {
        return sql.selectFrom(PROGRAM)
                .where(PROGRAM.PROGRAM_ID.eq(id))
                .fetchOptional(row -> new ProgramDetails(
                        id,
                        new ProgramDraft(
                                row.getName(),
                                new ProgramFacts(
                                        row.getPurpose(), row.getAudience(), row.getWhoMayJoin(), outcomes(id)),
                                row.getFormat(),
                                row.getNeedsAcceptance(),
                                rules.find(id),
                                terms(id),
                                new OfferRules(row.getAnswerDays(), row.getNextOfferAtOnce()),
                                row.getBrowsing(),
                                row.getGoalLimit()),
                        team(id),
                        row.getVersion()));
    }

    boolean exists(ProgramId id) {
        return sql.fetchExists(PROGRAM, PROGRAM.PROGRAM_ID.eq(id));
    }

    boolean nameTaken(String name) {
        return sql.fetchExists(PROGRAM, PROGRAM.NAME.eq(name));
    }

    List<ProgramRow> visibleTo(Actor actor, Permission permission) {
        return sql.select(
                        PROGRAM.PROGRAM_ID,
                        PROGRAM.NAME,
                        PROGRAM.PURPOSE,
                        PROGRAM.FORMAT,
                        multiset(select(NAME_OF_PERSON)
                                        .from(PROGRAM_ROLE)
                                        .join(ACCOUNT)
                                        .on(ACCOUNT.ACCOUNT_ID.eq(PROGRAM_ROLE.ACCOUNT_ID))
                                        .join(PERSON)
                                        .on(PERSON.PERSON_ID.eq(ACCOUNT.PERSON_ID))
                                        .where(
                                                PROGRAM_ROLE.PROGRAM_ID.eq(PROGRAM.PROGRAM_ID),
                                                PROGRAM_ROLE.ROLE.eq(ProgramRole.COORDINATOR))
                                        .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID))
                                .convertFrom(names -> names.map(name -> name.value1())))
                .from(PROGRAM)
                .where(new AccessCondition().program(PROGRAM.PROGRAM_ID).allows(actor, permission))
                .orderBy(PROGRAM.NAME, PROGRAM.PROGRAM_ID)
                .fetch(mapping(ProgramRow::new));
    }

    List<TeamMember> team(ProgramId id) {
        return sql.select(ACCOUNT.PERSON_ID, NAME_OF_PERSON, PROGRAM_ROLE.ROLE)
                .from(PROGRAM_ROLE)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(PROGRAM_ROLE.ACCOUNT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ACCOUNT.PERSON_ID))
                .where(PROGRAM_ROLE.PROGRAM_ID.eq(id))
                .orderBy(
                        PROGRAM_ROLE.ROLE.sortAsc(ProgramRole.values()),
                        PERSON.LAST_NAME,
                        PERSON.FIRST_NAME,
                        PERSON.PERSON_ID)
                .fetch(mapping(TeamMember::new));
    }

    /** Those who can be named to a role: they have an account and have not left. */
    List<TeamCandidate> candidates(String search, int offset, int limit) {
        var words = "%" + search.strip() + "%";
        return sql.select(PERSON.PERSON_ID, NAME_OF_PERSON, ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ACCOUNT.PERSON_ID))
                .where(ACCOUNT.ENABLED.isTrue(), PERSON.STATE.ne(PersonState.LEFT))
                .and(NAME_OF_PERSON.likeIgnoreCase(words).or(ACCOUNT.EMAIL.likeIgnoreCase(words)))
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .offset(offset)
                .limit(limit)
                .fetch(mapping(TeamCandidate::new));
    }

    ProgramId create(ProgramDraft draft, Instant now) {
        var id = sql.insertInto(PROGRAM)
                .set(PROGRAM.NAME, draft.name())
                .set(PROGRAM.PURPOSE, draft.facts().purpose())
                .set(PROGRAM.AUDIENCE, draft.facts().audience())
                .set(PROGRAM.WHO_MAY_JOIN, draft.facts().whoMayJoin())
                .set(PROGRAM.FORMAT, draft.format())
                .set(PROGRAM.NEEDS_ACCEPTANCE, draft.needsAcceptance())
                .set(PROGRAM.ANSWER_DAYS, draft.offers().answerDays())
                .set(PROGRAM.NEXT_OFFER_AT_ONCE, draft.offers().nextAtOnce())
                .set(PROGRAM.BROWSING, draft.browsing())
                .set(PROGRAM.GOAL_LIMIT, draft.goalLimit())
                .set(PROGRAM.CREATED_AT, now)
                .returningResult(PROGRAM.PROGRAM_ID)
                .fetchSingle()
                .value1();
        setParts(id, draft);
        return id;
    }

    int update(ProgramId id, long version, ProgramDraft draft) {
        var written = sql.update(PROGRAM)
                .set(PROGRAM.NAME, draft.name())
                .set(PROGRAM.PURPOSE, draft.facts().purpose())
                .set(PROGRAM.AUDIENCE, draft.facts().audience())
                .set(PROGRAM.WHO_MAY_JOIN, draft.facts().whoMayJoin())
                .set(PROGRAM.FORMAT, draft.format())
                .set(PROGRAM.NEEDS_ACCEPTANCE, draft.needsAcceptance())
                .set(PROGRAM.ANSWER_DAYS, draft.offers().answerDays())
                .set(PROGRAM.NEXT_OFFER_AT_ONCE, draft.offers().nextAtOnce())
                .set(PROGRAM.BROWSING, draft.browsing())
                .set(PROGRAM.GOAL_LIMIT, draft.goalLimit())
                .set(PROGRAM.VERSION, PROGRAM.VERSION.plus(1))
                .where(PROGRAM.PROGRAM_ID.eq(id), PROGRAM.VERSION.eq(version))
                .execute();
        if (written == 1) {
            setParts(id, draft);
        }
        return written;
    }

    /** For an edit of another part of the program. */
    int turnPage(ProgramId id, long version) {
        return sql.update(PROGRAM)
                .set(PROGRAM.VERSION, PROGRAM.VERSION.plus(1))
                .where(PROGRAM.PROGRAM_ID.eq(id), PROGRAM.VERSION.eq(version))
                .execute();
    }

    /** For an edit that reaches several programs, whoever reads one of them meanwhile. */
    void turnPage(ProgramId id) {
        sql.update(PROGRAM)
                .set(PROGRAM.VERSION, PROGRAM.VERSION.plus(1))
                .where(PROGRAM.PROGRAM_ID.eq(id))
                .execute();
    }

    private void setParts(ProgramId id, ProgramDraft draft) {
        setOutcomes(id, draft.facts().outcomes());
        rules.set(id, draft.rules());
        setTerms(id, draft.terms());
    }

    Format format(ProgramId id) {
        return sql.select(PROGRAM.FORMAT)
                .from(PROGRAM)
                .where(PROGRAM.PROGRAM_ID.eq(id))
                .fetchOptional(PROGRAM.FORMAT)
                .orElseThrow(() -> new NotFound(id));
    }

    Terms terms(ProgramId id) {
        return terms(Set.of(id)).getOrDefault(id, Terms.USUAL);
    }

    Map<ProgramId, Terms> terms(Collection<ProgramId> ids) {
        return sql
                .selectFrom(PROGRAM_TERM)
                .where(PROGRAM_TERM.PROGRAM_ID.in(ids))
                .fetchGroups(PROGRAM_TERM.PROGRAM_ID)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        program -> new Terms(program.getValue().stream()
                                .collect(Collectors.toMap(
                                        row -> Locale.forLanguageTag(row.getLanguage()),
                                        row -> new Words(
                                                row.getMentor(),
                                                row.getMentors(),
                                                row.getMentee(),
                                                row.getMentees()))))));
    }

    private void setTerms(ProgramId id, Terms terms) {
        sql.deleteFrom(PROGRAM_TERM).where(PROGRAM_TERM.PROGRAM_ID.eq(id)).execute();
        terms.byLanguage()
                .forEach((language, words) -> sql.insertInto(PROGRAM_TERM)
                        .set(PROGRAM_TERM.PROGRAM_ID, id)
                        .set(PROGRAM_TERM.LANGUAGE, language.toLanguageTag())
                        .set(PROGRAM_TERM.MENTOR, words.mentor())
                        .set(PROGRAM_TERM.MENTORS, words.mentors())
                        .set(PROGRAM_TERM.MENTEE, words.mentee())
                        .set(PROGRAM_TERM.MENTEES, words.mentees())
                        .execute());
    }

    private List<IntendedOutcome> outcomes(ProgramId id) {
        return sql.select(PROGRAM_OUTCOME.OUTCOME, PROGRAM_OUTCOME.MEASURE)
                .from(PROGRAM_OUTCOME)
                .where(PROGRAM_OUTCOME.PROGRAM_ID.eq(id))
                .orderBy(PROGRAM_OUTCOME.POSITION)
                .fetch(mapping(IntendedOutcome::new));
    }

    private void setOutcomes(ProgramId id, List<IntendedOutcome> outcomes) {
        sql.deleteFrom(PROGRAM_OUTCOME).where(PROGRAM_OUTCOME.PROGRAM_ID.eq(id)).execute();
        for (var i = 0; i < outcomes.size(); i++) {
            sql.insertInto(PROGRAM_OUTCOME)
                    .set(PROGRAM_OUTCOME.PROGRAM_ID, id)
                    .set(PROGRAM_OUTCOME.POSITION, i)
                    .set(PROGRAM_OUTCOME.OUTCOME, outcomes.get(i).outcome())
                    .set(PROGRAM_OUTCOME.MEASURE, outcomes.get(i).measure())
                    .execute();
        }
    }

    OfferRules offers(ProgramId id) {
        return sql.select(PROGRAM.ANSWER_DAYS, PROGRAM.NEXT_OFFER_AT_ONCE)
                .from(PROGRAM)
                .where(PROGRAM.PROGRAM_ID.eq(id))
                .fetchSingle(mapping(OfferRules::new));
    }
}
