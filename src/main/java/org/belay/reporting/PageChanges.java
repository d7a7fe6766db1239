package org.belay.reporting;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.belay.reporting.DrawnChanges.Moves;
import org.belay.reporting.DrawnChanges.Whole;
import org.belay.reporting.PageModel.Block;
import org.belay.reporting.PageModel.Picture;
import org.belay.reporting.PageModel.Swatch;
import org.belay.shared.pdf.Drawing;

/** The pictures of scores and of circles on the pages. */
final class PageChanges {

    private static final int WIDE = 166;

    private final OutcomeReport report;
    private final Wording wording;
    private final PageCharts charts;
    private final Map<String, Drawing> drawings;

    /** @param drawings to which those of the pictures are added */
    PageChanges(OutcomeReport report, Wording wording, PageCharts charts, Map<String, Drawing> drawings) {
        this.report = report;
        this.wording = wording;
        this.charts = charts;
        this.drawings = drawings;
    }

    List<List<Block>> moves() {
        List<Moves> all = DrawnChanges.moves(report);
        return IntStream.range(0, all.size())
                .mapToObj(i -> List.of(moves("moves-" + i, all.get(i))))
                .toList();
    }

    private Block moves(String drawing, Moves moves) {
        drawings.put(drawing, charts.moves(moves));
        return new Block(
                wording.text("moves.title"),
                List.of(
                        new Swatch("swatch-ring", wording.name(Figure.SCALE_BEFORE)),
                        new Swatch("swatch-dot", wording.name(Figure.SCALE_AFTER))),
                "",
                new Picture(drawing, WIDE, 6 + 7 * moves.rows().size()),
                null,
                wording.text(
                        "moves.source",
                        wording.decimals(moves.axis().from(), 0),
                        wording.decimals(moves.axis().to(), 0)));
    }

    List<Block> reliable() {
        return wholes(
                "reliable",
                DrawnChanges.reliable(report),
                Figure.SCALE_ROSE,
                List.of(
                        new Swatch("swatch-accent", wording.name(Figure.SCALE_ROSE)),
                        new Swatch("swatch-light", wording.text("reliable.neither")),
                        new Swatch("swatch-amber", wording.name(Figure.SCALE_FELL))),
                true);
    }

    List<Block> circles() {
        return wholes(
                "presence",
                DrawnChanges.presence(report, wording),
                Figure.CIRCLE_ATTENDANCE,
                List.of(
                        new Swatch("swatch-accent", wording.text("presence.present")),
                        new Swatch("swatch-light", wording.text("presence.absent"))),
                false);
    }

    private List<Block> wholes(String key, List<Whole> rows, Figure figure, List<Swatch> keys, boolean wide) {
        if (rows.isEmpty()) {
            return List.of();
        }
        drawings.put(key, charts.wholes(rows, figure, wide));
        return List.of(new Block(
                wording.text(key + ".title"),
                keys,
                wording.text(key + ".counted"),
                new Picture(key, WIDE, 9 * rows.size()),
                null,
                wording.text(key + ".source")));
    }
}
