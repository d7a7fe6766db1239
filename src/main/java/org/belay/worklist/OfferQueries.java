package org.belay.worklist;

import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import org.belay.matching.MatchState;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Offers that one of the two, or both, have not answered for days. */
@Repository
class OfferQueries extends MatchRuleQueries {

    OfferQueries() {
        super(ItemKind.OFFER_UNANSWERED);
    }

    @Override
    Select<? extends Record> items(Scope scope) {
        var mentorSilent = PUBLISHED_MATCH.MENTOR_ACCEPTED_AT.isNull();
        var both = mentorSilent.and(PUBLISHED_MATCH.MENTEE_ACCEPTED_AT.isNull());
        return matches(new Found(ItemKind.OFFER_UNANSWERED, PUBLISHED_MATCH.MATCH_ID, PUBLISHED_MATCH.PUBLISHED_AT)
                        .about(
                                when(mentorSilent, MENTOR.PERSON_ID).otherwise(MENTEE.PERSON_ID),
                                when(mentorSilent, MENTEE.PERSON_ID).otherwise(MENTOR.PERSON_ID))
                        .counting(when(both, inline(2)).otherwise(inline(1)))
                        .due(PUBLISHED_MATCH.ANSWER_BY)
                        .sameWhile(print(PUBLISHED_MATCH.PUBLISHED_AT)))
                .where(looksAt(scope), PUBLISHED_MATCH.STATE.eq(MatchState.OFFERED))
                .and(PUBLISHED_MATCH.PUBLISHED_AT.le(ago(scope, ItemKind.OFFER_UNANSWERED)));
    }
}
