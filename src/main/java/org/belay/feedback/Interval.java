package org.belay.feedback;

/** A 95 % confidence interval. */
public record Interval(double low, double high) {

    /** Whether it leaves out zero. */
    public boolean clear() {
        return low > 0 || high < 0;
    }
}
