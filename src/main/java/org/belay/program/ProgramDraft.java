package org.belay.program;

import java.util.List;
import org.belay.shared.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A program as somebody wrote it into the form. Nobody is asked before a circle is published, and nobody looks for the
 * others of it.
 *
 * @param needsAcceptance whether both of a pair accept before their match is active
 * @param terms what it calls the two sides
 * @param offers how long an offer stands, and what follows one that is not taken
 * @param browsing who looks at those they could be matched with
 * @param goalLimit how many open goals somebody may have at once, 1 to {@link #MOST_GOALS}
 */
public record ProgramDraft(
        String name,
        ProgramFacts facts,
        Format format,
        boolean needsAcceptance,
        ProgramRules rules,
        Terms terms,
        OfferRules offers,
        Browsing browsing,
        int goalLimit) {

    public static final int LONGEST_NAME = 160;
    public static final int MOST_GOALS = 20;
    public static final int USUAL_GOALS = 3;

    public ProgramDraft {
        name = name.strip();
        if (format == Format.CIRCLE) {
            needsAcceptance = false;
            browsing = Browsing.NOBODY;
        }
    }

    /** A program that says nothing yet on who may join and what is to come of it. */
    public ProgramDraft(
            String name,
            String purpose,
            @Nullable String audience,
            Format format,
            boolean needsAcceptance,
            ProgramRules rules) {
        this(name, new ProgramFacts(purpose, audience, null, List.of()), format, needsAcceptance, rules);
    }

    /** A program that calls its sides by the usual words. */
    public ProgramDraft(String name, ProgramFacts facts, Format format, boolean needsAcceptance, ProgramRules rules) {
        this(name, facts, format, needsAcceptance, rules, Terms.USUAL);
    }

    /** A program whose offers stand as long as usual, and in which nobody browses. */
    public ProgramDraft(
            String name, ProgramFacts facts, Format format, boolean needsAcceptance, ProgramRules rules, Terms terms) {
        this(name, facts, format, needsAcceptance, rules, terms, OfferRules.USUAL, Browsing.NOBODY, USUAL_GOALS);
    }

    ProgramDraft weighing(MatchingWeights weights) {
        return new ProgramDraft(
                name, facts, format, needsAcceptance, rules.weighing(weights), terms, offers, browsing, goalLimit);
    }

    public ProgramDraft named(String other) {
        return new ProgramDraft(other, facts, format, needsAcceptance, rules, terms, offers, browsing, goalLimit);
    }
}
