package org.belay.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.security.AccountDirectory.ProgramName;
import org.belay.security.AuditLog;
import org.belay.security.AuditLog.AuditLine;
import org.belay.shared.ProgramId;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.PageTerms;
import org.jspecify.annotations.Nullable;

/** What happened, in plain sentences; everybody sees what the matrix gives them. */
@Route("audit")
@PermitAll
class AuditView extends Page implements BeforeEnterObserver {

    private final transient AuditLog log;
    private final transient AuditDetails details;
    private final PageHeader header;
    private final AuditFilters filters;
    private final Grid<AuditLine> grid = new Grid<>();

    AuditView(AuditLog log, Texts texts) {
        this.log = log;
        details = new AuditDetails(texts);
        header = header(getTranslation(log.readsOthers() ? "audit.title" : "audit.own-title"));
        filters = new AuditFilters(log, this::filtered);
        fillHeight();
        columns();
        add(filters, grid);
    }

    private void columns() {
        var programs = log.programs().stream().collect(Collectors.toMap(ProgramName::program, ProgramName::name));
        grid.setSizeFull();
        grid.addColumn(line -> Formats.dateTime(line.entry().happenedAt()))
                .setHeader(getTranslation("audit.column.when"))
                .setSortProperty("when")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::sentence).setHeader(getTranslation("audit.column.what"));
        grid.addColumn(line -> name(line.entry().program(), programs))
                .setHeader(getTranslation("audit.column.program"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Cards.onPhones(grid, getTranslation("audit.column.what"), line -> card(line, programs));
        grid.setEmptyStateComponent(
                Blocks.empty("history", getTranslation("audit.empty"), getTranslation("audit.empty-text")));
        grid.setItems(
                query -> log
                        .page(
                                filters.value(),
                                query.getSortOrders().stream()
                                        .anyMatch(s -> s.getDirection() == SortDirection.ASCENDING),
                                query.getOffset(),
                                query.getLimit())
                        .stream(),
                query -> log.count(filters.value()));
    }

    private static String name(@Nullable ProgramId program, Map<ProgramId, String> names) {
        return program == null ? "" : names.getOrDefault(program, "");
    }

    private Component card(AuditLine line, Map<ProgramId, String> programs) {
        var entry = line.entry();
        var program = name(entry.program(), programs);
        var when = Formats.dateTime(entry.happenedAt());
        return Blocks.column(sentence(line), Blocks.meta(program.isEmpty() ? when : when + " · " + program));
    }

    private Component sentence(AuditLine line) {
        return PageTerms.in(line.terms(), () -> words(line));
    }

    private Component words(AuditLine line) {
        var entry = line.entry();
        var label = entry.objectLabel() == null ? "" : entry.objectLabel();
        var actor = line.actor().orElse(getTranslation("audit.system"));
        var deed = getTranslation("audit.action." + entry.action(), label);
        // What is called after whoever did it, such as a goal, names nobody twice.
        var named = ": " + label;
        var once =
                label.equals(actor) && deed.endsWith(named) ? deed.substring(0, deed.length() - named.length()) : deed;
        var sentence = new Span(getTranslation("audit.sentence", actor, once));
        var more = entry.details();
        return more == null ? sentence : Blocks.column(sentence, Blocks.meta(details.words(line.terms(), more)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters().getParameters());
        refresh();
    }

    private void filtered() {
        var query = QueryParameters.simple(filters.address()).getQueryString();
        UI.getCurrent().getPage().getHistory().replaceState(null, query.isEmpty() ? "audit" : "audit?" + query);
        refresh();
    }

    private void refresh() {
        header.context(getTranslation("audit.context", log.count(filters.value())), Formats.zoneName());
        grid.getDataProvider().refreshAll();
    }
}
