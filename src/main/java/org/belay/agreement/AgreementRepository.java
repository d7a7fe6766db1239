package org.belay.agreement;

import static org.belay.db.Tables.AGREEMENT;
import static org.belay.db.Tables.AGREEMENT_SIGNATURE;
import static org.belay.db.Tables.PERSON;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.belay.agreement.AgreementPage.Signature;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.matching.Space;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Agreements in each wording, and who signed them. */
@Repository
class AgreementRepository {

    static final String TERMS = "agreement.terms";

    private final DSLContext sql;
    private final Vault vault;

    AgreementRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A wording. */
    record Worded(long id, int version, AgreementTerms terms, Instant writtenAt) {}

    /** The one that holds. */
    Optional<Worded> latest(Space space) {
        return sql.select(
                        AGREEMENT.AGREEMENT_ID,
                        AGREEMENT.AGREEMENT_VERSION,
                        AGREEMENT.TERMS.convertFrom(terms -> AgreementTerms.split(vault.open(TERMS, terms))),
                        AGREEMENT.WRITTEN_AT)
                .from(AGREEMENT)
                .where(of(space))
                .orderBy(AGREEMENT.AGREEMENT_VERSION.desc())
                .limit(1)
                .fetchOptional(mapping(Worded::new));
    }

    private static Condition of(Space space) {
        return switch (space) {
            case Space.OfMatch(var match) -> AGREEMENT.MATCH_ID.eq(match);
            case Space.OfCircle(var circle) -> AGREEMENT.CIRCLE_ID.eq(circle);
        };
    }

    /** @throws ChangedMeanwhile when somebody else wrote this version at the same time */
    long word(Space space, int version, AgreementTerms terms, PersonId by, Instant now) {
        @Nullable MatchId match = space instanceof Space.OfMatch(var id) ? id : null;
        @Nullable CircleId circle = space instanceof Space.OfCircle(var id) ? id : null;
        try {
            return sql.insertInto(AGREEMENT)
                    .set(AGREEMENT.MATCH_ID, match)
                    .set(AGREEMENT.CIRCLE_ID, circle)
                    .set(AGREEMENT.AGREEMENT_VERSION, version)
                    .set(AGREEMENT.TERMS, vault.seal(TERMS, terms.join()))
                    .set(AGREEMENT.WRITTEN_BY_PERSON_ID, by)
                    .set(AGREEMENT.WRITTEN_AT, now)
                    .returningResult(AGREEMENT.AGREEMENT_ID)
                    .fetchSingle()
                    .value1();
        } catch (DuplicateKeyException e) {
            throw new ChangedMeanwhile(space);
        }
    }

    /** Signing twice is signing once. */
    void sign(long agreement, PersonId person, Instant now) {
        sql.insertInto(AGREEMENT_SIGNATURE)
                .set(AGREEMENT_SIGNATURE.AGREEMENT_ID, agreement)
                .set(AGREEMENT_SIGNATURE.PERSON_ID, person)
                .set(AGREEMENT_SIGNATURE.SIGNED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    List<Signature> signatures(long agreement) {
        var name = FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME);
        return sql.select(AGREEMENT_SIGNATURE.PERSON_ID, name, AGREEMENT_SIGNATURE.SIGNED_AT)
                .from(AGREEMENT_SIGNATURE)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(AGREEMENT_SIGNATURE.PERSON_ID))
                .where(AGREEMENT_SIGNATURE.AGREEMENT_ID.eq(agreement))
                .orderBy(AGREEMENT_SIGNATURE.SIGNED_AT, AGREEMENT_SIGNATURE.PERSON_ID)
                .fetch(mapping(Signature::new));
    }
}
