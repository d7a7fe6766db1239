package org.belay.reporting;

/** A 95 % interval. */
public record Interval(double low, double high) {

    /** Whether the interval leaves out zero. Only then a difference is called clear. */
    public boolean clear() {
        return low > 0 || high < 0;
    }

    Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }
}
