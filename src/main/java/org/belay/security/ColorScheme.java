package org.belay.security;

/** A person's choice of theme; none follows the system. */
public enum ColorScheme {
    LIGHT,
    DARK
}
