package org.plenum.keycloak;

import java.util.Map;

/**
 * The mail server through which realms send their own mails, as of a forgotten password.
 *
 * @param user empty for a server that wants no log-in
 * @param startTls whether mail is sent over TLS or not at all
 */
public record RealmMail(String host, String port, String user, String password, boolean startTls) {

    /** Values for a {@link RealmTemplate}. */
    public Map<String, String> values(String from) {
        return Map.of(
                "smtpHost",
                host,
                "smtpPort",
                port,
                "smtpFrom",
                from,
                "smtpAuth",
                Boolean.toString(!user.isEmpty()),
                "smtpUser",
                user,
                "smtpPassword",
                password,
                "smtpStartTls",
                Boolean.toString(startTls));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "RealmMail[" + user + "@" + host + ":" + port + "]";
    }
}
