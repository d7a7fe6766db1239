package org.belay.agreement;

import java.time.Instant;
import java.util.List;
import org.belay.matching.SpaceHead;
import org.belay.matching.SpaceMember;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The agreement of a space as somebody may see it.
 *
 * @param version that holds; 0 while there is none
 * @param terms null for who coordinates, and while there is none
 * @param writtenAt when this wording was written; null while there is none
 * @param signatures of this wording, by those who share the space now
 */
public record AgreementPage(
        SpaceHead space,
        int version,
        @Nullable AgreementTerms terms,
        @Nullable Instant writtenAt,
        List<Signature> signatures) {

    public AgreementPage {
        signatures = List.copyOf(signatures);
    }

    /** Who signed, and when. */
    public record Signature(PersonId person, String name, Instant at) {}

    public boolean signedBy(PersonId person) {
        return signatures.stream().anyMatch(one -> one.person().equals(person));
    }

    /** Those whose signature is missing. */
    public List<SpaceMember> missing() {
        return space.people().stream()
                .filter(person -> !signedBy(person))
                .flatMap(person -> space.member(person).stream())
                .toList();
    }

    public boolean signedByAll() {
        return version > 0 && missing().isEmpty();
    }
}
