package org.belay.reporting;

/** Why a report is not sent to somebody any more. The names are stored: never rename one. */
public enum ReportStop {
    NO_RIGHT,
    NO_ACCOUNT
}
