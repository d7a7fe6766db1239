package org.belay.feedback;

/** Whether an instrument may be used here. The names are stored: never rename one. */
public enum LicenseState {
    /** By everybody. */
    FREE,
    /** Not until a coordinator confirms that the organization may. */
    UNCONFIRMED,
    /** A coordinator has confirmed it, with name and date. */
    CONFIRMED
}
