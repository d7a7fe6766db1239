package org.belay.security;

import java.io.Serializable;
import java.security.Principal;

/**
 * The principal of a session. It holds no roles: those are asked for anew each time, see {@link CurrentUser}.
 *
 * @param stamp of the password that opened the session; after another password was set it fits no more, which ends the
 *     session
 */
record SignedIn(AccountId account, String email, String stamp) implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return email;
    }

    @Override
    public String toString() {
        return "SignedIn[" + account + "]";
    }
}
