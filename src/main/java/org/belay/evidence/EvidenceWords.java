package org.belay.evidence;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.belay.evidence.EvidencePack.Shown;
import org.belay.shared.Terms;
import org.belay.shared.Texts;

/** What a pack says, on the screen and in the file. */
public record EvidenceWords(Texts texts, Terms terms, Locale locale) {

    public String text(String key, Object... values) {
        return texts.text(terms, locale, "evidence." + key, values);
    }

    public String name(Standard standard) {
        return text("standard." + standard);
    }

    /** Who wrote it, and that it is told in our own words. */
    public String about(Standard standard) {
        return text("standard." + standard + ".about");
    }

    public String name(Criterion criterion) {
        return text("criterion." + criterion);
    }

    public String meaning(Criterion criterion) {
        return text("criterion." + criterion + ".meaning");
    }

    public String shown(Shown shown) {
        return text("shown." + shown);
    }

    public String fact(Fact fact) {
        return text("fact." + fact);
    }

    /** A number where things are counted, else a word. */
    public String value(Finding finding) {
        return finding.fact().kind() == Fact.Kind.NUMBER
                ? NumberFormat.getInstance(locale).format(finding.number())
                : text("standing." + finding.standing());
    }

    public String asOf(EvidencePack pack) {
        return time(pack.zone()).format(pack.asOf());
    }

    private DateTimeFormatter time(ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
    }
}
