package org.belay.agreement;

/**
 * What somebody typed into the form and did not sign.
 *
 * @param version of the wording that it changes; 0 where there was none
 */
public record AgreementDraft(int version, AgreementTerms terms) {

    private static final String PARTING = "\n";

    /** As one text, to be kept. */
    public String text() {
        return version + PARTING + terms.join();
    }

    /** One that was kept before drafts had a version is of no wording: it is asked about wherever there is one. */
    public static AgreementDraft read(String text) {
        var parts = text.split(PARTING, 2);
        return parts.length == 2 && parts[0].matches("\\d{1,9}")
                ? new AgreementDraft(Integer.parseInt(parts[0]), AgreementTerms.split(parts[1]))
                : new AgreementDraft(0, AgreementTerms.split(text));
    }

    /** Its words are their author's. */
    @Override
    public String toString() {
        return "AgreementDraft[" + version + "]";
    }
}
