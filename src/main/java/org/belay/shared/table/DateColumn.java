package org.belay.shared.table;

/**
 * Looks at all dates of a column to learn whether {@code 3/8/2019} is in March or in August. One date that can only be
 * read one way decides for the column; dates that point both ways decide nothing.
 */
public final class DateColumn {

    private int dayFirst;
    private int monthFirst;
    private int either;

    /** To be called for each cell of the column, also for those that are no such dates. */
    public void see(Cell cell) {
        if (cell instanceof Cell.Text(var text)) {
            var numbers = DateReader.NumericDate.of(text);
            if (numbers == null || !numbers.isOpen()) {
                return;
            }
            if (numbers.first() > 12 && numbers.second() <= 12) {
                dayFirst++;
            } else if (numbers.second() > 12 && numbers.first() <= 12) {
                monthFirst++;
            } else if (numbers.first() != numbers.second()) {
                either++;
            }
        }
    }

    public DateOrder order() {
        if (dayFirst > 0 && monthFirst == 0) {
            return DateOrder.DAY_FIRST;
        }
        return monthFirst > 0 && dayFirst == 0 ? DateOrder.MONTH_FIRST : DateOrder.UNDECIDED;
    }

    /** Number of dates that nothing in the column explains; a person must say what they mean. */
    public int undecided() {
        return order() == DateOrder.UNDECIDED ? either : 0;
    }

    public DateReader reader() {
        return new DateReader(order());
    }
}
