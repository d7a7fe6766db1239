package org.belay.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody knows of unknown numbers, none of them below zero: sums that are known, or known to be at least something.
 * Works out by the simplex method how low and how high a sum of some of them can be.
 */
final class Bounds {

    private static final double ALMOST_NOTHING = 1e-7;

    private final int unknowns;
    private final List<double[]> left = new ArrayList<>();
    private final List<Double> right = new ArrayList<>();
    private final List<Integer> surplus = new ArrayList<>();

    Bounds(int unknowns) {
        this.unknowns = unknowns;
    }

    /** The weighted sum of unknowns is known. */
    void is(double[] weights, double value) {
        add(weights, value, 0);
    }

    void isAtLeast(double[] weights, double value) {
        add(weights, value, -1);
    }

    void isAtMost(double[] weights, double value) {
        add(weights, value, 1);
    }

    private void add(double[] weights, double value, int slack) {
        left.add(weights.clone());
        right.add(value);
        surplus.add(slack);
    }

    double[] unknown(int... which) {
        double[] weights = new double[unknowns];
        Arrays.stream(which).forEach(i -> weights[i] += 1);
        return weights;
    }

    /** How much room is left for a sum of unknowns; infinite when there is no end to it. */
    double room(double[] weights) {
        double[] opposite = Arrays.stream(weights).map(weight -> -weight).toArray();
        return most(weights) + most(opposite);
    }

    private double most(double[] weights) {
        int rows = left.size();
        int slacks = (int) surplus.stream().filter(slack -> slack != 0).count();
        int columns = unknowns + slacks + rows;
        double[][] table = new double[rows][columns + 1];
        int[] basis = new int[rows];
        int slack = unknowns;
        for (int i = 0; i < rows; i++) {
            System.arraycopy(left.get(i), 0, table[i], 0, unknowns);
            table[i][columns] = right.get(i);
            if (surplus.get(i) != 0) {
                table[i][slack++] = surplus.get(i);
            }
            if (table[i][columns] < 0) {
                for (int j = 0; j <= columns; j++) {
                    table[i][j] = -table[i][j];
                }
            }
            basis[i] = unknowns + slacks + i;
            table[i][basis[i]] = 1;
        }
        double[] feasible = new double[columns];
        Arrays.fill(feasible, unknowns + slacks, columns, -1);
        double missing = climb(table, basis, feasible, columns);
        if (missing < -1e-4) {
            throw new IllegalStateException("What is known contradicts itself by " + missing);
        }
        release(table, basis, unknowns + slacks);
        return climb(table, basis, Arrays.copyOf(weights, columns), unknowns + slacks);
    }

    /** The helpers of the first climb must stay at zero: each is replaced; a row where none can be says nothing new. */
    private static void release(double[][] table, int[] basis, int usable) {
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < usable && basis[i] >= usable; j++) {
                if (Math.abs(table[i][j]) > 1e-6) {
                    pivot(table, i, j);
                    basis[i] = j;
                }
            }
        }
    }

    /** From one corner to a better one, by the rule of Bland, which never goes round in circles. */
    private static double climb(double[][] table, int[] basis, double[] gain, int usable) {
        int last = gain.length;
        while (true) {
            int enter = -1;
            for (int j = 0; j < usable && enter < 0; j++) {
                double better = gain[j];
                for (int i = 0; i < table.length; i++) {
                    better -= gain[basis[i]] * table[i][j];
                }
                if (better > ALMOST_NOTHING) {
                    enter = j;
                }
            }
            if (enter < 0) {
                double value = 0;
                for (int i = 0; i < table.length; i++) {
                    value += gain[basis[i]] * table[i][last];
                }
                return value;
            }
            int leave = -1;
            for (int i = 0; i < table.length; i++) {
                if (table[i][enter] > ALMOST_NOTHING) {
                    double ratio = table[i][last] / table[i][enter];
                    double best = leave < 0 ? Double.POSITIVE_INFINITY : table[leave][last] / table[leave][enter];
                    if (ratio < best - ALMOST_NOTHING || (ratio < best + ALMOST_NOTHING && basis[i] < basis[leave])) {
                        leave = i;
                    }
                }
            }
            if (leave < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(table, leave, enter);
            basis[leave] = enter;
        }
    }

    private static void pivot(double[][] table, int row, int column) {
        double by = table[row][column];
        for (int j = 0; j < table[row].length; j++) {
            table[row][j] /= by;
        }
        for (int i = 0; i < table.length; i++) {
            double times = table[i][column];
            if (i != row && Math.abs(times) > 1e-12) {
                for (int j = 0; j < table[i].length; j++) {
                    table[i][j] -= times * table[row][j];
                }
            }
        }
    }
}
