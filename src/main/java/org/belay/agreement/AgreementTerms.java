package org.belay.agreement;

import java.util.List;
import java.util.stream.Stream;
import org.belay.shared.Problem;

/**
 * What people agree on.
 *
 * @param aims what they want to reach together
 * @param rhythm how often they meet, how long and where
 * @param between how they reach each other between sessions
 * @param confidentiality what stays between them; the exception of harm is said beside it, whatever they write
 * @param ending how they end it, on the day or before
 */
public record AgreementTerms(String aims, String rhythm, String between, String confidentiality, String ending) {

    /** Of each part; sealed, five of them fit the column also where each letter takes four bytes. */
    public static final int LONGEST = 780;

    private static final String PARTING = "\0";

    public AgreementTerms {
        aims = text(aims);
        rhythm = text(rhythm);
        between = text(between);
        confidentiality = text(confidentiality);
        ending = text(ending);
    }

    private static String text(String given) {
        return given.replace(PARTING, "").strip();
    }

    /** In the order in which they stand on the page. */
    public List<String> parts() {
        return List.of(aims, rhythm, between, confidentiality, ending);
    }

    List<Problem> problems() {
        var missing = Stream.of(aims, rhythm, confidentiality, ending).anyMatch(String::isEmpty);
        var tooLong = parts().stream().anyMatch(part -> part.length() > LONGEST);
        return Stream.concat(
                        missing ? Stream.of(Problem.of("agreement.problem.missing")) : Stream.of(),
                        tooLong ? Stream.of(Problem.of("agreement.problem.long", LONGEST)) : Stream.of())
                .toList();
    }

    /** As one text, to be sealed or kept as a draft. */
    public String join() {
        return String.join(PARTING, parts());
    }

    public static AgreementTerms split(String text) {
        var parts = text.split(PARTING, -1);
        return new AgreementTerms(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    /** Its words are for those who sign it. */
    @Override
    public String toString() {
        return "AgreementTerms";
    }
}
