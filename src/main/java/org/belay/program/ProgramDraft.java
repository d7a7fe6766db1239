package org.belay.program;

import org.jspecify.annotations.Nullable;

/**
 * A program as somebody wrote it into the form.
 *
 * @param needsAcceptance whether both of a pair accept before their match is active
 */
public record ProgramDraft(
        String name,
        String purpose,
        @Nullable String audience,
        Format format,
        boolean needsAcceptance,
        ProgramRules rules) {

    public ProgramDraft {
        name = name.strip();
        purpose = purpose.strip();
        audience = audience == null || audience.isBlank() ? null : audience.strip();
    }
}
