package org.belay.reporting;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import org.belay.reporting.Ink.Align;
import org.belay.shared.pdf.Drawing;
import org.jspecify.annotations.Nullable;

/** The kinds of charts. Each knows its measures, so that two of them line up on a page. */
final class Charts {

    /** Where bars start when the labels of their rows stand left of them. */
    private static final double LABELS = 68;

    private static final double WIDE_LABELS = 150;

    private Charts() {}

    /** One row of a bar chart: a share of the longest, or a word where there is no number. */
    record BarRow(
            String label,
            double length,
            String value,
            @Nullable String mark) {}

    /** Horizontal bars with their numbers behind them; {@code ghost} lengths are drawn thin below. */
    record Bars(List<BarRow> rows, List<Double> ghost, boolean wide) implements Drawing {
        @Override
        public void draw(Graphics2D g, double width, double height) {
            double left = wide ? width * .52 : LABELS;
            double room = (width - left) * (wide ? .8 : .66);
            double step = height / Math.max(1, rows.size());
            double thick = Math.min(13, step * .6);
            for (int i = 0; i < rows.size(); i++) {
                BarRow row = rows.get(i);
                double y = i * step + (step - thick) / 2 - (ghost.isEmpty() ? 0 : 1.6);
                rowLabel(g, row.label(), left, y + thick / 2);
                if (row.mark() == null) {
                    Ink.bar(g, left, y, room * row.length(), thick, Ink.ACCENT);
                    Ink.text(
                            g,
                            row.value(),
                            left + room * row.length() + 6,
                            y + thick / 2 + 2.7,
                            Ink.LABEL,
                            Ink.TEXT,
                            Align.LEFT);
                } else {
                    Ink.mark(g, left, y, 62, thick, row.mark());
                }
                if (!ghost.isEmpty()) {
                    Ink.bar(g, left, y + thick + 1.2, room * ghost.get(i), 2.6, Ink.SECOND);
                }
            }
        }
    }

    private static void rowLabel(Graphics2D g, String label, double left, double middle) {
        Ink.text(
                g,
                Ink.fit(g, label, Ink.CATEGORY, left - 8),
                left - 6,
                middle + 2.9,
                Ink.CATEGORY,
                Ink.TEXT,
                Align.RIGHT);
    }

    /** A part of a stacked bar. */
    record Piece(long count, String label, Color color, boolean lightInk) {}

    /** A stacked bar, or the word that stands for it. */
    record Stack(String label, List<Piece> pieces, String word) {}

    /** One bar of 100 % for each row; the numbers are counts. */
    record Stacks(List<Stack> stacks, boolean wide) implements Drawing {
        @Override
        public void draw(Graphics2D g, double width, double height) {
            double left = wide ? WIDE_LABELS : LABELS;
            double step = height / stacks.size();
            double thick = Math.min(17, step * .66);
            for (int i = 0; i < stacks.size(); i++) {
                Stack stack = stacks.get(i);
                double y = i * step + (step - thick) / 2;
                rowLabel(g, stack.label(), left, y + thick / 2);
                if (stack.pieces().isEmpty()) {
                    Ink.mark(g, left, y, width - left, thick, stack.word());
                } else {
                    pieces(g, stack.pieces(), left, y, width - left, thick);
                }
            }
        }
    }

    private static void pieces(Graphics2D g, List<Piece> pieces, double left, double y, double room, double thick) {
        double total = pieces.stream().mapToLong(Piece::count).sum();
        double x = left;
        for (Piece piece : pieces) {
            double length = room * piece.count() / total;
            Ink.bar(g, x, y, Math.max(.8, length - 1), thick, piece.color());
            if (Ink.width(g, piece.label(), Ink.VALUE) + 4 < length) {
                Color ink = piece.lightInk() ? Color.WHITE : Ink.TEXT;
                Ink.text(g, piece.label(), x + (length - 1) / 2, y + thick / 2 + 2.7, Ink.VALUE, ink, Align.CENTER);
            }
            x += length;
        }
    }

    /** A pair of columns; a word instead of a number that is hidden. */
    record ColumnPair(String label, double first, double second, String firstLabel, String secondLabel) {}

    /** Columns in pairs from zero, with a few grid lines. */
    record Columns(List<ColumnPair> pairs, Wording wording) implements Drawing {
        @Override
        public void draw(Graphics2D g, double width, double height) {
            double most = pairs.stream()
                    .mapToDouble(pair -> Math.max(pair.first(), pair.second()))
                    .max()
                    .orElse(1);
            double tick = niceStep(most / 4);
            double top = tick * Math.ceil(most / tick);
            double left = 24;
            double bottom = height - 14;
            double scale = (bottom - 12) / Math.max(1, top);
            for (double at = 0; at <= top + tick / 2; at += tick) {
                double y = bottom - at * scale;
                Ink.line(g, left, y, width, y, at == 0 ? Ink.LINE : Ink.GRID, .5);
                Ink.text(g, wording.count(Math.round(at)), left - 5, y + 2.6, Ink.LABEL, Ink.TEXT_2, Align.RIGHT);
            }
            double step = (width - left) / pairs.size();
            double thick = Math.min(24, step * .34);
            for (int i = 0; i < pairs.size(); i++) {
                ColumnPair pair = pairs.get(i);
                double middle = left + step * (i + .5);
                column(g, middle - thick - 1, bottom, thick, pair.first() * scale, Ink.SECOND_LIGHT, pair.firstLabel());
                column(g, middle + 1, bottom, thick, pair.second() * scale, Ink.ACCENT, pair.secondLabel());
                Ink.text(g, pair.label(), middle, height - 3, Ink.LABEL, Ink.TEXT_2, Align.CENTER);
            }
        }
    }

    private static void column(
            Graphics2D g, double x, double bottom, double thick, double tall, Color color, String label) {
        if (tall >= 0) {
            Ink.bar(g, x, bottom - tall, thick, tall, color);
            boolean strong = color.equals(Ink.ACCENT);
            Ink.text(
                    g,
                    label,
                    x + thick / 2,
                    bottom - tall - 3,
                    strong ? Ink.VALUE : Ink.LABEL,
                    strong ? Ink.TEXT : Ink.TEXT_2,
                    Align.CENTER);
        } else {
            Ink.hatch(g, x, bottom - 26, thick, 26);
            Ink.text(g, label, x + thick / 2, bottom - 29, Ink.MARK, Ink.TEXT_2, Align.CENTER);
        }
    }

    /** 1, 2, 2.5 or 5 times a power of ten, at least 1. */
    static double niceStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, rough))));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            double step = factor * power;
            if (step >= rough && step == Math.rint(step)) {
                return step;
            }
        }
        return 10 * power;
    }

    /** A share with its interval, 0 to 1; a word where it is hidden. */
    record DotRow(String label, @Nullable Interval interval, double value, String word) {}

    /** Shares of groups as dots with intervals on 0 to 100, and a line for all. */
    record Dots(List<DotRow> rows, double all) implements Drawing {
        @Override
        public void draw(Graphics2D g, double width, double height) {
            double left = WIDE_LABELS;
            double scale = width - left - 12;
            double bottom = height - 13;
            double step = bottom / rows.size();
            for (int at = 0; at <= 100; at += 20) {
                double x = left + scale * at / 100;
                Ink.line(g, x, 0, x, bottom, Ink.GRID, .5);
                Ink.text(g, Integer.toString(at), x, height - 3, Ink.LABEL, Ink.TEXT_2, Align.CENTER);
            }
            if (all >= 0) {
                Ink.line(g, left + scale * all, 0, left + scale * all, bottom, Ink.TEXT_2, .9);
            }
            for (int i = 0; i < rows.size(); i++) {
                DotRow row = rows.get(i);
                double y = step * (i + .5);
                rowLabel(g, row.label(), left, y);
                if (row.interval() == null) {
                    Ink.mark(g, left + 4, y - 5, 46, 10, row.word());
                } else {
                    Ink.line(
                            g,
                            left + scale * row.interval().low(),
                            y,
                            left + scale * row.interval().high(),
                            y,
                            Ink.SECOND,
                            2.4);
                    Ink.dot(g, left + scale * row.value(), y, 3, Ink.ACCENT, Ink.ACCENT);
                }
            }
        }
    }

    /** The same people at two times; a word where it is hidden. */
    record Move(
            String label, @Nullable Double start, @Nullable Double end, String startLabel, String endLabel) {
        boolean drawn() {
            return start != null && end != null;
        }
    }

    /** Hollow where it began and filled where it came to, on an axis that need not begin at zero. */
    record Moves(List<Move> rows, Axis axis, Wording wording) implements Drawing {
        @Override
        public void draw(Graphics2D g, double width, double height) {
            double left = WIDE_LABELS;
            double scale = width - left - 30;
            double bottom = height - 13;
            double step = bottom / rows.size();
            for (double at : axis.ticks()) {
                double x = left + scale * axis.place(at);
                Ink.line(g, x, 0, x, bottom, Ink.GRID, .5);
                Ink.text(g, wording.decimals(at, 0), x, height - 3, Ink.LABEL, Ink.TEXT_2, Align.CENTER);
            }
            for (int i = 0; i < rows.size(); i++) {
                Move row = rows.get(i);
                double y = step * (i + .5);
                rowLabel(g, row.label(), left, y);
                if (row.start() == null || row.end() == null) {
                    Ink.mark(g, left + 4, y - 5, 46, 10, row.endLabel());
                } else {
                    move(g, row, left + scale * axis.place(row.start()), left + scale * axis.place(row.end()), y);
                }
            }
        }

        /** The numbers stand outside of the two dots, so that they do not run into each other. */
        private static void move(Graphics2D g, Move row, double start, double end, double y) {
            Ink.line(g, start, y, end, y, Ink.SECOND, 2.4);
            Ink.dot(g, start, y, 3, Color.WHITE, Ink.ACCENT);
            Ink.dot(g, end, y, 3, Ink.ACCENT, Ink.ACCENT);
            boolean rises = end >= start;
            Ink.text(
                    g,
                    row.startLabel(),
                    start + (rises ? -7 : 7),
                    y + 2.7,
                    Ink.LABEL,
                    Ink.TEXT_2,
                    rises ? Align.RIGHT : Align.LEFT);
            Ink.text(
                    g,
                    row.endLabel(),
                    end + (rises ? 7 : -7),
                    y + 2.7,
                    Ink.VALUE,
                    Ink.TEXT,
                    rises ? Align.LEFT : Align.RIGHT);
        }
    }

    /** Two thin bars on one scale: this cohort above the previous one. A negative length draws the track alone. */
    record Mini(double now, double before) implements Drawing {
        @Override
        public void draw(Graphics2D g, double width, double height) {
            Ink.bar(g, 0, 0, width, 4, Ink.SOFT);
            Ink.bar(g, 0, 0, width * Math.clamp(now, 0, 1), 4, Ink.ACCENT);
            Ink.bar(g, 0, 5.5, width, 2.6, Ink.WELL);
            Ink.bar(g, 0, 5.5, width * Math.clamp(before, 0, 1), 2.6, Ink.SECOND);
        }
    }
}
