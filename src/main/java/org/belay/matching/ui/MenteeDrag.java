package org.belay.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import java.util.function.BiConsumer;
import org.belay.enrollment.EnrollmentId;
import org.belay.matching.Party;
import org.belay.matching.ProposalRow;
import org.jspecify.annotations.Nullable;

/**
 * A mentee dragged onto the mentor of a proposal, as a quicker way to the dialog that says what that comes to. Nothing is
 * done by dropping alone, and buttons lead there as well.
 */
final class MenteeDrag {

    /**
     * Who is dragged.
     *
     * @param now the proposal that the mentee has, null for somebody without
     */
    record Dragged(
            EnrollmentId mentee, String name, @Nullable ProposalRow now) {}

    private final BiConsumer<Dragged, ProposalRow> dropped;
    private @Nullable Dragged dragged;

    /** @param dropped gets whom and where; not on the proposal of the dragged mentee */
    MenteeDrag(BiConsumer<Dragged, ProposalRow> dropped) {
        this.dropped = dropped;
    }

    /** Proposals give their mentee and take another's; whoever reads moves nobody to or from themselves. */
    void between(ProposalGrid grid) {
        grid.setRowsDraggable(true);
        grid.setDragFilter(row -> !row.own());
        grid.setDropFilter(row -> !row.own());
        grid.setDropMode(GridDropMode.ON_TOP);
        grid.addDragStartListener(start -> start.getDraggedItems().stream()
                .findFirst()
                .ifPresent(row -> dragged =
                        new Dragged(row.mentee().enrollment(), row.mentee().name(), row)));
        grid.addDragEndListener(end -> dragged = null);
        grid.addDropListener(drop -> drop.getDropTargetItem().ifPresent(this::drop));
    }

    /** Of somebody without a mentor. */
    void from(Component line, Party mentee) {
        var source = DragSource.create(line);
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.addDragStartListener(start -> dragged = new Dragged(mentee.enrollment(), mentee.name(), null));
        source.addDragEndListener(end -> dragged = null);
    }

    private void drop(ProposalRow on) {
        var who = dragged;
        dragged = null;
        if (who != null && (who.now() == null || !who.now().id().equals(on.id()))) {
            dropped.accept(who, on);
        }
    }
}
