package org.belay.organization;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What one person is shown of another.
 *
 * @param timeZone the person's own, null where none is known
 * @param siteTimeZone to show times in where the person has none
 * @param hrFacts null for those who may not see them
 */
public record PersonDetails(
        PersonId id,
        long version,
        String name,
        @Nullable String email,
        EmailState emailState,
        List<SameEmail> sameEmail,
        @Nullable String jobTitle,
        @Nullable String department,
        @Nullable String site,
        @Nullable String timeZone,
        @Nullable String siteTimeZone,
        List<String> languages,
        PersonState state,
        @Nullable HrFacts hrFacts) {

    /** Somebody else with the same e-mail. */
    public record SameEmail(PersonId id, String name) {}

    /** @param unknownLineManager the number or e-mail the source names, where that is nobody known here */
    public record HrFacts(
            @Nullable String employeeNumber,
            @Nullable String grade,
            @Nullable PersonId lineManager,
            @Nullable String lineManagerName,
            @Nullable String unknownLineManager,
            @Nullable LocalDate hireDate,
            @Nullable LocalDate lastDay,
            @Nullable BigDecimal fte,
            String source,
            Instant changedAt) {}
}
