package org.belay.history.ui;

/** Addresses of the import of past cohorts. */
public final class HistoryNavigation {

    static final String IMPORT = "imports/history";

    private HistoryNavigation() {}

    public static String importing() {
        return IMPORT;
    }
}
