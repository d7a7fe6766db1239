package org.belay.shared.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** One cell as the file holds it. Text files know text only. A formula is its last calculated value. */
public sealed interface Cell {

    /** What a person would read, in a form that does not depend on a language; empty for a blank cell. */
    String text();

    default boolean isBlank() {
        return this instanceof Blank;
    }

    record Blank() implements Cell {

        public static final Cell CELL = new Blank();

        @Override
        public String text() {
            return "";
        }
    }

    record Text(String text) implements Cell {}

    /**
     * A number.
     *
     * @param digits digits that the cell's format fills up with zeros, as for an employee number; else 0
     */
    record Numeric(double value, int digits) implements Cell {

        /** Excel shows 15 digits and stores 17, so 0.8 may come as 0.80000000000000004. */
        private static final MathContext SHOWN = new MathContext(15);

        public Numeric(double value) {
            this(value, 0);
        }

        @Override
        public String text() {
            if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                var whole = Long.toString((long) value);
                return whole.length() < digits && value >= 0 ? "0".repeat(digits - whole.length()) + whole : whole;
            }
            return decimal().toPlainString();
        }

        public BigDecimal decimal() {
            return new BigDecimal(value, SHOWN).stripTrailingZeros();
        }
    }

    record Truth(boolean value) implements Cell {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    record Date(LocalDate value) implements Cell {
        @Override
        public String text() {
            return value.toString();
        }
    }

    record DateTime(LocalDateTime value) implements Cell {

        private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
        private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

        @Override
        public String text() {
            return (value.getSecond() == 0 ? MINUTES : SECONDS).format(value);
        }
    }

    record Time(LocalTime value) implements Cell {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /** The value of a formula that failed, such as {@code #N/A}. */
    record Fault(String text) implements Cell {}
}
