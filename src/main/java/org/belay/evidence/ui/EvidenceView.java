package org.belay.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import org.belay.evidence.Criterion;
import org.belay.evidence.EvidencePack;
import org.belay.evidence.EvidencePack.Shown;
import org.belay.evidence.EvidencePdf;
import org.belay.evidence.EvidenceService;
import org.belay.evidence.EvidenceWords;
import org.belay.evidence.Finding;
import org.belay.evidence.Standard;
import org.belay.program.ui.ProgramNavigation;
import org.belay.shared.ProgramId;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.FileLink;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Icons;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;

/** What a program shows by each criterion of the standards, and where; as a file, for whoever assesses it. */
@Route("program/:programId/evidence")
@PermitAll
class EvidenceView extends Page implements BeforeEnterObserver {

    private final transient EvidenceService evidence;
    private final transient EvidencePdf pdf;
    private final transient Texts texts;

    EvidenceView(EvidenceService evidence, EvidencePdf pdf, Texts texts) {
        this.evidence = evidence;
        this.pdf = pdf;
        this.texts = texts;
    }

    static String address(ProgramId program) {
        return ProgramNavigation.program(program) + "/evidence";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var program = ProgramNavigation.id(event.getRouteParameters());
        var pack = evidence.read(program);
        speak(pack.terms());
        var words = new EvidenceWords(texts, pack.terms(), getLocale());
        header(words.text("title"))
                .under(getTranslation("programs.title"), ProgramNavigation.LIST)
                .under(pack.name(), ProgramNavigation.program(program))
                .context(words.text("as-of", words.asOf(pack)))
                .secondary(download(program, pack, words.text("download")));
        add(Blocks.paragraph(words.text("lead")), Blocks.note(Tone.INFO, "info", words.text("limits")));
        for (var standard : Standard.values()) {
            add(new H2(words.name(standard)), Blocks.paragraph(words.about(standard)));
            standard.criteria().forEach(criterion -> add(card(criterion, pack, words)));
        }
        add(Blocks.paragraph(words.text("shares", Finding.LEAST)));
    }

    private Button download(ProgramId program, EvidencePack pack, String text) {
        var locale = Formats.ofFiles();
        var name = "belay-evidence-" + LocalDate.ofInstant(pack.asOf(), pack.zone()) + ".pdf";
        var link = FileLink.of("", () -> FileLink.file(pdf.write(program, locale), name, FileLink.PDF));
        return FileLink.button(this, text, "file-text", link);
    }

    private static Component card(Criterion criterion, EvidencePack pack, EvidenceWords words) {
        var shown = pack.shown(criterion);
        var list = new UnorderedList();
        list.addClassName("b-checklist");
        pack.findings(criterion).forEach(finding -> list.add(line(finding, pack, words)));
        return Blocks.card(
                words.name(criterion),
                Blocks.row(Blocks.badge(words.shown(shown), tone(shown))),
                Blocks.paragraph(words.meaning(criterion)),
                list);
    }

    private static ListItem line(Finding finding, EvidencePack pack, EvidenceWords words) {
        var value = Blocks.row(Blocks.strong(words.value(finding)));
        if (pack.keeps()) {
            value.add(link(finding.fact().place().of(pack.program()), words, words.fact(finding.fact())));
        }
        return new ListItem(
                Icons.of(finding.speaksFor() ? "check" : "circle"), Blocks.text(words.fact(finding.fact())), value);
    }

    /** Many links say the same; who only hears them hears of what each is. */
    private static Anchor link(String page, EvidenceWords words, String fact) {
        var link = new Anchor(page, words.text("seen"));
        link.setAriaLabel(words.text("seen-of", fact));
        return link;
    }

    private static Tone tone(Shown shown) {
        return switch (shown) {
            case WHOLLY -> Tone.OK;
            case IN_PART -> Tone.WARNING;
            case NOT_YET -> Tone.NEUTRAL;
        };
    }
}
