package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.belay.community.Announced;
import org.belay.community.AnnouncementId;
import org.belay.community.AnnouncementText;
import org.belay.community.NamedProgram;
import org.belay.community.Segment;
import org.belay.shared.NotFound;
import org.belay.shared.Texts;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.jspecify.annotations.Nullable;

/** A coordinator tells a segment of a program something: who gets it is seen before. */
@Route(CommunityNavigation.NEW_ANNOUNCEMENT)
@PermitAll
class NewAnnouncementView extends Page implements BeforeEnterObserver {

    private final transient CommunityTools tools;
    private final Div preview = Blocks.block("b-rail");
    private transient List<Announced> shown = List.of();
    private @Nullable ConfirmDialog asking;
    private transient @Nullable AnnouncementId sent;

    /** Of what is filled in now: however often it is sent, it is one announcement. */
    private String submission = "";

    NewAnnouncementView(CommunityTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        submission = UUID.randomUUID().toString();
        var programs = tools.announcements().programs();
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("program")
                .map(CommunityNavigation::number);
        if (programs.isEmpty()) {
            throw new NotFound(CommunityNavigation.NEW_ANNOUNCEMENT);
        }
        header(text("announcement.write-title")).under(text("announcement.title"), CommunityNavigation.ANNOUNCEMENTS);
        if (asked.isEmpty() && programs.size() > 1) {
            // Whoever looks after several says which one: the first of them would be told by mistake.
            preview.removeAll();
            preview.add(Blocks.muted(text("announcement.choose-program")));
            add(Blocks.block("b-flow", Blocks.block("b-form", programs(programs, null)), preview));
            return;
        }
        write(
                programs,
                programs.stream()
                        .filter(one ->
                                asked.isEmpty() || asked.get().equals(one.id().value()))
                        .findFirst()
                        .orElseThrow(() -> new NotFound(CommunityNavigation.NEW_ANNOUNCEMENT)));
    }

    private void write(List<NamedProgram> programs, NamedProgram program) {
        speak(tools.programs().terms(program.id()));
        var segment = new SegmentFields(program.id(), tools.announcements().choices(program.id()), this::preview);
        var words = Texts.LANGUAGES.stream()
                .map(language -> new AnnouncementFields(tools.drafts(), program.id(), language))
                .toList();
        var form = Blocks.block("b-form", programs(programs, program), segment);
        words.forEach(form::add);
        form.add(Blocks.block(
                "b-row b-form-foot",
                Buttons.plain(text("action.cancel"), () -> Addresses.open(CommunityNavigation.ANNOUNCEMENTS)),
                Buttons.primary(text("announcement.send-to"), "send", () -> confirm(program, segment, words))));
        preview(segment.value());
        add(Blocks.block("b-flow", form, preview));
    }

    private static Select<NamedProgram> programs(List<NamedProgram> programs, @Nullable NamedProgram chosen) {
        var select = new Select<NamedProgram>();
        select.setLabel(text("announcement.program"));
        select.setItems(programs);
        select.setItemLabelGenerator(NamedProgram::name);
        select.setValue(chosen);
        select.setWidthFull();
        select.addValueChangeListener(change -> Addresses.open(CommunityNavigation.NEW_ANNOUNCEMENT + "?program="
                + change.getValue().id().value()));
        return select;
    }

    private void preview(Segment segment) {
        shown = tools.announcements().preview(segment);
        preview.removeAll();
        preview.add(new ReceiversCard(shown));
    }

    private void confirm(NamedProgram program, SegmentFields segment, List<AnnouncementFields> words) {
        var texts = words.stream()
                .map(AnnouncementFields::read)
                .flatMap(Optional::stream)
                .toList();
        if (texts.isEmpty()) {
            words.getFirst().complain();
            return;
        }
        if (words.stream().anyMatch(AnnouncementFields::isWrong)) {
            return;
        }
        if (asking != null && asking.isOpened()) {
            return;
        }
        preview(segment.value());
        asking = new ConfirmDialog(
                text("announcement.send-title", shown.size()),
                text("announcement.send-confirm", shown.size()),
                () -> sent = send(segment, texts),
                () -> {
                    words.forEach(AnnouncementFields::done);
                    Notify.done(
                            text("announcement.was-sent", shown.size()), () -> takeBack(sent, program, words, texts));
                    Addresses.open(CommunityNavigation.ANNOUNCEMENTS);
                },
                Blocks.fact(text("announcement.program"), Blocks.text(program.name())),
                written(texts),
                Blocks.paragraph(text("announcement.send-text")),
                new ReceiversCard(shown));
        asking.open();
    }

    /** Back to the form, with what was written in it. */
    private void takeBack(
            @Nullable AnnouncementId id,
            NamedProgram program,
            List<AnnouncementFields> words,
            List<AnnouncementText> texts) {
        if (id != null && Notify.attempt(() -> tools.announcements().takeBack(id))) {
            texts.forEach(text ->
                    words.stream().filter(one -> one.isIn(text.language())).forEach(one -> one.keep(text)));
            Notify.done(text("announcement.taken-back"));
            Addresses.open(CommunityNavigation.NEW_ANNOUNCEMENT + "?program="
                    + program.id().value());
        }
    }

    private static Div written(List<AnnouncementText> texts) {
        var written = Blocks.column();
        texts.forEach(one -> written.add(
                Blocks.meta(Formats.language(one.language().getLanguage())),
                Blocks.strong(one.subject()),
                Words.prose(one.body())));
        return written;
    }

    private AnnouncementId send(SegmentFields segment, List<AnnouncementText> texts) {
        return tools.announcements()
                .send(
                        submission,
                        segment.value(),
                        texts,
                        shown.stream().map(Announced::person).collect(Collectors.toSet()));
    }
}
