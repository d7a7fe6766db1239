package org.belay.shared.pdf;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Measures a file against PDF/UA-1 (ISO 14289-1) by veraPDF, an implementation apart from the one that writes it. */
public final class UniversalAccess {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private UniversalAccess() {}

    /** How many things break each rule, by the clause of the standard and the number of the test. */
    public static Map<String, Integer> broken(byte[] pdf) throws Exception {
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            var broken = new TreeMap<String, Integer>();
            result.getFailedChecks()
                    .forEach((rule, times) -> broken.put(rule.getClause() + " " + rule.getTestNumber(), times));
            return broken;
        }
    }
}
