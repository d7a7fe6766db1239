package org.belay.reporting;

/** Student's t distribution, as far as a 95 % interval needs it. */
final class StudentT {

    private static final int STEPS = 300;
    private static final double TINY = 1e-300;

    private StudentT() {}

    /** The value that |t| passes with a probability of 5 %; the degrees of freedom are above 0 and need not be whole. */
    static double twoSided95(double freedom) {
        double low = 0;
        double high = 1e6;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (outside(middle, freedom) > 0.05) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** P(|T| > t) = I_x(v/2, 1/2) with x = v / (v + t²) (Abramowitz and Stegun 26.7.1 and 26.5.27). */
    static double outside(double t, double freedom) {
        return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
    }

    /** I_x(a, b) by the continued fraction DLMF 8.17.22, on the side where it converges fast. */
    private static double incompleteBeta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * continuedFraction(x, a, b) / a
                : 1 - front * continuedFraction(1 - x, b, a) / b;
    }

    /** Lentz's method as modified by Thompson and Barnett. */
    private static double continuedFraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
        double result = d;
        for (int m = 1; m < STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            result *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            result *= c * d;
            if (Math.abs(c * d - 1) < 1e-15) {
                break;
            }
        }
        return result;
    }

    private static double awayFromZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }

    /** Stirling's series (DLMF 5.11.1) after raising the argument to 10. */
    private static double logGamma(double x) {
        double shift = 0;
        double y = x;
        while (y < 10) {
            shift -= Math.log(y);
            y++;
        }
        double inverse = 1 / (y * y);
        double series = (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / y;
        return shift + (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series;
    }
}
