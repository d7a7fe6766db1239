package org.belay.enrollment.ui;

import org.belay.shared.NotFound;

/** No cohort has this public address. Who is not signed in is told so too, unlike of what else is not found. */
final class NoSuchAddress extends NotFound {

    private static final long serialVersionUID = 1L;

    NoSuchAddress(String code) {
        super(code);
    }
}
