package org.belay.security.ui;

/** What the pages around sign-in tell one another in addresses. */
final class SignInLinks {

    static final String PASSWORD_SET = "password-set";
    static final String LOGIN = "login";
    static final String LOGIN_AFTER_PASSWORD = LOGIN + "?" + PASSWORD_SET;

    private SignInLinks() {}
}
