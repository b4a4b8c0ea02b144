package org.plenum.web.identity;

import jakarta.servlet.http.HttpServletRequest;

/** The address that the log-in form should show already, because its owner has just proved it; kept out of our own addresses and so out of logs. */
public final class LoginHint {
    static final String ATTRIBUTE = "org.plenum.login-hint";

    private LoginHint() {}

    public static void give(HttpServletRequest request, String email) {
        request.getSession(true).setAttribute(ATTRIBUTE, email);
    }
}
